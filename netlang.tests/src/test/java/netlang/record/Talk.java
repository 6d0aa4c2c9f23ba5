package netlang.record;

import java.util.List;
import netlang.sim.addr.Endpoint;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.trace.TraceEvent.TcpRetransmitted;
import netlang.sim.trace.TraceEvent.TcpStateChanged;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;

/** Two hosts, a and b, what they say to each other over TCP, and hand-made events of it. */
public final class Talk {

  public static final int A = 0;
  public static final int B = 1;

  /** a asks b for much. */
  public static final int SHOP = 0;

  /** a talks to itself. */
  public static final int SELF = 1;

  public static final Ipv4Address IP_A = Ipv4Address.parse("10.0.0.1");
  public static final Ipv4Address IP_B = Ipv4Address.parse("10.0.0.2");
  public static final Endpoint CLIENT = new Endpoint(IP_A, 49_152);
  public static final Endpoint SERVER = new Endpoint(IP_B, 80);

  public static final long MS = 1_000_000;
  public static final long S = 1_000 * MS;

  private Talk() {}

  public static NetworkPlan network() {
    LinkPlan link =
        new LinkPlan(
            new PortRef(A, 0), new PortRef(B, 0), 10_000_000, 5 * MS, 0, 0, 100, Origin.UNKNOWN);
    return new NetworkPlan(
        "talk",
        List.of(host("a", IP_A, 1), host("b", IP_B, 2)),
        List.of(link),
        List.of(tcp("shop", IP_B, B), tcp("self", IP_A, A)),
        Origin.UNKNOWN);
  }

  public static ScenarioPlan scenario(Expectation... expectations) {
    return new ScenarioPlan(
        "hand-made",
        network(),
        1,
        ScenarioPlan.WHEN_QUIET,
        List.of(),
        List.of(expectations),
        Origin.UNKNOWN);
  }

  private static HostPlan host(String name, Ipv4Address address, int number) {
    NicPlan nic =
        new NicPlan(
            "eth0",
            new MacAddress(0x02_00_00_00_00_00L + number),
            new InterfaceAddress(address, 24),
            NicPlan.DEFAULT_MTU,
            false,
            Origin.UNKNOWN);
    return new HostPlan(
        name,
        List.of(nic),
        List.of(),
        List.of(),
        List.of(),
        HostPlan.DEFAULT_ARP_TIMEOUT_NANOS,
        false,
        TcpPlan.DEFAULT,
        Origin.UNKNOWN);
  }

  /** The client sends 300 octets, the server 20000. */
  private static FlowPlan tcp(String name, Ipv4Address server, int receiver) {
    List<TalkStep> dialogue =
        List.of(
            new TalkStep(true, new TalkStep.Send(300, false), 0, Origin.UNKNOWN),
            new TalkStep(false, new TalkStep.Send(20_000, false), 0, Origin.UNKNOWN));
    return new FlowPlan.Tcp(
        name,
        A,
        Ipv4Address.UNSPECIFIED,
        0,
        server,
        80,
        receiver,
        dialogue,
        TcpPlan.DEFAULT,
        Origin.UNKNOWN);
  }

  public static TcpStateChanged client(long time, String from, String to) {
    return new TcpStateChanged(time, A, SHOP, CLIENT, SERVER, from, to);
  }

  public static TcpStateChanged server(long time, String from, String to) {
    return new TcpStateChanged(time, B, SHOP, SERVER, CLIENT, from, to);
  }

  /** What the server of {@link #SHOP} measures: half the congestion window is in flight. */
  public static TcpMeasured measured(long time, int congestionWindow, int slowStartThreshold) {
    return measured(time, congestionWindow, slowStartThreshold, 0);
  }

  public static TcpMeasured measured(
      long time, int congestionWindow, int slowStartThreshold, int backOffs) {
    return new TcpMeasured(
        time,
        B,
        SHOP,
        SERVER,
        CLIENT,
        congestionWindow,
        slowStartThreshold,
        congestionWindow / 2,
        64_000,
        65_536,
        20 * MS,
        220 * MS,
        backOffs);
  }

  public static TcpRetransmitted again(long time, long sequence, Retransmission cause) {
    return new TcpRetransmitted(time, B, SHOP, SERVER, CLIENT, sequence, 1448, cause);
  }

  public static TraceEvent step(long time, int node, FlowStep step, int bytes) {
    return new TraceEvent.FlowEvent(
        time, node, SHOP, step, 0, bytes, 0, Ipv4Address.UNSPECIFIED, "");
  }

  public static TraceEvent failed(long time, String why) {
    return new TraceEvent.FlowEvent(
        time, A, SHOP, FlowStep.FAILED, 0, 0, 0, Ipv4Address.UNSPECIFIED, why);
  }

  /** From the client to the server, or back; counted from the initial sequence numbers. */
  public static Ipv4Packet packet(boolean toServer, int flags, int sequence, int ack, int data) {
    TcpSegment segment =
        new TcpSegment(
            toServer ? CLIENT.port() : SERVER.port(),
            toServer ? SERVER.port() : CLIENT.port(),
            7_000 + sequence,
            flags == TcpSegment.SYN ? 0 : 9_000 + ack,
            flags,
            502,
            0,
            TcpOptions.NONE,
            Payload.pattern(data),
            new TcpSegment.Origin(7_000, 9_000));
    return new Ipv4Packet(
        0, 0, true, false, 0, 64, toServer ? IP_A : IP_B, toServer ? IP_B : IP_A, segment);
  }

  public static EthernetFrame frame(Ipv4Packet packet) {
    return new EthernetFrame(
        new MacAddress(0x0200_0000_0002L), new MacAddress(0x0200_0000_0001L), packet);
  }
}
