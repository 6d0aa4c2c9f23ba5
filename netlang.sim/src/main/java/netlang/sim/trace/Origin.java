package netlang.sim.trace;

/**
 * The place in a {@code .net} file that declares something.
 *
 * @param file the file's name as the user gave it
 * @param line 1 is the first line
 */
public record Origin(String file, int line) {

  /** Of what nobody wrote down: networks built by a program. */
  public static final Origin UNKNOWN = new Origin("", 0);

  public boolean isKnown() {
    return line > 0;
  }

  @Override
  public String toString() {
    return isKnown() ? file + ":" + line : "";
  }
}
