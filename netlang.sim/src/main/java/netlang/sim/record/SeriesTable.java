package netlang.sim.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.trace.TraceSink;

/**
 * What senders of TCP measure over time, for plots: a line of comma-separated values whenever one
 * of them thinks anew. Times are in seconds, sizes in octets. The flow is empty for a connection
 * without one, the congestion window without congestion control, the slow start threshold as long
 * as nothing was lost, the round trip as long as none was measured.
 */
public final class SeriesTable implements TraceSink {

  private static final String HEADER =
      "time,flow,node,local,remote,cwnd,ssthresh,in_flight,send_window,receive_window,srtt,rto";

  private final Appendable out;
  private final Names names;

  /** Writes the names of the columns at once. */
  public SeriesTable(NetworkPlan network, Appendable out) {
    this.out = out;
    this.names = new Names(network);
    write(new StringBuilder(HEADER));
  }

  @Override
  public void accept(TraceEvent event) {
    if (!(event instanceof TcpMeasured measured)) return;
    StringBuilder line = new StringBuilder(120).append(Nanos.seconds(measured.time()));
    add(line, measured.flow() < 0 ? "" : quoted(names.flow(measured.flow())));
    add(line, names.node(measured.node()));
    add(line, measured.local());
    add(line, measured.remote());
    add(line, measured.isUnlimited() ? "" : measured.congestionWindow());
    boolean lossless = measured.slowStartThreshold() == Integer.MAX_VALUE;
    add(line, lossless ? "" : measured.slowStartThreshold());
    add(line, measured.inFlight());
    add(line, measured.sendWindow());
    add(line, measured.receiveWindow());
    long roundTrip = measured.smoothedRoundTrip();
    add(line, roundTrip == 0 ? "" : Nanos.seconds(roundTrip));
    add(line, Nanos.seconds(measured.retransmissionTimeout()));
    write(line);
  }

  private static void add(StringBuilder line, Object value) {
    line.append(',').append(value);
  }

  /** A flow without a name is called as it stands in the file. */
  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private void write(StringBuilder line) {
    try {
      out.append(line.append('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
