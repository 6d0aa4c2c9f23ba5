package netlang.sim.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import netlang.sim.addr.Endpoint;
import netlang.sim.trace.BackOffs;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.trace.TraceEvent.TcpEvent;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.trace.TraceEvent.TcpRetransmitted;
import netlang.sim.trace.TraceEvent.TcpStateChanged;

/** What one end of a TCP flow did; of several connections, all of them. */
public final class TcpEndTotals {

  private final Map<Retransmission, Long> retransmissions = new EnumMap<>(Retransmission.class);
  private final BackOffs backOffs = new BackOffs();
  private final TcpSeries series = new TcpSeries();
  private int node = -1;
  private Endpoint local;
  private Endpoint remote;
  private String state = "CLOSED";
  private long sentBytes;
  private long deliveredBytes;
  private long segments;
  private long cuts;
  private int largestWindow;
  private long shortestRoundTrip = Long.MAX_VALUE;
  private long longestRoundTrip;
  private long sumOfRoundTrips;
  private long roundTrips;

  TcpEndTotals() {}

  void count(TcpEvent event) {
    node = event.node();
    local = event.local();
    remote = event.remote();
    if (event instanceof TcpStateChanged change) state = change.to();
    else if (event instanceof TcpRetransmitted again)
      retransmissions.merge(again.cause(), 1L, Long::sum);
    else if (event instanceof TcpMeasured measured) count(measured);
  }

  private void count(TcpMeasured measured) {
    if (backOffs.isBackOff(measured)) cuts++;
    if (!measured.isUnlimited())
      largestWindow = Math.max(largestWindow, measured.congestionWindow());
    series.add(measured);
    long roundTrip = measured.smoothedRoundTrip();
    if (roundTrip == 0) return;
    roundTrips++;
    sumOfRoundTrips += roundTrip;
    shortestRoundTrip = Math.min(shortestRoundTrip, roundTrip);
    longestRoundTrip = Math.max(longestRoundTrip, roundTrip);
  }

  void count(FlowEvent event) {
    if (event.step() == FlowStep.SENT) sentBytes += event.bytes();
    else if (event.step() == FlowStep.DELIVERED) deliveredBytes += event.bytes();
  }

  void countSegment() {
    segments++;
  }

  /** Index of the host; -1 if nothing was seen of this end. */
  public int node() {
    return node;
  }

  /** Null if nothing was seen of this end, as {@link #remote}. */
  public Endpoint local() {
    return local;
  }

  public Endpoint remote() {
    return remote;
  }

  /** At the end of the run, as the RFC writes it. */
  public String state() {
    return state;
  }

  /** Octets that its application wrote. */
  public long sentBytes() {
    return sentBytes;
  }

  /** Octets that its application has read. */
  public long deliveredBytes() {
    return deliveredBytes;
  }

  /** All that it sent, those without data and those sent once more included. */
  public long segments() {
    return segments;
  }

  /** In the order of {@link Retransmission}; only causes that occurred. */
  public Map<Retransmission, Long> retransmissions() {
    return Collections.unmodifiableMap(retransmissions);
  }

  /** How often it cut its congestion window. */
  public long backOffs() {
    return cuts;
  }

  /** Octets of the largest congestion window; 0 without congestion control. */
  public int largestWindow() {
    return largestWindow;
  }

  /** False if no round trip was measured; then the next three are 0. */
  public boolean hasRoundTrip() {
    return roundTrips > 0;
  }

  /** Of the smoothed round-trip time, as the next two. */
  public long shortestRoundTripNanos() {
    return hasRoundTrip() ? shortestRoundTrip : 0;
  }

  public long averageRoundTripNanos() {
    return hasRoundTrip() ? sumOfRoundTrips / roundTrips : 0;
  }

  public long longestRoundTripNanos() {
    return longestRoundTrip;
  }

  public TcpSeries series() {
    return series;
  }
}
