package netlang.cli;

/** Numbers of things in English. */
final class Words {

  private Words() {}

  /** {@code no errors}, {@code 1 error}, {@code 2 errors}. */
  static String count(long number, String noun) {
    return (number == 0 ? "no" : Long.toString(number)) + " " + noun + (number == 1 ? "" : "s");
  }
}
