package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small {@code .net} files by chance, with mistakes of every kind, or (careful) with few. */
final class RandomFile {

  private static final String FAULTS = "V20, V21, V25, V27, V31, V34, V54, V73";

  private final Random random;
  private final boolean careful;

  RandomFile(long seed, boolean careful) {
    this.random = new Random(seed);
    this.careful = careful;
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add("network n {");
    if (careful || chance(2)) lines.add("  allow " + FAULTS);
    for (String host : List.of("a", "b", "c")) lines.add("  host " + host + " { " + host() + " }");
    lines.add("  router r { nic x { " + nic() + " } nic y { " + nic() + " } " + routes() + " }");
    lines.add("  router q { " + nic() + " " + routes() + " }");
    lines.add("  switch s, t" + maybe(6, " { ports 3 }"));
    lines.add("  link a -- s -- b");
    for (int i = random.nextInt(3); i > 0; i--)
      lines.add("  link " + cable() + maybe(4, " -- " + end()));
    lines.add("  flow f = " + traffic());
    lines.add("  flow g = " + traffic());
    if (chance(3)) lines.add("  " + tcp());
    lines.add("}");
    lines.add("scenario one" + maybe(2, " on n") + " {");
    lines.add("  allow V21, V31, V73");
    if (chance(2)) lines.add("  until " + time());
    if (chance(3)) lines.add("  " + tcp());
    for (int i = random.nextInt(6); i > 0; i--) lines.add("  at " + time() + " " + event());
    if (chance(3)) lines.add("  drop the " + one(1, "2nd ", "0th ") + pattern() + " on a -- s");
    for (int i = random.nextInt(6); i > 0; i--)
      lines.add("  expect " + maybe(5, "not ") + claim() + maybe(5, " otherwise \"no\""));
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  private String host() {
    return nic() + maybe(3, " gateway " + address()) + " " + routes();
  }

  private String nic() {
    return "ip "
        + address()
        + "/"
        + length()
        + maybe(4, " mac " + mac())
        + maybe(6, " mtu " + one(1, "1500", "1000", "60"));
  }

  private String routes() {
    return maybe(4, "route " + one(1, "10.7.0.0/16", "10.7.0.1/16") + " via " + address())
        + maybe(6, " arp " + address() + " -> " + mac())
        + maybe(6, " listen " + one(1, "udp ", "tcp ", "http ") + one(1, "7", "dns", "50000", "0"))
        + maybe(6, " " + tcp());
  }

  private String tcp() {
    StringBuilder settings = new StringBuilder("tcp {");
    for (int i = 1 + random.nextInt(3); i > 0; i--)
      settings
          .append(' ')
          .append(
              one(
                  6,
                  "nagle off",
                  "mss 536",
                  "congestion reno",
                  "time-wait 1 s",
                  "isn off",
                  "receive-buffer 64 KiB",
                  "nagel off",
                  "mss 5 s",
                  "nagle",
                  "7",
                  "time-wait 10 sec",
                  "congestion vegas"));
    return settings + " }";
  }

  private String traffic() {
    String protocol = one(1, "ping", "udp", "udp", "tcp", "tcp", "traceroute", "http");
    boolean ported = protocol.equals("udp") || protocol.equals("tcp");
    String port = ported ? one(1, ":7", ":9", ":dns", ":7", ":9", "") : "";
    String target = chance(3) ? address() : one(1, "b", "c", "r", "s");
    return protocol
        + " "
        + one(1, "a", "b", "a", "b", "r.x", "s")
        + " -> "
        + target
        + port
        + settings(protocol);
  }

  private String settings(String protocol) {
    if (chance(2)) return "";
    String setting =
        switch (protocol) {
          case "ping" ->
              one(
                  1,
                  "count 3",
                  "interval 10 ms",
                  "rate 10/s",
                  "for 2 s",
                  "ttl 5",
                  "df on",
                  "reply");
          case "udp" ->
              one(
                  1,
                  "count 3",
                  "size 100 B",
                  "rate 10/s",
                  "reply",
                  "df off",
                  "playback 60 ms",
                  "method icmp");
          case "tcp" ->
              one(
                  2,
                  "count 3 reply",
                  "size 100 kB",
                  "for 2 s",
                  "for 2 s rate 5/s",
                  tcp(),
                  dialogue(),
                  dialogue(),
                  "ttl 5",
                  "rate 5/s");
          default -> one(1, "method icmp", "probes 2", "max-hops 9", "timeout 1 s", "ttl 300");
        };
    return " { " + setting + " }";
  }

  private String dialogue() {
    StringBuilder steps = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) steps.append(step()).append(' ');
    if (chance(3)) steps.append("repeat 2 { ").append(step()).append(" } ");
    return steps + one(1, "client finishes", "server closes", "client closes client closes");
  }

