package netlang.sim.record;

import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.FrameReceived;

/**
 * How many frames a host had to look at. What its NIC filters costs it nothing; each broadcast is
 * work, for it may be meant.
 */
public final class NodeTotals {

  private final String name;
  private long arrived;
  private long filtered;
  private long broadcasts;

  NodeTotals(String name) {
    this.name = name;
  }

  void count(FrameReceived event) {
    arrived++;
    if (event.frame().destination().isMulticast()) broadcasts++;
  }

  void count(Dropped event) {
    if (event.reason() == DropReason.NOT_ADDRESSED_TO_US) filtered++;
  }

  public String name() {
    return name;
  }

  /** Frames that its NICs handed up. */
  public long framesReceived() {
    return arrived - filtered;
  }

  /** Frames for other stations, which its NICs discarded. */
  public long framesFiltered() {
    return filtered;
  }

  /** Of the frames that were handed up, those to the broadcast address or to a group. */
  public long broadcastsReceived() {
    return broadcasts;
  }
}
