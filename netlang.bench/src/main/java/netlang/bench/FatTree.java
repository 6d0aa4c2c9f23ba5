package netlang.bench;

import static netlang.bench.PlanBuilder.address;
import static netlang.bench.PlanBuilder.nanos;
import static netlang.bench.PlanBuilder.route;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.plan.RoutePlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.TcpSetting;

/**
 * k pods of k/2 edge and k/2 aggregation routers, and (k/2)² core routers above them; 1 Gbit/s, 5
 * us. Each host sends to one other host. Routes are static: down by prefix, up by the edge network
 * of the destination, which spreads the traffic over the equal paths.
 *
 * @param k ports of a router, even
 * @param tcp bulk TCP instead of UDP at a constant rate
 * @param pps datagrams a second from each host
 * @param size octets of data in a datagram
 */
record FatTree(int k, boolean tcp, double pps, int size, double seconds, long seed)
    implements Workload {

  private static final int HOSTS = 10 << 24;
  private static final int LINKS = 172 << 24 | 16 << 16;
  private static final long DELAY_NANOS = 5_000;

  @Override
  public String name() {
    return "fat-tree";
  }

  @Override
  public String variant() {
    return tcp ? "tcp-static" : "udp-static";
  }

  @Override
  public int n() {
    return k;
  }

  @Override
  public Run prepare() {
    return new SimulationRun(plan());
  }

  ScenarioPlan plan() {
    PlanBuilder plan = new PlanBuilder();
    plan.tcp(Ns3Tcp.with(TcpSetting.RENO));
    new Wiring(k, plan).build();
    traffic(plan);
    return plan.build(name(), seconds);
  }

  private void traffic(PlanBuilder plan) {
    int hosts = k * k * k / 4;
    int[] to = Xorshift.cycle(hosts, seed);
    Xorshift random = new Xorshift(seed + 7);
    for (int i = 0; i < hosts; i++) {
      int target = hostAddress(k / 2, to[i]);
      if (tcp) plan.bulk(i, to[i], target, 1_000L * (1_000 + (long) (random.unit() * 1_000)));
      else plan.udp(i, to[i], target, nanos(1 / pps), size, nanos(0.001 + random.unit() / pps));
    }
  }

  /** {@code half}: hosts of an edge router, edge routers of a pod. */
  private static int hostAddress(int half, int host) {
    int pod = host / (half * half);
    return edgeNetwork(pod, host / half % half) + 4 * (host % half) + 2;
  }

  private static int edgeNetwork(int pod, int edge) {
    return HOSTS | pod << 16 | edge << 8;
  }

  /** Hosts come first, then all edge routers, all aggregation routers, all core routers. */
  private static final class Wiring {

    private final int k;
    private final int half;
    private final PlanBuilder plan;

    Wiring(int k, PlanBuilder plan) {
      this.k = k;
      half = k / 2;
      this.plan = plan;
    }

    void build() {
      int hosts = k * half * half;
      for (int i = 0; i < hosts; i++) {
        int address = hostAddress(half, i);
        plan.host("h" + i, address(address, 30), route(0, 0, address - 1));
      }
      for (int i = 0; i < k * half; i++) edge(i / half, i % half);
      for (int i = 0; i < k * half; i++) aggregation(i / half, i % half);
      for (int i = 0; i < half * half; i++) core(i / half, i % half);
      int edges = hosts;
      int aggregations = edges + k * half;
      int cores = aggregations + k * half;
      for (int i = 0; i < hosts; i++) plan.link(i, 0, edges + i / half, i % half, DELAY_NANOS);
      for (int pod = 0; pod < k; pod++) {
        for (int a = 0; a < half; a++) {
          int above = aggregations + pod * half + a;
          for (int e = 0; e < half; e++)
            plan.link(edges + pod * half + e, half + a, above, e, DELAY_NANOS);
          for (int c = 0; c < half; c++)
            plan.link(above, half + c, cores + a * half + c, pod, DELAY_NANOS);
        }
      }
    }

    /** Ports 0 to k/2 - 1 to its hosts, the others to the aggregation routers of its pod. */
    private void edge(int pod, int edge) {
      List<InterfaceAddress> addresses = new ArrayList<>();
      for (int i = 0; i < half; i++)
        addresses.add(address(hostAddress(half, (pod * half + edge) * half + i) - 1, 30));
      for (int a = 0; a < half; a++) addresses.add(address(lower(pod, edge, a) + 1, 30));
      List<RoutePlan> routes = new ArrayList<>();
      for (int p = 0; p < k; p++)
        for (int e = 0; e < half; e++)
          if (p != pod || e != edge)
            routes.add(route(edgeNetwork(p, e), 24, lower(pod, edge, (p + e) % half) + 2));
      plan.router("e" + pod + "." + edge, addresses, routes.toArray(RoutePlan[]::new));
    }

    /** Ports 0 to k/2 - 1 to the edge routers of its pod, the others to its core routers. */
    private void aggregation(int pod, int number) {
      List<InterfaceAddress> addresses = new ArrayList<>();
      for (int e = 0; e < half; e++) addresses.add(address(lower(pod, e, number) + 2, 30));
      for (int c = 0; c < half; c++) addresses.add(address(upper(pod, number, c) + 1, 30));
      List<RoutePlan> routes = new ArrayList<>();
      for (int e = 0; e < half; e++)
        routes.add(route(edgeNetwork(pod, e), 24, lower(pod, e, number) + 1));
      for (int p = 0; p < k; p++)
        if (p != pod) routes.add(route(edgeNetwork(p, 0), 16, upper(pod, number, p % half) + 2));
      plan.router("a" + pod + "." + number, addresses, routes.toArray(RoutePlan[]::new));
    }

    /** Port p to an aggregation router of pod p, the same number in each pod. */
    private void core(int aggregation, int number) {
      List<InterfaceAddress> addresses = new ArrayList<>();
      List<RoutePlan> routes = new ArrayList<>();
      for (int pod = 0; pod < k; pod++) {
        int link = upper(pod, aggregation, number);
        addresses.add(address(link + 2, 30));
        routes.add(route(edgeNetwork(pod, 0), 16, link + 1));
      }
      plan.router("c" + aggregation + "." + number, addresses, routes.toArray(RoutePlan[]::new));
    }

    /** The network of the link between an edge and an aggregation router. */
    private int lower(int pod, int edge, int aggregation) {
      return LINKS + 4 * ((2 * pod * half + edge) * half + aggregation);
    }

    /** The network of the link between an aggregation and a core router. */
    private int upper(int pod, int aggregation, int core) {
      return LINKS + 4 * (((2 * pod + 1) * half + aggregation) * half + core);
    }
  }
}
