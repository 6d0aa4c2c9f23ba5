package netlang.sim.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import netlang.sim.addr.Endpoint;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.AddressConflict;
import netlang.sim.trace.TraceEvent.Decapsulated;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.trace.TraceEvent.LinkChanged;
import netlang.sim.trace.TraceEvent.RouteChosen;
import netlang.sim.trace.TraceEvent.ScenarioStep;
import netlang.sim.trace.TraceEvent.SocketCall;
import netlang.sim.trace.TraceEvent.Switched;
import netlang.sim.trace.TraceEvent.TableChanged;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.trace.TraceEvent.TcpRetransmitted;
import netlang.sim.trace.TraceEvent.TcpStateChanged;
import netlang.sim.trace.TraceSink;
import netlang.sim.wire.Pdu;

/**
 * The trace for programs: one JSON object a line.
 *
 * <p>Each begins with {@code t} (nanoseconds), {@code node}, {@code port} (null where there is
 * none), {@code osi} (layer 1–7), {@code tcpip} (the layer's name) and {@code event}; what follows
 * depends on the event. Events about a PDU end with {@code pdu} (frame, packet, datagram, segment,
 * message), {@code length}, {@code summary} and {@code headers}.
 */
public final class JsonTrace implements TraceSink {

  private final Appendable out;
  private final Names names;
  private final JsonWriter json = new JsonWriter(false);

  public JsonTrace(NetworkPlan network, Appendable out) {
    this.out = out;
    this.names = new Names(network);
  }

  @Override
  public void accept(TraceEvent event) {
    json.beginObject();
    write(event);
    json.endObject();
    try {
      out.append(json.take()).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(TraceEvent event) {
    if (event instanceof FrameSent e) sent(e);
    else if (event instanceof FrameReceived e) received(e);
    else if (event instanceof Encapsulated e) capsule(e, "encapsulated", e.pdu());
    else if (event instanceof Decapsulated e) capsule(e, "decapsulated", e.pdu());
    else if (event instanceof Switched e) switched(e);
    else if (event instanceof RouteChosen e) routed(e);
    else if (event instanceof Dropped e) dropped(e);
    else if (event instanceof TableChanged e) table(e);
    else if (event instanceof FlowEvent e) flow(e);
    else if (event instanceof TcpStateChanged e) state(e);
    else if (event instanceof TcpMeasured e) measured(e);
    else if (event instanceof TcpRetransmitted e) retransmitted(e);
    else if (event instanceof SocketCall e) socket(e);
    else if (event instanceof ScenarioStep e)
      head(e, TraceEvent.NONE, "step").field("text", e.text());
    else if (event instanceof LinkChanged e)
      head(e, TraceEvent.NONE, "link").field("link", names.link(e.link())).field("up", e.up());
    else if (event instanceof AddressConflict e)
      head(e, e.port(), "conflict")
          .field("address", e.address().toString())
          .field("other", e.other().toString());
    else throw new IllegalStateException("no object for " + event);
  }

  private JsonWriter head(TraceEvent event, int port, String name) {
    json.field("t", event.time());
    json.field("node", event.node() < 0 ? null : names.node(event.node()));
    json.field("port", port < 0 ? null : names.port(event.node(), port));
    json.field("osi", event.layer()).field("tcpip", TcpIpLayer.ofOsi(event.layer()).title());
    return json.field("event", name);
  }

  private void pdu(Pdu pdu) {
    json.field("pdu", pdu.unit())
        .field("length", pdu.length())
        .field("summary", pdu.summary())
        .key("headers");
    HeaderFields.write(json, pdu);
  }

  private void capsule(TraceEvent event, String name, Pdu pdu) {
    head(event, TraceEvent.NONE, name);
    pdu(pdu);
  }

  private void sent(FrameSent event) {
    head(event, event.port(), "sent");
    json.field("link", names.link(event.link())).field("bitsPerSecond", event.bitsPerSecond());
    json.field("serializationNanos", event.serializationNanos())
        .field("propagationNanos", event.propagationNanos());
    pdu(event.frame());
  }

  private void received(FrameReceived event) {
    head(event, event.port(), "received");
    json.field("link", names.link(event.link()));
    pdu(event.frame());
  }

  private void switched(Switched event) {
    head(event, event.inPort(), "switched");
    json.field("flooded", event.flooded());
    json.field("out", event.flooded() ? null : names.port(event.node(), event.outPort()));
    pdu(event.frame());
  }

  private void routed(RouteChosen event) {
    head(event, event.port(), "routed");
    json.field("own", event.own().toString()).field("destination", event.destination().toString());
    json.field("local", event.local()).field("nextHop", event.nextHop().toString());
  }

  private void dropped(Dropped event) {
    head(event, event.port(), "dropped");
    json.field("reason", event.reason().word());
    json.field("explanation", DropExplanation.of(event, names.node(event.node())));
    json.field("cause", event.cause().isKnown() ? event.cause().toString() : null);
    json.field("remark", event.remark().isEmpty() ? null : event.remark());
    pdu(event.pdu());
  }

  private void table(TableChanged event) {
    head(event, TraceEvent.NONE, "table")
        .field("table", event.table().word())
        .field("key", event.key());
    json.field("value", event.value().isEmpty() ? null : event.value());
  }

  private void flow(FlowEvent event) {
    head(event, TraceEvent.NONE, "flow").field("flow", names.flow(event.flow()));
    json.field("step", word(event.step()));
    json.field("sequence", event.sequence())
        .field("bytes", event.bytes())
        .field("nanos", event.nanos());
    json.field("from", event.from().isUnspecified() ? null : event.from().toString());
    json.field("detail", event.detail().isEmpty() ? null : event.detail());
  }

  private void state(TcpStateChanged event) {
    head(event, TraceEvent.NONE, "state");
    connection(event.flow(), event.local(), event.remote());
    json.field("from", event.from()).field("to", event.to());
  }

  private void measured(TcpMeasured event) {
    head(event, TraceEvent.NONE, "measured");
    connection(event.flow(), event.local(), event.remote());
    if (event.isUnlimited()) json.field("cwnd", null);
    else json.field("cwnd", event.congestionWindow());
    if (event.slowStartThreshold() == Integer.MAX_VALUE) json.field("ssthresh", null);
    else json.field("ssthresh", event.slowStartThreshold());
    json.field("inFlight", event.inFlight())
        .field("sendWindow", event.sendWindow())
        .field("receiveWindow", event.receiveWindow());
    if (event.smoothedRoundTrip() == 0) json.field("srttNanos", null);
    else json.field("srttNanos", event.smoothedRoundTrip());
    json.field("rtoNanos", event.retransmissionTimeout()).field("backOffs", event.backOffs());
  }

  private void retransmitted(TcpRetransmitted event) {
    head(event, TraceEvent.NONE, "retransmitted");
    connection(event.flow(), event.local(), event.remote());
    json.field("sequence", event.sequence()).field("length", event.length());
    json.field("cause", word(event.cause()));
  }

  private void socket(SocketCall event) {
    head(event, TraceEvent.NONE, "socket");
    json.field("flow", event.flow() < 0 ? null : names.flow(event.flow()));
    json.field("descriptor", event.descriptor()).field("call", event.call());
    json.field("detail", event.detail().isEmpty() ? null : event.detail());
  }

  private void connection(int flow, Endpoint local, Endpoint remote) {
    json.field("flow", flow < 0 ? null : names.flow(flow));
    json.field("local", local.toString()).field("remote", remote.toString());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
