package netlang.sim.trace;

import netlang.sim.trace.TraceEvent.TcpMeasured;

/**
 * Notices when one end of a connection cuts its congestion window because of a loss or a mark: the
 * slow start threshold is set anew, to less than the window was (RFC 5681 (4), RFC 9438 §4.6). What
 * restores an old threshold, when the loss was none, sets it to no less than the window.
 */
public final class BackOffs {

  private int window;
  private int threshold = Integer.MAX_VALUE;

  /** True if the window has been cut between the last measures and these. */
  public boolean isBackOff(TcpMeasured now) {
    boolean cut = now.slowStartThreshold() != threshold && now.slowStartThreshold() < window;
    window = now.congestionWindow();
    threshold = now.slowStartThreshold();
    return cut;
  }
}
