package netlang.run;

import java.util.Locale;
import java.util.Optional;
import netlang.dsl.validation.Level;

/** How much a diagnostic matters, worst first. */
public enum Severity {
  /** The file cannot be run. */
  ERROR,
  WARNING,
  INFO;

  /** What a diagnostic of that level has; nothing if it is to be ignored. */
  static Optional<Severity> of(Level level) {
    return level == Level.IGNORE ? Optional.empty() : Optional.of(valueOf(level.name()));
  }

  /** {@code error}, {@code warning}, {@code info}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