  private String step() {
    return maybe(4, "after 5 ms ")
        + one(0, "client ", "server ")
        + one(
            3,
            "sends 5 B",
            "sends 300",
            "sends for 1 s",
            "reads",
            "reads at 5 kbit/s",
            "plays 1 Mbit/s buffer 1 s",
            "reads nothing",
            "aborts",
            "sends 0");
  }

  private String event() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> "start " + flow();
      case 3 -> "stop " + flow();
      case 4 -> traffic();
      case 5 -> one(0, "cut ", "restore ") + one(1, "a -- s", "s.p2 -- b", "a -- b");
      case 6 -> "power " + one(0, "on ", "off ") + one(0, "a", "s", "r");
      case 7 -> "set " + one(1, "a", "b", "r.y", "s") + " ip " + address() + "/" + length();
      case 8 -> "set " + one(1, "a", "r.x", "s.p1") + " mac " + mac();
      case 9 -> "set a gateway " + address();
      case 10 ->
          "remove "
              + one(
                  1,
                  "a ip",
                  "b gateway",
                  "r route 10.0.1.0/24",
                  "c arp 10.0.0.1",
                  "s arp 10.0.0.1");
      case 11 ->
          "announce " + address() + " from " + one(1, "a", "r.y", "s") + maybe(2, " as reply");
      case 12 -> "probe " + address() + " from " + one(1, "b", "s") + maybe(2, " { count 2 }");
      default -> "flush " + one(2, "a arp", "s mac-table", "r routes", "s arp", "a mac-table");
    };
  }

  private String claim() {
    return switch (random.nextInt(16)) {
      case 13 -> flow() + one(0, " client ", " server ") + states();
      case 14 ->
          flow()
              + one(0, " throughput ", " cwnd ", " jitter ", " duration ")
              + measured()
              + window();
      case 15 -> one(1, "a", "r", "s") + ".sockets at " + time() + " " + socketTest();
      case 0 ->
          flow()
              + one(0, " receives ", " loses ", " sends ", " retransmits ", " stalls ")
              + amount()
              + one(1, " within 1 s", window(), " during 2 s .. 1 s");
      case 1 -> flow() + " succeeds" + one(1, "", " within 1 s", " before 1 s");
      case 2 ->
          flow() + " fails" + maybe(2, " because " + one(1, "no-route", "ttl-exceeded", "bad"));
      case 3 -> flow() + " rtt " + one(1, "<= 3 ms", "= 4 ms +- 1 ms", "< 4 ms +- 1 ms");
      case 4 -> flow() + " visits " + one(1, "r.x, b", "10.0.0.1", "q, c", "s");
      case 5 -> "a.arp at " + time() + " " + arpTest();
      case 6 -> "s.mac-table at " + time() + " " + macTest();
      case 7 -> one(1, "a", "r", "s") + ".routes at " + time() + " has " + routeTest();
      case 8 ->
          one(1, "a.eth0", "r.y", "s.p1", "s.p7") + " at " + time() + " is " + one(0, "up", "down");
      case 9 -> "in order { " + sighting() + "; " + sighting() + " }" + window();
      case 10 ->
          one(0, "the 1st ", "every ")
              + sighting()
              + " has "
              + one(1, "bytes \"ff ?? *\"", field(), "bytes \"zz\"");
      case 11 ->
          one(0, "nothing", "3") + " dropped" + maybe(2, " at " + one(1, "a", "s", "x")) + window();
      default -> amount() + " " + one(0, sighting(), "address conflict") + window();
    };
  }

  private String arpTest() {
    return one(
        1,
        "is empty",
        "has 3 entries",
        "has 10.0.0.2 -> b.mac",
        "has b.ip state failed",
        "lacks 10.0.0.9",
        "has a.mac");
  }

  private String states() {
    return one(
        2,
        "at 1 s is ESTABLISHED",
        "passes SYN-SENT, ESTABLISHED",
        "TIME-WAIT lasts 60 s +- 1 s",
        "passes ESTABLISHD",
        "TIME-WAIT lasts > 1 s +- 1 s");
  }

  private String measured() {
    return one(0, "", "at 1 s ")
        + one(0, "<= 5 ms", "= 5 kB +- 5 %", "> 5 Mbit/s", "= 0 bit/s +- 1 kbit/s", "= 5");
  }

  private String socketTest() {
    return one(
        2,
        "is empty",
        "has *:80 state LISTEN",
        "has 10.0.0.1:80 -> 10.0.0.2:9",
        "lacks 10.0.0.1:dns",
        "has a.ip",
        "has *:80 state LISTENS");
  }

  private String macTest() {
    return one(
        1,
        "is empty",
        "has a.mac -> port p1",
        "lacks b.mac",
        "has at least 2 entries",
        "has a.mac -> b.mac");
  }

  private String routeTest() {
    return one(1, "default -> 10.0.0.1", "10.0.1.0/24", "10.0.1.0/24 -> a.ip", "default", "a.mac");
  }

  private String sighting() {
    return pattern() + one(1, "", " at a", " at r.x", " on s", " on a -- s", " at b", " on a -- b");
  }

  private String pattern() {
    return one(
            1,
            "frame",
            "arp request",
            "arp",
            "icmp echo request",
            "udp",
            "ip",
            "icmp time exceeded",
            "tcp",
            "tcp syn ack",
            "foo")
        + maybe(3, " from " + one(0, "a", "r.x", "10.0.0.1", "02:00:00:00:00:01", "s"))
        + maybe(4, " to " + one(1, "b", "10.0.0.2", "x"))
        + maybe(4, " with " + field());
  }

  private String field() {
    return one(
        2,
        "ip.ttl = 63",
        "eth.source = a.mac",
        "ip.source = b.ip",
        "ip.id != 0x1f",
        "tcp.window > 0",
        "ip.ttl = a.mac",
        "ip.foo = 1");
  }

  private String window() {
    return one(
        2,
        "",
        "",
        " before 2 s",
        " after 1 s",
        " during 1 s .. 2 s",
        " within 1 s",
        " during 2 s .. 1 s");
  }

  private String amount() {
    return one(0, "3", "exactly 1", "at least 2", "at most 5", "no", "at least 0");
  }

  private String address() {
    return one(
        4,
        "10.0.0.1",
        "10.0.0.2",
        "10.0.1.3",
        "10.2.0.1",
        "10.0.1.254",
        "10.0.0.9",
        "10.0.0.0",
        "127.0.0.1",
        "10.0.0.300",
        "::1");
  }

  private String length() {
    return one(1, "24", "24", "24", "25", "16", "255.255.255.0", "33");
  }

  private String mac() {
    return one(
        2,
        "02:00:00:00:00:01",
        "02:00:00:00:00:02",
        "06:00:00:00:00:07",
        "01:00:00:00:00:01",
        "02:00");
  }

  private String flow() {
    return one(1, "f", "g", "f", "g", "h");
  }

  private String time() {
    return one(2, "0 s", "1 s", "2.5 s", "10 ms", "3", "1 B");
  }

  private String cable() {
    return one(2, "c -- s", "s -- t", "r.x -- s", "t -- r.y", "q -- t", "a -- t", "x -- s");
  }

  private String end() {
    return one(2, "t", "s", "r", "r.x", "x");
  }

  private String maybe(int oneIn, String text) {
    return chance(oneIn) ? text : "";
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  /** One of them; the last ones are wrong, so a careful author writes another. */
  private String one(int wrong, String... all) {
    return all[random.nextInt(careful ? all.length - wrong : all.length)];
  }
}
