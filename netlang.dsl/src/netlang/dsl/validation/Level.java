package netlang.dsl.validation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.xtext.diagnostics.Severity;

/** How loudly a check may be made to speak, loudest first. */
public enum Level {
  ERROR,
  WARNING,
  INFO,
  /** Nothing is said. */
  IGNORE;

  /** {@code error}, {@code warning}, {@code info}, {@code ignore}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that name, if there is one. */
  public static Optional<Level> of(String word) {
    return Stream.of(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  static Level of(Severity severity) {
    return valueOf(severity.name());
  }

  Severity severity() {
    return Severity.valueOf(name());
  }
}
