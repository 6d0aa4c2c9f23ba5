package netlang.dsl.reach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * A {@code .net} file with LANs, routers that join them, and traffic, all from one seed. The routes
 * are right at first; then some faults are made.
 */
final class RoutedNetwork {

  /** Pings follow each other so slowly that each is over when the next begins. */
  static final long INTERVAL_SECONDS = 12;

  private static final int PINGS = 8;

  private static final class Card {
    private String ip;
    private String mac = "";
    private String to = "";

    private Card(String ip) {
      this.ip = ip;
    }

    private String address() {
      return ip.isEmpty() ? "10.9.9.9" : ip.substring(0, ip.indexOf('/'));
    }
  }

  private static final class Station {
    private final String name;
    private final boolean isRouter;
    private final List<Card> cards = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    private Station(String name, boolean isRouter) {
      this.name = name;
      this.isRouter = isRouter;
    }
  }

  /** Two routers that are joined. */
  private record Line(int a, int b, String aIp, String bIp) {
    private int other(int end) {
      return end == a ? b : a;
    }

    private String addressOf(int end) {
      return end == a ? aIp : bIp;
    }
  }

  private final Random random;
  private final List<Station> stations = new ArrayList<>();
  private final List<Station> routers = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** The router of each LAN, by number. */
  private final List<Integer> lanRouters = new ArrayList<>();

  private int macs;

