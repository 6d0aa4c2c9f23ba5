package netlang.sim.record;

import java.util.Locale;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.TraceEvent.TcpMeasured;

/** Writes what was counted of a flow. */
final class FlowSummary {

  private static final String[] COLUMNS = {
    "nanos", "cwnd", "ssthresh", "inFlight", "sendWindow", "receiveWindow", "srttNanos", "rtoNanos"
  };

  private final JsonWriter json;
  private final NetworkPlan network;

  FlowSummary(JsonWriter json, NetworkPlan network) {
    this.json = json;
    this.network = network;
  }

  void write(FlowTotals flow) {
    json.beginObject().field("flow", flow.plan().name()).field("kind", flow.kind());
    json.field("sent", flow.sent()).field("received", flow.received()).field("lost", flow.lost());
    json.field("sentBytes", flow.sentBytes()).field("receivedBytes", flow.receivedBytes());
    if (flow.tcp() != null) roundTrip(flow.tcp().busier());
    else times(flow);
    json.key("failures").beginArray();
    flow.failures().forEach((reason, count) -> Summary.writeCount(json, reason, count));
    json.endArray();
    if (flow.transport() != null) transport(flow.transport());
    if (flow.tcp() != null) tcp(flow.tcp());
    json.endObject();
  }

  private void times(FlowTotals flow) {
    times(
        flow.isOneWay() ? "oneWayNanos" : "roundTripNanos",
        flow.received() > 0,
        flow.shortestNanos(),
        flow.averageNanos(),
        flow.longestNanos());
  }

  /** As the sender has smoothed it. */
  private void roundTrip(TcpEndTotals end) {
    times(
        "roundTripNanos",
        end.hasRoundTrip(),
        end.shortestRoundTripNanos(),
        end.averageRoundTripNanos(),
        end.longestRoundTripNanos());
  }

  private void times(String key, boolean known, long shortest, long average, long longest) {
    json.key(key);
    if (known)
      json.beginObject()
          .field("min", shortest)
          .field("avg", average)
          .field("max", longest)
          .endObject();
    else json.value(null);
  }

  private void transport(TransportTotals totals) {
    json.key("transport").beginObject();
    json.field("packets", totals.packets()).field("headerBytes", totals.headerBytes());
    json.field("deliveredBytes", totals.deliveredBytes())
        .field("durationNanos", totals.durationNanos())
        .field("bitsPerSecond", totals.bitsPerSecond());
    json.field("stalls", totals.stalls()).field("late", totals.late());
    if (totals.jitterNanos() >= 0) json.field("jitterNanos", totals.jitterNanos());
    json.endObject();
  }

  private void tcp(TcpTotals totals) {
    json.key("tcp").beginObject();
    end("client", totals.client(), totals.knowsWhoseBytes());
    end("server", totals.server(), totals.knowsWhoseBytes());
    json.endObject();
  }

  private void end(String name, TcpEndTotals end, boolean knowsWhoseBytes) {
    json.key(name).beginObject();
    json.field("node", end.node() < 0 ? null : network.nodes().get(end.node()).name());
    json.field("local", end.local() == null ? null : end.local().toString());
    json.field("remote", end.remote() == null ? null : end.remote().toString());
    json.field("state", end.state());
    if (knowsWhoseBytes)
      json.field("sentBytes", end.sentBytes()).field("deliveredBytes", end.deliveredBytes());
    json.field("segments", end.segments()).key("retransmissions").beginObject();
    end.retransmissions()
        .forEach(
            (cause, count) ->
                json.field(cause.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
    json.endObject().field("backOffs", end.backOffs());
    json.field("largestCwnd", end.largestWindow());
    roundTrip(end);
    series(end.series());
    json.endObject();
  }

  /** A line a point. */
  private void series(TcpSeries series) {
    json.key("series").beginObject().key("columns").literal(columns());
    json.key("points").beginArray();
    for (TcpMeasured point : series.points()) json.literal(print(point));
    json.endArray().endObject();
  }

  private static String columns() {
    return "[\"" + String.join("\", \"", COLUMNS) + "\"]";
  }

  private static String print(TcpMeasured point) {
    return "["
        + point.time()
        + ", "
        + (point.isUnlimited() ? "null" : point.congestionWindow())
        + ", "
        + (point.slowStartThreshold() == Integer.MAX_VALUE ? "null" : point.slowStartThreshold())
        + ", "
        + point.inFlight()
        + ", "
        + point.sendWindow()
        + ", "
        + point.receiveWindow()
        + ", "
        + (point.smoothedRoundTrip() == 0 ? "null" : point.smoothedRoundTrip())
        + ", "
        + point.retransmissionTimeout()
        + "]";
  }
}
