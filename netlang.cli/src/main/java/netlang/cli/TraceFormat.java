package netlang.cli;

import java.util.Locale;

/** How the trace is shown while a scenario runs. */
enum TraceFormat {
  TEXT,
  JSON,
  NONE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
