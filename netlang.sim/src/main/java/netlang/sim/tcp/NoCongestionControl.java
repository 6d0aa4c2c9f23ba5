package netlang.sim.tcp;

/**
 * The sender of 1981: only the receiver's window limits it. For those who want to see what Jacobson
 * saw.
 */
final class NoCongestionControl implements CongestionControl {

  private static final int UNLIMITED = Integer.MAX_VALUE / 2;

  @Override
  public int window() {
    return UNLIMITED;
  }

  @Override
  public int slowStartThreshold() {
    return NO_THRESHOLD;
  }

  @Override
  public void limitSlowStart(int segments) {}

  @Override
  public void segmentSize(int octets) {}

  @Override
  public void onAcknowledged(int octets, int inFlightBefore, long now, long smoothedRoundTrip) {}

  @Override
  public int onLoss(int inFlight, long now) {
    return UNLIMITED;
  }

  @Override
  public void onTimeout(int inFlight, long now, boolean first) {}

  @Override
  public void window(int octets) {}

  @Override
  public void restart(int initialWindow) {}

  @Override
  public void undo(int window, int slowStartThreshold) {}
}
