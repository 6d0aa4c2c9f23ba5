package netlang.sim.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import netlang.sim.Lab;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.apps.TcpFlows;
import netlang.sim.apps.UdpFlows;
import netlang.sim.engine.Engine;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.Trace;
import netlang.sim.link.FrameReceiver;
import netlang.sim.link.Link;
import netlang.sim.link.Surroundings;
import netlang.sim.node.Host;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NicPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.Origin;
import netlang.sim.wire.EthernetFrame;

/** Two hosts on a cable that loses, doubles and reorders frames, as often as it is told. */
final class BadCable {

  static final Ipv4Address LEFT = Ipv4Address.parse("10.0.0.1");
  static final Ipv4Address RIGHT = Ipv4Address.parse("10.0.0.2");

  /**
   * Of each hundred frames.
   *
   * @param lateNanos how much later than the others a reordered frame arrives
   */
  record Faults(int lost, int doubled, int reordered, long lateNanos) {}

  private final Engine engine = new Engine();
  private final Random random;
  private final Faults faults;
  private final List<Host> hosts = new ArrayList<>();

  /** {@code delayNanos}: one way, at 10 Mbit/s. */
  BadCable(long seed, Faults faults, long delayNanos, TcpPlan left, TcpPlan right) {
    random = new Random(seed);
    this.faults = faults;
    Surroundings world = new Surroundings(engine, new Trace(engine, null), new RandomStreams(seed));
    add(LEFT, left, world);
    add(RIGHT, right, world);
    LinkPlan plan =
        new LinkPlan(
            new PortRef(0, 0), new PortRef(1, 0), 10_000_000, delayNanos, 0, 0, 40, Origin.UNKNOWN);
    Link link = new Link(plan, 0, faulty(hosts.get(0)), faulty(hosts.get(1)), world);
    hosts.get(0).connect(0, link.aToB());
    hosts.get(1).connect(0, link.bToA());
  }

  private void add(Ipv4Address address, TcpPlan tcp, Surroundings world) {
    int node = hosts.size();
    Ipv4Address other = node == 0 ? RIGHT : LEFT;
    NicPlan nic =
        new NicPlan(
            "eth0", Lab.mac(node + 1), Lab.prefix(address + "/24"), 1500, false, Origin.UNKNOWN);
    HostPlan plan =
        new HostPlan(
            "h" + node,
            List.of(nic),
            List.of(),
            List.of(Lab.arp(other.toString(), Lab.mac(2 - node))),
            List.of(),
            HostPlan.DEFAULT_ARP_TIMEOUT_NANOS,
            false,
            tcp,
            Origin.UNKNOWN);
    hosts.add(new Host(plan, node, world, new UdpFlows(), new TcpFlows()));
  }

  private FrameReceiver faulty(Host host) {
    FrameReceiver end = host.receiver(0);
    return (frame, port) -> {
      if (random.nextInt(100) < faults.lost) return;
      if (random.nextInt(100) < faults.doubled) end.receive(frame, port);
      if (random.nextInt(100) < faults.reordered) late(end, frame, port);
      else end.receive(frame, port);
    };
  }

  private void late(FrameReceiver end, EthernetFrame frame, int port) {
    engine.schedule(engine.now() + faults.lateNanos, () -> end.receive(frame, port));
  }

  TcpLayer left() {
    return hosts.get(0).tcp();
  }

  TcpLayer right() {
    return hosts.get(1).tcp();
  }

  long now() {
    return engine.now();
  }

  void pass(long nanos) {
    engine.run(engine.now() + nanos);
  }

  /** The same, unless more events happen than that: then false. */
  boolean passAtMost(long nanos, long events) {
    long most = engine.events() + events;
    return !engine.runUntil(() -> engine.events() > most, engine.now() + nanos);
  }
}
