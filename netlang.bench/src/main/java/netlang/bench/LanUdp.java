package netlang.bench;

import static netlang.bench.PlanBuilder.address;
import static netlang.bench.PlanBuilder.nanos;

import netlang.sim.plan.ScenarioPlan;

/**
 * Hosts on one learning switch, 1 Gbit/s, 1 us; each sends datagrams at a constant rate to one
 * other host.
 *
 * @param pps datagrams a second from each host
 * @param size octets of data in a datagram
 */
record LanUdp(int n, double pps, int size, double seconds, long seed) implements Workload {

  private static final int FIRST_HOST = 10 << 24 | 1;

  @Override
  public String name() {
    return "lan-udp";
  }

  @Override
  public String variant() {
    return "";
  }

  @Override
  public Run prepare() {
    return new SimulationRun(plan());
  }

  ScenarioPlan plan() {
    PlanBuilder plan = new PlanBuilder();
    for (int i = 0; i < n; i++) plan.host("h" + i, address(FIRST_HOST + i, 16));
    int lan = plan.learningSwitch("s", n);
    for (int i = 0; i < n; i++) plan.link(i, 0, lan, i, 1_000);
    int[] to = Xorshift.cycle(n, seed);
    Xorshift random = new Xorshift(seed + 7);
    for (int i = 0; i < n; i++) {
      long start = nanos(0.001 + random.unit() / pps);
      plan.udp(i, to[i], FIRST_HOST + to[i], nanos(1 / pps), size, start);
    }
    return plan.build(name(), seconds);
  }
}
