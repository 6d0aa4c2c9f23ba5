package netlang.dsl.ui.result;

/** How far something is, and how it went. */
public enum Status {
  WAITING,
  RUNNING,
  PASSED,
  FAILED,
  /** It could not be run at all. */
  ERROR,
  /** The user did not want to wait for it. */
  STOPPED;

  public boolean isBad() {
    return this == FAILED || this == ERROR;
  }

  public boolean isOver() {
    return this != WAITING && this != RUNNING;
  }
}
