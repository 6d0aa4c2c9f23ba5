package netlang.bench;

import static netlang.bench.PlanBuilder.address;
import static netlang.bench.PlanBuilder.nanos;
import static netlang.bench.PlanBuilder.route;

import java.util.List;
import netlang.sim.plan.RoutePlan;
import netlang.sim.plan.ScenarioPlan;

/**
 * Routers in a chain, 1 Gbit/s, 10 us; datagrams at a constant rate from end to end. The links are
 * Ethernet with ARP, those of ns-3 point-to-point without: 18 octets of header and trailer instead
 * of 2, and one ARP exchange a link.
 *
 * @param n routers between the two hosts
 */
record LineRouters(int n, double pps, int size, double seconds) implements Workload {

  private static final int FIRST_NETWORK = 10 << 24;

  @Override
  public String name() {
    return "line-routers";
  }

  @Override
  public String variant() {
    return "static";
  }

  @Override
  public Run prepare() {
    return new SimulationRun(plan());
  }

  ScenarioPlan plan() {
    PlanBuilder plan = new PlanBuilder();
    plan.host("a", address(left(0), 30), next(0));
    for (int i = 1; i < n; i++)
      plan.router("r" + i, List.of(address(right(i - 1), 30), address(left(i), 30)), next(i));
    plan.router("r" + n, List.of(address(right(n - 1), 30), address(left(n), 30)));
    plan.host("b", address(right(n), 30));
    for (int i = 0; i <= n; i++) plan.link(i, i == 0 ? 0 : 1, i + 1, 0, 10_000);
    plan.udp(0, n + 1, right(n), nanos(1 / pps), size, nanos(0.001));
    return plan.build(name(), seconds);
  }

  /** What node i knows of the last network. */
  private RoutePlan next(int i) {
    return route(FIRST_NETWORK + 4 * n, 30, right(i));
  }

  private static int left(int link) {
    return FIRST_NETWORK + 4 * link + 1;
  }

  private static int right(int link) {
    return FIRST_NETWORK + 4 * link + 2;
  }
}
