package netlang.bench;

import static netlang.bench.PlanBuilder.address;
import static netlang.bench.PlanBuilder.route;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.TcpSetting;

/**
 * Senders on one router, receivers on another one, and between the routers 100 Mbit/s, 10 ms and a
 * queue of 100 frames; bulk TCP, flow i from 10 i ms on. The links are Ethernet, those of ns-3
 * point-to-point: a full segment is 1538 octets on the wire instead of 1502. So that it takes the
 * same time, rates are higher by that.
 *
 * @param n flows
 * @param algorithm of congestion control, as {@link TcpSetting} numbers them
 */
record TcpDumbbell(int n, int algorithm, double seconds) implements Workload {

  private static final int LEFT_NETWORK = 10 << 24 | 1 << 16;
  private static final int RIGHT_NETWORK = 10 << 24 | 2 << 16;
  private static final int LEFT_ROUTER = 192 << 24 | 168 << 16 | 1;
  private static final int RIGHT_ROUTER = 192 << 24 | 168 << 16 | 2;
  private static final long BOTTLENECK_BITS_PER_SECOND = 100_000_000L * 1538 / 1502;
  private static final long BOTTLENECK_DELAY_NANOS = 10_000_000;
  private static final int BOTTLENECK_QUEUE = 100;
  private static final long ACCESS_BITS_PER_SECOND = 1_000_000_000L * 1538 / 1502;
  private static final long ACCESS_DELAY_NANOS = 1_000_000;
  private static final int ACCESS_QUEUE = 1_000;
  private static final long BETWEEN_STARTS_NANOS = 10_000_000;

  @Override
  public String name() {
    return "tcp-dumbbell";
  }

  @Override
  public String variant() {
    return TcpSetting.ALGORITHMS.get(algorithm) + "+sack";
  }

  @Override
  public Run prepare() {
    return new SimulationRun(plan());
  }

  ScenarioPlan plan() {
    PlanBuilder plan = new PlanBuilder();
    plan.tcp(Ns3Tcp.with(algorithm));
    hosts(plan, "s", LEFT_NETWORK);
    hosts(plan, "r", RIGHT_NETWORK);
    int left = router(plan, "left", LEFT_ROUTER, LEFT_NETWORK, RIGHT_NETWORK, RIGHT_ROUTER);
    int right = router(plan, "right", RIGHT_ROUTER, RIGHT_NETWORK, LEFT_NETWORK, LEFT_ROUTER);
    plan.link(
        left, 0, right, 0, BOTTLENECK_BITS_PER_SECOND, BOTTLENECK_DELAY_NANOS, BOTTLENECK_QUEUE);
    for (int i = 0; i < n; i++) {
      access(plan, i, left, i + 1);
      access(plan, n + i, right, i + 1);
      plan.bulk(i, n + i, host(RIGHT_NETWORK, i), BETWEEN_STARTS_NANOS * i);
    }
    return plan.build(name(), seconds);
  }

  private void hosts(PlanBuilder plan, String prefix, int network) {
    for (int i = 0; i < n; i++)
      plan.host(prefix + i, address(host(network, i), 30), route(0, 0, gateway(network, i)));
  }

  private int router(
      PlanBuilder plan, String name, int address, int network, int farNetwork, int farRouter) {
    List<InterfaceAddress> addresses = new ArrayList<>();
    addresses.add(address(address, 30));
    for (int i = 0; i < n; i++) addresses.add(address(gateway(network, i), 30));
    return plan.router(name, addresses, route(farNetwork, 16, farRouter));
  }

  private static void access(PlanBuilder plan, int host, int router, int port) {
    plan.link(host, 0, router, port, ACCESS_BITS_PER_SECOND, ACCESS_DELAY_NANOS, ACCESS_QUEUE);
  }

  private static int host(int network, int i) {
    return network + 4 * i + 1;
  }

  private static int gateway(int network, int i) {
    return network + 4 * i + 2;
  }
}
