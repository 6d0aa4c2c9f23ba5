package netlang.property;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Lab.prefix;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import netlang.sim.Lab;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.TableKind;
import netlang.sim.wire.PacketKind;

/** A network of one router and a few LANs, with traffic and mishaps, all from one seed. */
final class MadeUp {

  private static final long[] RATES = {1_000_000, 10_000_000, 1_000_000_000};
  private static final long[] DELAYS = {0, 1_000, 3 * MILLISECOND};
  private static final int[] QUEUES = {0, 3, 1_000};
  private static final int[] SIZES = {0, 1, 56, 700, 1_472, 3_000};

  private final Random random;
  private final boolean faults;
  private final Lab lab = new Lab();
  private final List<Integer> hosts = new ArrayList<>();
  private final List<Integer> nodes = new ArrayList<>();
  private final List<Integer> links = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private final int lans;
  private final int router;

  private MadeUp(long seed, boolean faults) {
    this.faults = faults;
    random = new Random(seed);
    lans = 1 + random.nextInt(3);
    String[] nics = new String[lans];
    for (int lan = 0; lan < lans; lan++)
      nics[lan] = "10.0." + lan + ".254/24" + (random.nextInt(3) == 0 ? " mtu 600" : "");
    router = lab.router("router", List.of(), nics);
    nodes.add(router);
    for (int lan = 0; lan < lans; lan++) makeLan(lan);
    for (int i = 0; i < 8; i++) makeTraffic();
    if (faults) for (int i = 0; i < 6; i++) makeMishap();
    lab.seed(seed);
  }

  /** Everything may happen: losses, cuts, machines that go off, addresses that change. */
  static ScenarioPlan withMishaps(long seed) {
    MadeUp madeUp = new MadeUp(seed, true);
    if (madeUp.random.nextBoolean()) madeUp.lab.until(madeUp.random.nextLong(5 * SECOND));
    return madeUp.lab.plan();
  }

  /** Nothing goes wrong but what the traffic itself does. */
  static ScenarioPlan withoutMishaps(long seed) {
    return new MadeUp(seed, false).lab.plan();
  }

  private void makeLan(int lan) {
    int first = bridge(lan + "a");
    link(router, first);
    int last = first;
    if (random.nextBoolean()) {
      last = bridge(lan + "b");
      link(first, last);
    }
    int members = 2 + random.nextInt(3);
    for (int i = 1; i <= members; i++) {
      String address = "10.0." + lan + "." + i;
      boolean lost = random.nextInt(8) == 0; // has no gateway
      int host =
          lab.host(
              "h" + lan + i,
              lost ? List.of() : Lab.gateway("10.0." + lan + ".254"),
              address + "/24");
      hosts.add(host);
      nodes.add(host);
      addresses.add(address);
      link(host, random.nextBoolean() ? first : last);
    }
    addresses.add("10.0." + lan + ".99"); // nobody's
    addresses.add("10.0." + lan + ".255");
  }

  private int bridge(String name) {
    int bridge = lab.bridge("sw" + name, 8);
    nodes.add(bridge);
    return bridge;
  }

  private void link(int a, int b) {
    boolean bad = faults && random.nextInt(4) == 0;
    lab.cables(
        RATES[random.nextInt(RATES.length)],
        DELAYS[random.nextInt(DELAYS.length)],
        bad ? 0.1 : 0,
        bad ? 1e-5 : 0,
        faults ? QUEUES[random.nextInt(QUEUES.length)] : 1_000);
    links.add(lab.link(a, b));
  }

  private void makeTraffic() {
    int from = any(hosts);
    String to =
        random.nextInt(10) == 0 ? "192.0.2.1" : addresses.get(random.nextInt(addresses.size()));
    int size = SIZES[random.nextInt(SIZES.length)];
    Fragmentation fragmentation = Fragmentation.values()[random.nextInt(3)];
    int count = 1 + random.nextInt(20);
    long interval = 1 + random.nextLong(100 * MILLISECOND);
    int flow =
        switch (random.nextInt(4)) {
          case 0 -> lab.traceroute(from, to, random.nextBoolean());
          case 1 ->
              lab.udp(from, 0, to, 7, count, interval, size, any(hosts), random.nextBoolean());
          default ->
              lab.ping(
                  from, to, count, interval, size, 1 + random.nextInt(64), fragmentation, SECOND);
        };
    lab.startAt(random.nextLong(2 * SECOND), flow);
  }

  private void makeMishap() {
    int host = any(hosts);
    int node = any(nodes);
    int link = any(links);
    long now = random.nextLong(3 * SECOND);
    long later = now + random.nextLong(SECOND);
    switch (random.nextInt(7)) {
      case 0 ->
          lab.at(now, new ScenarioEvent.CutLink(link))
              .at(later, new ScenarioEvent.RestoreLink(link));
      case 1 ->
          lab.at(now, new ScenarioEvent.PowerOff(node)).at(later, new ScenarioEvent.PowerOn(node));
      case 2 -> lab.at(now, new ScenarioEvent.SetMac(host, 0, Lab.mac(200 + host)));
      case 3 ->
          lab.at(
              now, new ScenarioEvent.SetAddress(host, 0, prefix("10.0.0." + (100 + host) + "/24")));
      case 4 -> lab.at(now, new ScenarioEvent.Flush(host, TableKind.ARP));
      case 5 ->
          lab.at(
              now, new ScenarioEvent.Announce(host, 0, Lab.ip("10.0.0.1"), random.nextBoolean()));
      default ->
          lab.lose(
              link, random.nextBoolean() ? PacketKind.IP : PacketKind.ARP, 1 + random.nextInt(3));
    }
  }

  private int any(List<Integer> list) {
    return list.get(random.nextInt(list.size()));
  }
}
