package netlang.sim.packetdrill;

/**
 * When something happens, or has to.
 *
 * @param from nanoseconds: the time, or the beginning of a window
 * @param to the end of the window; equal to {@code from} if there is none
 * @param end when a blocking call has to return; {@link #NONE} if nothing is said about it
 */
record EventTime(Form form, long from, long to, long end) {

  static final long NONE = -1;

  /** What the nanoseconds are counted from. */
  enum Form {
    /** The beginning of the script. */
    ABSOLUTE,
    /** The end of the event before. */
    RELATIVE,
    /** At any time. */
    ANY
  }

  static final EventTime NOW = new EventTime(Form.RELATIVE, 0, 0, NONE);

  boolean isWindow() {
    return to != from;
  }

  boolean isBlocking() {
    return end != NONE;
  }

  /** {@code 0.1}, {@code +0.1}, {@code *}, {@code +0~+0.5}, {@code 0...0.1}. */
  static EventTime parse(Cursor cursor) {
    if (cursor.take("*")) return new EventTime(Form.ANY, 0, 0, NONE);
    boolean relative = cursor.take("+");
    Form form = relative ? Form.RELATIVE : Form.ABSOLUTE;
    long from = cursor.seconds();
    long to = from;
    if (cursor.take("~")) {
      if (relative) cursor.expect("+");
      to = cursor.seconds();
      if (to < from) throw ScriptFault.syntax(cursor.line(), "the window ends before it begins");
    }
    long end = NONE;
    if (cursor.take("...")) {
      cursor.take("+");
      end = cursor.seconds();
    }
    return new EventTime(form, from, to, end);
  }
}