  RoutedNetwork(long seed) {
    random = new Random(seed * 7919 + 17);
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) addRouter();
    for (int i = 1; i < count; i++) join(i, random.nextInt(3) == 0 ? random.nextInt(i) : i - 1);
    if (count > 2 && chance(2)) join(count - 1, 0);
    int lans = 1 + random.nextInt(4);
    for (int lan = 0; lan < lans; lan++) addLan(random.nextInt(count));
    for (int i = 0; i < count; i++) route(i);
    if (chance(3)) addTwoCards();
    if (chance(3)) addSecondRouter();
    for (int faults = random.nextInt(6); faults > 0; faults--) makeFault();
  }

  private void addRouter() {
    Station router = new Station("r" + routers.size(), true);
    routers.add(router);
    stations.add(router);
  }

  private Card add(Station station, String ip) {
    Card card = new Card(ip);
    card.mac = "02:00:00:00:" + hex(++macs / 256) + ":" + hex(macs % 256);
    station.cards.add(card);
    return card;
  }

  private static String hex(int octet) {
    return String.format("%02x", octet);
  }

  private void join(int a, int b) {
    int number = lines.size();
    String base = "172.16." + number + ".";
    Line line = new Line(a, b, base + "1", base + "2");
    lines.add(line);
    add(routers.get(a), line.aIp + "/30").to = "t" + number;
    add(routers.get(b), line.bIp + "/30").to = "t" + number;
  }

  private void addLan(int router) {
    int lan = lanRouters.size();
    lanRouters.add(router);
    add(routers.get(router), "10." + lan + ".0.254/24").to = "s" + lan;
    for (int host = 1 + random.nextInt(3); host > 0; host--) {
      Station station = new Station("h" + lan + "n" + host, false);
      stations.add(station);
      add(station, "10." + lan + ".0." + host + "/24").to = "s" + lan;
      station.statements.add("gateway 10." + lan + ".0.254");
    }
  }

  /** By the shortest ways; a router with one neighbour may do with a default route. */
  private void route(int from) {
    int[] next = new int[routers.size()];
    int[] cameBy = new int[routers.size()];
    java.util.Arrays.fill(cameBy, -1);
    Deque<Integer> toVisit = new ArrayDeque<>(List.of(from));
    boolean[] seen = new boolean[routers.size()];
    seen[from] = true;
    while (!toVisit.isEmpty()) {
      int at = toVisit.remove();
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (line.a != at && line.b != at || seen[line.other(at)]) continue;
        int to = line.other(at);
        seen[to] = true;
        next[to] = at == from ? to : next[at];
        cameBy[to] = at == from ? i : cameBy[at];
        toVisit.add(to);
      }
    }
    boolean byDefault = chance(4);
    List<String> statements = routers.get(from).statements;
    for (int lan = 0; lan < lanRouters.size(); lan++) {
      int owner = lanRouters.get(lan);
      if (owner == from || cameBy[owner] < 0) continue;
      String hop = lines.get(cameBy[owner]).addressOf(next[owner]);
      if (byDefault && statements.isEmpty()) statements.add("gateway " + hop);
      else if (!byDefault) statements.add("route 10." + lan + ".0.0/16 via " + hop);
    }
  }

  private void addTwoCards() {
    Station dual = new Station("dual", false);
    stations.add(dual);
    for (int i = 0; i < 2; i++) {
      int lan = random.nextInt(lanRouters.size());
      add(dual, "10." + lan + ".0.10" + i + "/24").to = "s" + lan;
      if (i == 0 && chance(2)) dual.statements.add("gateway 10." + lan + ".0.254");
    }
  }

  private void addSecondRouter() {
    int lan = random.nextInt(lanRouters.size());
    add(any(routers), "10." + lan + ".0.253/24").to = "s" + lan;
  }

  // ---- faults

  private void makeFault() {
    Station host = any(stations);
    Station router = any(routers);
    Card card = host.cards.isEmpty() ? null : any(host.cards);
    if (card == null || router.cards.isEmpty()) return;
    switch (random.nextInt(20)) {
      case 0 -> host.statements.removeIf(each -> each.startsWith("gateway"));
      case 1 -> replaceGateway(host, anyAddress());
      case 2 -> replaceGateway(host, anyAddressNear(card));
      case 3, 4 -> card.ip = card.address() + one("/16", "/25", "/30", "/8", "/32", "/23", "/31");
      case 5 -> card.ip = anyAddress() + "/24";
      case 6 -> card.ip = anyAddressNear(card) + one("/24", "/24", "/25", "/16");
      case 7 -> card.ip = near(card, one("127", "255", "0", "128")) + one("/24", "/25", "/16");
      case 8 -> removeAny(router.statements);
      case 9 -> router.statements.add("gateway " + anyAddressNear(any(router.cards)));
      case 10, 11 ->
          router.statements.add(
              "route "
                  + anyPrefix()
                  + " via "
                  + anyAddressNear(any(router.cards))
                  + one("", "", " metric 3"));
      case 12 -> router.statements.add("route " + anyPrefix() + " via " + anyAddress());
      case 13 -> card.to = "";
      case 14 -> host.statements.add("arp " + anyAddressNear(card) + " -> " + any(anyCards()).mac);
      case 15 -> host.statements.add("arp " + anyAddressNear(card) + " -> 02:00:00:00:99:99");
      case 16 -> card.mac = any(anyCards()).mac;
      case 17 -> card.ip = "";
      case 18 -> host.statements.add("route " + anyPrefix() + " via " + anyAddressNear(card));
      default -> {
        if (!lines.isEmpty()) {
          Line line = any(lines);
          routers.get(line.a).statements.add("gateway " + line.bIp);
          routers.get(line.b).statements.add("gateway " + line.aIp);
        }
      }
    }
  }

  private static void replaceGateway(Station station, String address) {
    station.statements.removeIf(each -> each.startsWith("gateway"));
    station.statements.add("gateway " + address);
  }

  private void removeAny(List<String> statements) {
    if (!statements.isEmpty()) statements.remove(random.nextInt(statements.size()));
  }

  private List<Card> anyCards() {
    List<Card> all = new ArrayList<>();
    for (Station station : stations) all.addAll(station.cards);
    return all;
  }

  private String anyAddress() {
    if (chance(8)) return one("192.0.2.1", "10.0.0.99", "10.1.0.99", "10.7.0.1", "172.16.0.3");
    return any(anyCards()).address();
  }

  /** Of somebody in the same segment, or nobody there. */
  private String anyAddressNear(Card card) {
    if (chance(6)) return near(card, "77");
    List<Card> near = new ArrayList<>(anyCards());
    near.removeIf(other -> !other.to.equals(card.to));
    return near.isEmpty() ? near(card, "78") : any(near).address();
  }

  private static String near(Card card, String last) {
    String address = card.address();
    return address.substring(0, address.lastIndexOf('.') + 1) + last;
  }

  private String anyPrefix() {
    int lan = random.nextInt(lanRouters.size());
    return one(
        "10." + lan + ".0.0/24",
        "10." + lan + ".0.0/16",
        "10." + lan + ".0.1/32",
        "10." + lan + ".0.128/25",
        "10.0.0.0/8",
        "192.0.2.0/24",
        "172.16.0.0/16");
  }

  // ---- text

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("network n {\n");
    TreeSet<String> switches = new TreeSet<>();
    for (Station station : stations) {
      if (station.cards.isEmpty()) add(station, "");
      text.append(station.isRouter ? "  router " : "  host ").append(station.name).append(" {\n");
      for (int i = 0; i < station.cards.size(); i++) {
        Card card = station.cards.get(i);
        text.append("    nic e").append(i).append(" { ");
        if (!card.ip.isEmpty()) text.append("ip ").append(card.ip).append(' ');
        text.append("mac ").append(card.mac).append(" }\n");
        if (!card.to.isEmpty()) switches.add(card.to);
      }
      station.statements.forEach(each -> text.append("    ").append(each).append('\n'));
      text.append("  }\n");
    }
    switches.forEach(each -> text.append("  switch ").append(each).append('\n'));
    for (Station station : stations)
      for (int i = 0; i < station.cards.size(); i++)
        if (!station.cards.get(i).to.isEmpty())
          text.append("  link %s.e%d -- %s\n".formatted(station.name, i, station.cards.get(i).to));
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < PINGS; i++) {
      Station from = any(stations);
      boolean named = chance(6) && !from.cards.get(0).ip.isEmpty();
      String end = from.name + (named ? ".e0" : "");
      text.append(
          "  flow f%d = ping %s -> %s { %stimeout 11 s }\n"
              .formatted(i, end, anyAddress(), chance(9) ? "ttl 3   " : ""));
      steps.append("  at %d s start f%d\n".formatted(i * INTERVAL_SECONDS, i));
    }
    return text + "}\nscenario s {\n" + steps + "}\n";
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String one(String... all) {
    return all[random.nextInt(all.length)];
  }
}
