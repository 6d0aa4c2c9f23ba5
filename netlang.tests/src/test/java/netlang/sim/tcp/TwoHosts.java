package netlang.sim.tcp;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.apps.TcpFlows;
import netlang.sim.apps.UdpFlows;
import netlang.sim.engine.Engine;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.Trace;
import netlang.sim.link.Link;
import netlang.sim.link.Surroundings;
import netlang.sim.node.Host;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.Origin;

/** Two hosts on one cable, whose sockets a test has in hand. */
final class TwoHosts {

  static final Ipv4Address LEFT = Ipv4Address.parse("10.0.0.1");
  static final Ipv4Address RIGHT = Ipv4Address.parse("10.0.0.2");

  private final Engine engine = new Engine();
  private final Host left;
  private final Host right;

  /** {@code delayNanos}: one way, at 1 Gbit/s. */
  TwoHosts(long delayNanos) {
    Trace nobody = new Trace(engine, null);
    Surroundings world = new Surroundings(engine, nobody, new RandomStreams(1));
    left = host(0, LEFT, world);
    right = host(1, RIGHT, world);
    LinkPlan plan =
        new LinkPlan(
            new PortRef(0, 0),
            new PortRef(1, 0),
            1_000_000_000,
            delayNanos,
            0,
            0,
            1000,
            Origin.UNKNOWN);
    Link link = new Link(plan, 0, left.receiver(0), right.receiver(0), world);
    left.connect(0, link.aToB());
    right.connect(0, link.bToA());
  }

  private static Host host(int node, Ipv4Address address, Surroundings world) {
    NicPlan nic =
        new NicPlan(
            "eth0", Lab.mac(node + 1), Lab.prefix(address + "/24"), 1500, false, Origin.UNKNOWN);
    HostPlan plan =
        new HostPlan(
            "h" + node,
            List.of(nic),
            List.of(),
            List.of(),
            List.of(),
            HostPlan.DEFAULT_ARP_TIMEOUT_NANOS,
            false,
            TcpPlan.DEFAULT,
            Origin.UNKNOWN);
    return new Host(plan, node, world, new UdpFlows(), new TcpFlows());
  }

  Host left() {
    return left;
  }

  Host right() {
    return right;
  }

  void pass(long nanos) {
    engine.run(engine.now() + nanos);
  }
}
