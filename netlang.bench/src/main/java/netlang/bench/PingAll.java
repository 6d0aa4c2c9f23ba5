package netlang.bench;

import static netlang.bench.PlanBuilder.address;
import static netlang.bench.PlanBuilder.nanos;

import netlang.sim.plan.ScenarioPlan;

/**
 * Hosts on a two-level tree of learning switches, 1 Gbit/s, 1 us; one host after the other pings
 * the next one, once: an ARP broadcast to everybody and an echo.
 *
 * @param n hosts
 * @param fan hosts of an access switch
 * @param pings how many hosts ping
 * @param gap seconds from one ping to the next
 */
record PingAll(int n, int fan, int pings, double gap) implements Workload {

  private static final int FIRST_HOST = 10 << 24 | 1;

  @Override
  public String name() {
    return "ping-all";
  }

  @Override
  public String variant() {
    return "ring";
  }

  @Override
  public double seconds() {
    return 0.001 + gap * pings + 1;
  }

  @Override
  public Run prepare() {
    return new SimulationRun(plan());
  }

  ScenarioPlan plan() {
    PlanBuilder plan = new PlanBuilder();
    for (int i = 0; i < n; i++) plan.host("h" + i, address(FIRST_HOST + i, 8));
    int accessSwitches = (n + fan - 1) / fan;
    int root = plan.learningSwitch("root", accessSwitches);
    for (int a = 0; a < accessSwitches; a++) {
      int first = a * fan;
      int hosts = Math.min(fan, n - first);
      int access = plan.learningSwitch("s" + a, hosts + 1);
      for (int i = 0; i < hosts; i++) plan.link(first + i, 0, access, i, 1_000);
      plan.link(access, hosts, root, a, 1_000);
    }
    for (int i = 0; i < pings; i++) plan.ping(i, FIRST_HOST + (i + 1) % n, nanos(0.001 + gap * i));
    return plan.build(name(), seconds());
  }
}
