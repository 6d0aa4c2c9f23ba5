package netlang.sim.packetdrill;

/**
 * How exactly a script has to be met.
 *
 * @param strict true if windows count, and packets that nobody asked for at the end
 * @param literal true if PSH, the order and padding of options and the results about buffers count
 * @param toleranceNanos how far a time may be off; {@link #AS_WRITTEN}: as the script says, and an
 *     eighth of the time waited for
 */
public record Strictness(boolean strict, boolean literal, long toleranceNanos) {

  public static final long AS_WRITTEN = -1;

  /** What a stack has to do that does not come from the script's own kernel. */
  public static final Strictness PORTABLE = new Strictness(false, false, AS_WRITTEN);

  /** The same, but with windows, nothing unasked for, and times to the millisecond. */
  public static final Strictness STRICT = new Strictness(true, false, 1_000_000);

  /** Octet by octet as the script has it. */
  public static final Strictness LITERAL = new Strictness(false, true, AS_WRITTEN);

  public Strictness withTolerance(long nanos) {
    return new Strictness(strict, literal, nanos);
  }
}
