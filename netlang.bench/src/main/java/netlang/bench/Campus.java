package netlang.bench;

import static netlang.bench.PlanBuilder.address;
import static netlang.bench.PlanBuilder.nanos;
import static netlang.bench.PlanBuilder.route;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.plan.ScenarioPlan;

/**
 * A two-level tree: access switches of 32 hosts each, a network of its own for each, and one router
 * that joins them. Hosts send datagrams to hosts of another network, so that a datagram takes four
 * hops, however many hosts there are; the rate of all together is the same for any n.
 *
 * @param n hosts, more than 64
 * @param senders how many of them send, evenly spread
 * @param totalPps datagrams a second from all senders together
 */
record Campus(int n, int senders, double totalPps, int size, double seconds) implements Workload {

  private static final int FAN = 32;
  private static final int FIRST_NETWORK = 10 << 24;

  @Override
  public String name() {
    return "campus";
  }

  @Override
  public String variant() {
    return senders == n ? "all send" : senders + " send";
  }

  @Override
  public Run prepare() {
    return new SimulationRun(plan());
  }

  ScenarioPlan plan() {
    PlanBuilder plan = new PlanBuilder();
    for (int i = 0; i < n; i++)
      plan.host("h" + i, address(hostAddress(i), 24), route(0, 0, gateway(i / FAN)));
    int networks = (n + FAN - 1) / FAN;
    List<InterfaceAddress> gateways = new ArrayList<>();
    for (int a = 0; a < networks; a++) gateways.add(address(gateway(a), 24));
    int router = plan.router("r", gateways);
    for (int a = 0; a < networks; a++) {
      int first = a * FAN;
      int hosts = Math.min(FAN, n - first);
      int access = plan.learningSwitch("s" + a, hosts + 1);
      for (int i = 0; i < hosts; i++) plan.link(first + i, 0, access, i, 1_000);
      plan.link(access, hosts, router, a, 1_000);
    }
    Xorshift random = new Xorshift(8);
    double gap = senders / totalPps;
    for (int sender = 0; sender < senders; sender++) {
      int from = (int) ((long) sender * n / senders);
      int to = (from + n / 2) % n;
      plan.udp(from, to, hostAddress(to), nanos(gap), size, nanos(0.001 + random.unit() * gap));
    }
    return plan.build(name(), seconds);
  }

  private static int gateway(int network) {
    return FIRST_NETWORK + network * 256 + 1;
  }

  private static int hostAddress(int host) {
    return gateway(host / FAN) + 1 + host % FAN;
  }
}
