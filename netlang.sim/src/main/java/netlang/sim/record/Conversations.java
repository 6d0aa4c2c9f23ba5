package netlang.sim.record;

import java.util.LinkedHashMap;
import java.util.Map;
import netlang.sim.addr.Endpoint;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.TcpEvent;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Ipv4Payload;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;

/** Tells to which flow a packet belongs, by its addresses and ports. */
final class Conversations {

  private record Key(int protocol, Endpoint from, Endpoint to) {}

  /** What counts a packet: its flow, and of TCP the end that made it. */
  private record Counters(TransportTotals flow, TcpEndTotals end) {}

  private final Map<Key, Counters> conversations = new LinkedHashMap<>();

  /** The UDP flow that has just handed data down, whose source port may not be known yet. */
  private FlowTotals sending;

  private FlowEvent sent;

  /** {@code event} is one of that UDP flow. */
  void note(FlowEvent event, FlowTotals flow) {
    if (event.step() != FlowStep.SENT) return;
    sending = flow;
    sent = event;
  }

  void note(TcpEvent event, FlowTotals flow, TcpEndTotals end) {
    Endpoint local = event.local();
    Endpoint remote = event.remote();
    Key key = new Key(Ipv4Payload.TCP, local, remote);
    if (conversations.containsKey(key) && conversations.get(key).end() == end) return;
    conversations.put(key, new Counters(flow.transport(), end));
    // who is refused gets an answer from an end that has no connection
    conversations.putIfAbsent(
        new Key(Ipv4Payload.TCP, remote, local),
        new Counters(flow.transport(), flow.tcp().peerOf(end)));
  }

  /** A packet was made. */
  void count(Encapsulated event, Ipv4Packet packet) {
    if (packet.payload() instanceof TcpSegment segment) {
      count(packet, key(packet, segment.sourcePort(), segment.destinationPort()));
    } else if (packet.payload() instanceof UdpDatagram datagram) {
      Key key = key(packet, datagram.sourcePort(), datagram.destinationPort());
      if (isOfSending(event, key)) learn(key);
      count(packet, key);
    }
  }

  private boolean isOfSending(Encapsulated event, Key key) {
    return sending != null
        && sent.node() == event.node()
        && sent.time() == event.time()
        && sending.plan() instanceof FlowPlan.Udp udp
        && udp.destination().equals(key.to().address())
        && udp.destinationPort() == key.to().port();
  }

  private void learn(Key key) {
    Counters counters = new Counters(sending.transport(), null);
    conversations.put(key, counters);
    conversations.put(new Key(key.protocol(), key.to(), key.from()), counters);
    sending = null;
  }

  private void count(Ipv4Packet packet, Key key) {
    Counters counters = conversations.get(key);
    if (counters == null) return;
    counters.flow().count(packet);
    if (counters.end() != null) counters.end().countSegment();
  }

  private static Key key(Ipv4Packet packet, int sourcePort, int destinationPort) {
    return new Key(
        packet.protocol(),
        new Endpoint(packet.source(), sourcePort),
        new Endpoint(packet.destination(), destinationPort));
  }
}
