package netlang.sim.engine;

/**
 * The random numbers of a run: a stream for each purpose, so that one more purpose does not shift
 * the others.
 */
public final class RandomStreams {

  /** What chance decides. */
  public enum Purpose {
    /** Whether a frame is lost on a direction of a link. */
    LOSS,
    /** Which bits are flipped on a direction of a link. */
    BIT_ERRORS,
    /** The key of a host's initial sequence numbers, RFC 6528 §3. */
    SECRET
  }

  private final long seed;

  public RandomStreams(long seed) {
    this.seed = seed;
  }

  /** The stream of a purpose for the {@code index}-th thing of its kind. */
  public RandomStream stream(Purpose purpose, int index) {
    long number = (purpose.ordinal() + 1L) << 32 | index & 0xffff_ffffL;
    return new RandomStream(RandomStream.mix(seed ^ RandomStream.mix(number)));
  }
}
