package netlang.cli;

import java.util.Locale;

/** How {@code netlang plan} prints its answer. */
enum PlanFormat {
  TABLE,
  CSV,
  JSON,
  /** As text of the language. */
  NET;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
