package netlang.sim.record;

import java.util.LinkedHashMap;
import java.util.Map;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.RouteChosen;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Ipv4Payload;

/**
 * Remembers which way packets went, so that a connection of thousands of segments does not tell
 * each time what has not changed.
 */
final class Ways {

  private record Question(int node, Ipv4Address destination) {}

  private record Answer(int port, Ipv4Address nextHop) {}

  private final Map<Question, Answer> known = new LinkedHashMap<>();

  /** A node decides about the packet that it has just made or received. */
  private Ipv4Packet current;

  void observe(TraceEvent event) {
    if (event instanceof Encapsulated made && made.pdu() instanceof Ipv4Packet packet)
      current = packet;
    else if (event instanceof FrameReceived received)
      current = received.frame().payload() instanceof Ipv4Packet packet ? packet : null;
  }

  /** True unless a segment goes the way that the last packet to its destination went. */
  boolean isNews(RouteChosen event) {
    Answer now = new Answer(event.port(), event.nextHop());
    Answer before = known.put(new Question(event.node(), event.destination()), now);
    boolean segment = current != null && current.protocol() == Ipv4Payload.TCP;
    return !segment || !now.equals(before);
  }
}
