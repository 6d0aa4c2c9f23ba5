package netlang.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code java -jar netlang.bench.jar WORKLOAD …}: runs one workload and prints its JSON line. */
@Command(
    name = "netlang.bench",
    mixinStandardHelpOptions = true,
    description = "Measures the simulator; one JSON line a run, as the ns-3 programs print it.",
    subcommands = {StandardRuns.class, Scaling.class})
final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Main());
    line.getSubcommands().get("micro").setUnmatchedOptionsArePositionalParams(true);
    System.exit(line.execute(arguments));
  }

  /** What every workload understands. */
  static final class Common {
    @Option(
        names = "--count",
        arity = "0..1",
        fallbackValue = "1",
        description = "only marks the line as counting: hops are counted in any case")
    int count;

    @Option(names = "--build", description = "label of the build (default: the Java version)")
    String build = System.getProperty("java.version");

    @Option(names = "--warmups", description = "runs before the measured one (default: 0)")
    int warmups;

    int measure(Workload workload) {
      Measurement measurement = Measurement.of(workload, warmups);
      System.out.println(measurement.json(build, count != 0));
      return 0;
    }
  }

  /** What sends UDP at a constant rate. */
  static final class Rate {
    @Option(names = "--pps", description = "datagrams a second (default: ${DEFAULT-VALUE})")
    double pps = 10_000;

    @Option(names = "--size", description = "octets of data (default: ${DEFAULT-VALUE})")
    int size = 1_000;

    @Option(names = "--t", description = "simulated seconds (default: ${DEFAULT-VALUE})")
    double seconds = 1;
  }

  @Command(name = "lan-udp", description = "hosts on one switch, each sends to another one")
  int lanUdp(
      @Mixin Common common,
      @Mixin Rate rate,
      @Option(names = "--n", defaultValue = "10", description = "hosts") int n,
      @Option(names = "--seed", defaultValue = "1", description = "who sends to whom, and when")
          long seed) {
    return common.measure(new LanUdp(n, rate.pps, rate.size, rate.seconds, seed));
  }

  @Command(name = "line-routers", description = "a chain of routers, one flow end to end")
  int lineRouters(
      @Mixin Common common,
      @Mixin Rate rate,
      @Option(names = "--k", defaultValue = "10", description = "routers") int k) {
    return common.measure(new LineRouters(k, rate.pps, rate.size, rate.seconds));
  }

  @Command(name = "tcp-dumbbell", description = "bulk TCP through one bottleneck")
  int tcpDumbbell(
      @Mixin Common common,
      @Option(names = "--n", defaultValue = "1", description = "flows, each with two hosts") int n,
      @Option(names = "--cc", defaultValue = "NewReno", description = "NewReno or Cubic")
          String congestion,
      @Option(names = "--t", defaultValue = "10", description = "simulated seconds")
          double seconds) {
    return common.measure(new TcpDumbbell(n, Ns3Tcp.algorithm(congestion), seconds));
  }

  @Command(
      name = "fat-tree",
      description = "a k-ary fat-tree of routers, each host sends to another")
  int fatTree(
      @Mixin Common common,
      @Mixin Rate rate,
      @Option(names = "--k", defaultValue = "4", description = "ports of a router, even") int k,
      @Option(names = "--proto", defaultValue = "udp", description = "udp or tcp") String protocol,
      @Option(names = "--seed", defaultValue = "1", description = "who sends to whom, and when")
          long seed) {
    boolean tcp = protocol.equals("tcp");
    return common.measure(new FatTree(k, tcp, rate.pps, rate.size, rate.seconds, seed));
  }

  @Command(
      name = "ping-all",
      description = "a tree of switches, one host after the other pings the next")
  int pingAll(
      @Mixin Common common,
      @Option(names = "--n", defaultValue = "1000", description = "hosts") int n,
      @Option(names = "--fan", defaultValue = "32", description = "hosts of an access switch")
          int fan,
      @Option(names = "--pings", defaultValue = "0", description = "how many hosts ping (0: all)")
          int pings,
      @Option(names = "--gap", defaultValue = "0.001", description = "seconds between pings")
          double gap) {
    return common.measure(new PingAll(n, fan, pings == 0 ? n : pings, gap));
  }

  @Command(
      name = "campus",
      description = "a tree of switches below one router, equal traffic for any n")
  int campus(
      @Mixin Common common,
      @Option(names = "--n", defaultValue = "100", description = "hosts, more than 64") int n,
      @Option(names = "--senders", defaultValue = "0", description = "how many send (0: all)")
          int senders,
      @Option(
              names = "--total-pps",
              defaultValue = "200000",
              description = "datagrams a second of all senders")
          double totalPps,
      @Option(names = "--size", defaultValue = "1000", description = "octets of data") int size,
      @Option(names = "--t", defaultValue = "1", description = "simulated seconds")
          double seconds) {
    return common.measure(new Campus(n, senders == 0 ? n : senders, totalPps, size, seconds));
  }

  @Command(
      name = "event-loop",
      description = "the event queue alone: alarms that are always set again")
  int eventLoop(
      @Mixin Common common,
      @Option(names = "--n", defaultValue = "1000", description = "alarms") int n,
      @Option(names = "--events", defaultValue = "5000000", description = "how many ring")
          long events) {
    return common.measure(new EventLoop(n, events));
  }

  @Command(name = "micro", description = "single operations; all arguments are JMH's")
  int micro(@Parameters(arity = "0..*") String[] arguments) throws Exception {
    org.openjdk.jmh.Main.main(arguments == null ? new String[0] : arguments);
    return 0;
  }
}
