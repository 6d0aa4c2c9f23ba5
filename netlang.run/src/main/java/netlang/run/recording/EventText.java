package netlang.run.recording;

import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.record.TextTrace;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Decapsulated;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.trace.TraceEvent.RouteChosen;
import netlang.sim.trace.TraceEvent.Switched;
import netlang.sim.wire.Pdu;

/** An event in words. */
public final class EventText {

  private EventText() {}

  /** The line of the whole trace, without a line end: time, place, sign, story. */
  public static String line(NetworkPlan network, TraceEvent event) {
    StringBuilder text = new StringBuilder();
    new TextTrace(network, text, TextTrace.Detail.FULL).accept(event);
    return text.toString().strip();
  }

  /** What happened, to be read behind the place: {@code receives ARP who-has 10.0.0.2 …}. */
  public static String story(NetworkPlan network, TraceEvent event) {
    if (event instanceof FrameSent e) return "sends " + e.frame().payload().summary();
    if (event instanceof FrameReceived e) return "receives " + e.frame().payload().summary();
    if (event instanceof Encapsulated e) return "wraps " + named(e.pdu());
    if (event instanceof Decapsulated e) return "unwraps " + named(e.pdu());
    String line = line(network, event);
    return line.replaceFirst("^\\S+\\s+(\\S+\\s+)?[><?!=#@*v^] ", "");
  }

  private static String named(Pdu pdu) {
    return "the " + pdu.unit() + " of layer " + pdu.layer() + ": " + pdu.summary();
  }

  /** {@code alice.eth0}, {@code alice}, or empty. */
  public static String place(NetworkPlan network, TraceEvent event) {
    if (event.node() < 0) return "";
    int port = port(event);
    return port < 0
        ? network.nodes().get(event.node()).name()
        : network.nameOf(new PortRef(event.node(), port));
  }

  /** Where at its node it happened, or {@link TraceEvent#NONE}. */
  public static int port(TraceEvent event) {
    if (event instanceof FrameSent e) return e.port();
    if (event instanceof FrameReceived e) return e.port();
    if (event instanceof Switched e) return e.inPort();
    if (event instanceof RouteChosen e) return e.port();
    if (event instanceof Dropped e) return e.port();
    if (event instanceof TraceEvent.AddressConflict e) return e.port();
    return TraceEvent.NONE;
  }

  /** What it is about; null for an event that is about no PDU. */
  public static Pdu pdu(TraceEvent event) {
    if (event instanceof FrameSent e) return e.frame();
    if (event instanceof FrameReceived e) return e.frame();
    if (event instanceof Switched e) return e.frame();
    if (event instanceof Dropped e) return e.pdu();
    if (event instanceof Encapsulated e) return e.pdu();
    return event instanceof Decapsulated e ? e.pdu() : null;
  }
}
