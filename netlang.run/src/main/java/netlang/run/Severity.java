package netlang.run;

import java.util.Locale;

/** How much a diagnostic matters, worst first. */
public enum Severity {
  /** The file cannot be run. */
  ERROR,
  WARNING,
  INFO;

  /** {@code error}, {@code warning}, {@code info}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
