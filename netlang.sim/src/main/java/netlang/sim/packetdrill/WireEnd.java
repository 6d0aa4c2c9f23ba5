package netlang.sim.packetdrill;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import netlang.sim.apps.UdpFlows;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.node.Host;
import netlang.sim.plan.ArpEntryPlan;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.RoutePlan;
import netlang.sim.plan.TcpPlan;
import netlang.sim.tcp.TcpLayer;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.TcpSegment;

/**
 * The host under test, and the end of its cable: whatever the host sends is kept, in order, until
 * somebody takes it; nothing is ever answered.
 *
 * <p>The cable has no length and no rate, so there is none: frames are taken where the host hands
 * them to its interface. A packet that answers another one has the same time.
 */
final class WireEnd {

  static final Ipv4Address HOST = Ipv4Address.parse("192.168.0.1");
  static final Ipv4Address WIRE = Ipv4Address.parse("192.0.2.1");

  private static final int PREFIX_LENGTH = 16;
  private static final Ipv4Address GATEWAY = Ipv4Address.parse("192.168.0.2");
  private static final MacAddress HOST_MAC = new MacAddress(0x0200_0000_0001L);
  private static final MacAddress WIRE_MAC = new MacAddress(0x0200_0000_0002L);
  private static final Ipv4Prefix EVERYWHERE = Ipv4Prefix.containing(Ipv4Address.UNSPECIFIED, 0);

  private final Host host;
  private final Deque<Captured> captured = new ArrayDeque<>();

  /** A packet with a TCP segment, and when it was sent. */
  record Captured(long timeNanos, Ipv4Packet packet) {
    TcpSegment segment() {
      return (TcpSegment) packet.payload();
    }
  }

  WireEnd(Engine engine, TcpPlan tcp, int mtu) {
    host = new Host(plan(tcp, mtu), 0, engine, new Trace(engine, this::observe), new UdpFlows());
  }

  private static HostPlan plan(TcpPlan tcp, int mtu) {
    InterfaceAddress address = new InterfaceAddress(HOST, PREFIX_LENGTH);
    return new HostPlan(
        "host",
        List.of(new NicPlan("eth0", HOST_MAC, address, mtu, false, Origin.UNKNOWN)),
        List.of(new RoutePlan(EVERYWHERE, GATEWAY, 0, Origin.UNKNOWN)),
        List.of(new ArpEntryPlan(GATEWAY, WIRE_MAC, Origin.UNKNOWN)),
        List.of(),
        HostPlan.DEFAULT_ARP_TIMEOUT_NANOS,
        false,
        tcp,
        Origin.UNKNOWN);
  }

  TcpLayer tcp() {
    return host.tcp();
  }

  private void observe(TraceEvent event) {
    if (event instanceof TraceEvent.Encapsulated sent
        && sent.pdu() instanceof EthernetFrame frame
        && frame.payload() instanceof Ipv4Packet packet
        && packet.payload() instanceof TcpSegment) captured.add(new Captured(sent.time(), packet));
  }

  /** A script may put in a segment that is longer than any cable takes. */
  void inject(Ipv4Packet packet) {
    host.receive(packet, 0);
  }

  /** The oldest packet that nobody has taken, or null. */
  Captured first() {
    return captured.peek();
  }

  void removeFirst() {
    captured.remove();
  }
}
