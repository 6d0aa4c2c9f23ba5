package netlang.cli;

/** What the command line tells its caller by a number; the worst of several files counts. */
final class ExitStatus {

  /** Warnings are allowed. */
  static final int OK = 0;

  static final int EXPECTATION_FAILED = 1;

  /** Also: a file that cannot be read, results that cannot be written. */
  static final int WRONG_INPUT = 2;

  /** EX_SOFTWARE of sysexits.h. */
  static final int BUG = 70;

  /** What a shell reports of a program whose reader went away: 128 and SIGPIPE. */
  static final int NOBODY_READS = 141;

  private ExitStatus() {}
}
