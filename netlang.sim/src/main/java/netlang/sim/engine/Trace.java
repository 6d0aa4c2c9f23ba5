package netlang.sim.engine;

import netlang.sim.addr.Endpoint;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceSink;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Pdu;

/**
 * The way out for trace events: called unconditionally, it makes an event only if somebody wants
 * it. Counts drops and delivered octets in any case.
 */
public final class Trace {

  private final Engine engine;
  private final TraceSink sink;
  private final long[] drops = new long[DropReason.values().length];
  private long deliveredBytes;

  /** {@code sink} null: nobody observes. */
  public Trace(Engine engine, TraceSink sink) {
    this.engine = engine;
    this.sink = sink;
  }

  /** For what costs something to say: a text to be made, an event at the right time. */
  public boolean isObserved() {
    return sink != null;
  }

  public long drops(DropReason reason) {
    return drops[reason.ordinal()];
  }

  public long deliveredBytes() {
    return deliveredBytes;
  }

  public void encapsulated(int node, Pdu pdu) {
    if (sink != null) sink.accept(new TraceEvent.Encapsulated(engine.now(), node, pdu));
  }

  public void decapsulated(int node, Pdu pdu) {
    if (sink != null) sink.accept(new TraceEvent.Decapsulated(engine.now(), node, pdu));
  }

  /** {@code rate} in bits per second, {@code serialization} and {@code delay} in nanoseconds. */
  public void frameSent(
      int node,
      int port,
      int link,
      EthernetFrame frame,
      long rate,
      long serialization,
      long delay) {
    if (sink != null)
      sink.accept(
          new TraceEvent.FrameSent(
              engine.now(), node, port, link, frame, rate, serialization, delay));
  }

  public void frameReceived(int node, int port, int link, EthernetFrame frame) {
    if (sink != null)
      sink.accept(new TraceEvent.FrameReceived(engine.now(), node, port, link, frame));
  }

  public void switched(int node, int inPort, int outPort, EthernetFrame frame) {
    if (sink != null)
      sink.accept(new TraceEvent.Switched(engine.now(), node, inPort, outPort, frame));
  }

  /** The end of a PDU that nobody but the network itself is to blame for. */
  public void dropped(int node, int port, DropReason reason, Pdu pdu) {
    dropped(node, port, reason, pdu, Origin.UNKNOWN, "");
  }

  public void dropped(int node, int port, DropReason reason, Pdu pdu, Origin cause, String remark) {
    drops[reason.ordinal()]++;
    if (sink != null)
      sink.accept(new TraceEvent.Dropped(engine.now(), node, port, reason, pdu, cause, remark));
  }

  public void routeChosen(
      int node, int port, InterfaceAddress own, Ipv4Address destination, Ipv4Address nextHop) {
    if (sink != null)
      sink.accept(new TraceEvent.RouteChosen(engine.now(), node, port, own, destination, nextHop));
  }

  /**
   * {@code key} and {@code value} print as the language writes them; an empty value says that the
   * entry went.
   */
  public void tableChanged(int node, TableKind table, Object key, Object value) {
    if (sink != null)
      sink.accept(
          new TraceEvent.TableChanged(engine.now(), node, table, key.toString(), value.toString()));
  }

  public void addressConflict(int node, int port, Ipv4Address address, MacAddress other) {
    if (sink != null)
      sink.accept(new TraceEvent.AddressConflict(engine.now(), node, port, address, other));
  }

  /** An application got that many octets of data. */
  public void delivered(int bytes) {
    deliveredBytes += bytes;
  }

  public void flow(int node, int flow, FlowStep step) {
    flow(node, flow, step, 0, 0, 0, Ipv4Address.UNSPECIFIED, "");
  }

  public void flow(
      int node,
      int flow,
      FlowStep step,
      int sequence,
      int bytes,
      long nanos,
      Ipv4Address from,
      String detail) {
    if (sink != null)
      sink.accept(
          new TraceEvent.FlowEvent(
              engine.now(), node, flow, step, sequence, bytes, nanos, from, detail));
  }

  public void tcpState(
      int node, int flow, Endpoint local, Endpoint remote, String from, String to) {
    if (sink != null)
      sink.accept(
          new TraceEvent.TcpStateChanged(engine.now(), node, flow, local, remote, from, to));
  }

  public void socket(int node, int flow, int descriptor, String call, String detail) {
    if (sink != null)
      sink.accept(new TraceEvent.SocketCall(engine.now(), node, flow, descriptor, call, detail));
  }

  /** For events that are made only if {@link #isObserved}; {@code event} has the present time. */
  public void observed(TraceEvent event) {
    sink.accept(event);
  }

  /** Nanoseconds since the start. */
  public long now() {
    return engine.now();
  }

  public void scenarioStep(int node, int event, String text) {
    if (sink != null) sink.accept(new TraceEvent.ScenarioStep(engine.now(), node, event, text));
  }

  public void linkChanged(int link, boolean up) {
    if (sink != null) sink.accept(new TraceEvent.LinkChanged(engine.now(), link, up));
  }
}
