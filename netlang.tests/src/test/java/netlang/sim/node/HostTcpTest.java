package netlang.sim.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.Lab;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.apps.UdpFlows;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.TcpPlan;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.tcp.TcpState;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Ipv4Payload;
import netlang.sim.wire.OpaqueIpv4Payload;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** What reaches the TCP of a host, and what does not. */
class HostTcpTest {

  private static final MacAddress STRANGER = Lab.mac(9);
  private static final String PEER = "10.0.0.2";
  private static final String OWN = "10.0.0.1";

  private final Engine engine = new Engine();
  private final List<String> drops = new ArrayList<>();
  private final List<TcpSegment> answers = new ArrayList<>();
  private final Host host = host();

  @Test
  void aHostThatNeverUsedTcpRefusesConnections() {
    arrives(segment(TcpSegment.SYN, 7, 0));
    assertEquals(List.of("PORT_UNREACHABLE"), drops);
    assertEquals("R.", answers.get(0).flagLetters());
    assertEquals(8, answers.get(0).acknowledgment());
    assertEquals(List.of(), host.sockets());
  }

  /** What could not be parsed, RFC 9293 §3.1 MUST-3. */
  @Test
  void aWrongChecksumIsNamed() {
    arrives(new OpaqueIpv4Payload(Ipv4Payload.TCP, Payload.pattern(20)));
    assertEquals(List.of("BAD_CHECKSUM"), drops);
    assertEquals(List.of(), answers);
  }

  @Test
  void hardErrorsEndAConnectionThatIsBeingMade() {
    TcpSocket socket = connecting();
    arrives(error(IcmpMessage.DESTINATION_UNREACHABLE, IcmpMessage.PORT_UNREACHABLE));
    assertEquals(TcpState.CLOSED, socket.state());
  }

  /** RFC 9293 §3.9.2.2, MUST-55. */
  @Test
  void aSourceQuenchIsDiscarded() {
    TcpSocket socket = connecting();
    arrives(error(4, 0));
    assertEquals(List.of("UNKNOWN_ICMP_TYPE"), drops);
    assertEquals(TcpState.SYN_SENT, socket.state());
  }

  /** RFC 9293 §3.9.2.2, MUST-56. */
  @Test
  void aParameterProblemAbortsNothing() {
    TcpSocket socket = connecting();
    arrives(error(IcmpMessage.PARAMETER_PROBLEM, 0));
    assertEquals(TcpState.SYN_SENT, socket.state());
    assertEquals(List.of(), drops);
  }

  @Test
  void aRedirectAbortsNothing() {
    TcpSocket socket = connecting();
    arrives(error(IcmpMessage.REDIRECT, 1));
    assertEquals(TcpState.SYN_SENT, socket.state());
  }

  private TcpSocket connecting() {
    TcpSocket socket = host.tcp().socket();
    socket.bind(Ipv4Address.UNSPECIFIED, 5000);
    socket.connect(Ipv4Address.parse(PEER), 80);
    engine.run(engine.now());
    return socket;
  }

  /** About the SYN that {@link #connecting} sent. */
  private IcmpMessage error(int type, int code) {
    TcpSegment syn = answers.get(0);
    Ipv4Packet quoted = packet(OWN, PEER, syn);
    return IcmpMessage.error(type, code, 0, quoted, 28);
  }

  private static TcpSegment segment(int flags, int sequence, int acknowledgment) {
    return new TcpSegment(
        80,
        5000,
        sequence,
        acknowledgment,
        flags,
        1000,
        0,
        TcpOptions.NONE,
        Payload.EMPTY,
        TcpSegment.Origin.UNKNOWN);
  }

  private void arrives(Ipv4Payload payload) {
    EthernetFrame frame = new EthernetFrame(Lab.mac(1), STRANGER, packet(PEER, OWN, payload));
    host.receiver(0).receive(frame, 0);
    engine.run(engine.now());
  }

  private static Ipv4Packet packet(String source, String destination, Ipv4Payload payload) {
    Ipv4Address from = Ipv4Address.parse(source);
    return new Ipv4Packet(0, 7, true, false, 0, 64, from, Ipv4Address.parse(destination), payload);
  }

  private Host host() {
    NicPlan nic =
        new NicPlan("eth0", Lab.mac(1), Lab.prefix(OWN + "/24"), 1500, false, Origin.UNKNOWN);
    HostPlan plan =
        new HostPlan(
            "h",
            List.of(nic),
            List.of(),
            List.of(Lab.arp(PEER, STRANGER)),
            List.of(),
            1,
            false,
            TcpPlan.DEFAULT,
            Origin.UNKNOWN);
    return new Host(plan, 0, engine, new Trace(engine, this::note), new UdpFlows());
  }

  private void note(TraceEvent event) {
    // the host's cable is not plugged in
    if (event instanceof TraceEvent.Dropped drop && !drop.reason().name().equals("LINK_DOWN"))
      drops.add(drop.reason().name());
    if (event instanceof TraceEvent.Encapsulated wrapped
        && wrapped.pdu() instanceof TcpSegment made) answers.add(made);
  }
}
