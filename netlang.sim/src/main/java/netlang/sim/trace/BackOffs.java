package netlang.sim.trace;

import netlang.sim.trace.TraceEvent.TcpMeasured;

/** Notices when one end of a connection has cut its congestion window. */
public final class BackOffs {

  private int known;

  /** True if the window has been cut since the last measures; each connection counts anew. */
  public boolean isBackOff(TcpMeasured now) {
    boolean cut = now.backOffs() > known;
    known = now.backOffs();
    return cut;
  }
}
