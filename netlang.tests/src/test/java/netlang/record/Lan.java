package netlang.record;

import java.util.List;
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
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.Origin;

/** Three hosts and a switch: a, b and c with 10.0.0.1 to 10.0.0.3, and a ping from a to b. */
public final class Lan {

  public static final int A = 0;
  public static final int B = 1;
  public static final int C = 2;
  public static final int S1 = 3;
  public static final int HELLO = 0;
  public static final int NOBODY = 1;
  public static final int VOICE = 2;

  public static final MacAddress MAC_A = new MacAddress(0x02_00_00_00_00_01L);
  public static final MacAddress MAC_B = new MacAddress(0x02_00_00_00_00_02L);

  private Lan() {}

  public static Ipv4Address ip(String text) {
    return Ipv4Address.parse(text);
  }

  public static Origin line(int line) {
    return new Origin("lan.net", line);
  }

  public static NetworkPlan network() {
    return new NetworkPlan(
        "lan",
        List.of(
            host("a", 1),
            host("b", 2),
            host("c", 3),
            new SwitchPlan(
                "s1", List.of("p1", "p2", "p3"), SwitchPlan.DEFAULT_AGEING_NANOS, line(4))),
        List.of(link(A, 0), link(B, 1), link(C, 2)),
        List.of(ping("hello", "10.0.0.2", 3), ping("nobody", "10.0.0.9", 1), voice()),
        line(1));
  }

  private static HostPlan host(String name, int number) {
    InterfaceAddress address = new InterfaceAddress(new Ipv4Address(0x0a00_0000 + number), 24);
    NicPlan nic =
        new NicPlan(
            "eth0",
            new MacAddress(0x02_00_00_00_00_00L + number),
            address,
            NicPlan.DEFAULT_MTU,
            false,
            line(number));
    return new HostPlan(
        name,
        List.of(nic),
        List.of(),
        List.of(),
        List.of(),
        HostPlan.DEFAULT_ARP_TIMEOUT_NANOS,
        false,
        TcpPlan.DEFAULT,
        line(number));
  }

  private static LinkPlan link(int host, int port) {
    return new LinkPlan(
        new PortRef(host, 0),
        new PortRef(S1, port),
        LinkPlan.DEFAULT_BITS_PER_SECOND,
        LinkPlan.DEFAULT_DELAY_NANOS,
        0,
        0,
        LinkPlan.DEFAULT_QUEUE_FRAMES,
        line(5));
  }

  private static FlowPlan ping(String name, String target, long count) {
    return new FlowPlan.Ping(
        name,
        A,
        Ipv4Address.UNSPECIFIED,
        ip(target),
        count,
        1_000_000_000,
        FlowPlan.Ping.DEFAULT_SIZE,
        FlowPlan.DEFAULT_TIME_TO_LIVE,
        FlowPlan.Fragmentation.AUTOMATIC,
        1_000_000_000,
        line(6));
  }

  private static FlowPlan voice() {
    return new FlowPlan.Udp(
        "voice",
        A,
        Ipv4Address.UNSPECIFIED,
        0,
        ip("10.0.0.2"),
        5004,
        5,
        20_000_000,
        FlowPlan.UNLIMITED,
        160,
        FlowPlan.DEFAULT_TIME_TO_LIVE,
        FlowPlan.Fragmentation.AUTOMATIC,
        B,
        false,
        0,
        line(7));
  }

  /** Starts these flows at 0 s, and ends when nothing is left to happen. */
  public static ScenarioPlan scenario(List<Expectation> expectations, int... flows) {
    List<ScenarioEvent> events = new java.util.ArrayList<>();
    for (int flow : flows)
      events.add(
          new ScenarioEvent(
              0,
              new ScenarioEvent.StartFlow(flow),
              "start " + network().flows().get(flow).name(),
              line(10)));
    return new ScenarioPlan(
        "first", network(), 7, ScenarioPlan.WHEN_QUIET, events, expectations, line(9));
  }
}
