package netlang.sim.verdict;

import java.util.stream.Collectors;
import netlang.sim.plan.Expectation.Measure;
import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.Expectation.Sighting;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.PacketPattern;
import netlang.sim.plan.PacketPattern.FieldTest;
import netlang.sim.plan.Place;
import netlang.sim.plan.PortRef;
import netlang.sim.plan.Window;
import netlang.sim.trace.BitRate;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent.TcpMeasured;

/** Says things of the plan as the author of the file would. */
final class Words {

  private final NetworkPlan network;

  Words(NetworkPlan network) {
    this.network = network;
  }

  String node(int node) {
    return node < 0 ? "anywhere" : network.nodes().get(node).name();
  }

  /** {@code port} -1: the node itself. */
  String port(int node, int port) {
    return port < 0 ? node(node) : network.nameOf(new PortRef(node, port));
  }

  String sighting(Sighting sighting) {
    return pattern(sighting.pattern()) + place(sighting.place());
  }

  /** "1st", "2nd", "11th". */
  static String ordinal(long number) {
    boolean teen = number % 100 / 10 == 1;
    int last = teen ? 0 : (int) (number % 10);
    return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }

  /** "1 packet", "3 packets", "no packets". */
  static String count(long number, String noun) {
    return (number == 0 ? "no" : String.valueOf(number)) + " " + noun + (number == 1 ? "" : "s");
  }

  /** " from 1 s to 2 s", " from 1 s on". */
  static String window(Window window) {
    String until =
        window.toNanos() == Long.MAX_VALUE ? " on" : " to " + Nanos.print(window.toNanos());
    return " from " + Nanos.print(window.fromNanos()) + until;
  }

  /** {@code client} or {@code server}. */
  static String side(Side side) {
    return side == Side.CLIENT ? "client" : "server";
  }

  /** As the language calls it. */
  static String measure(Measure measure) {
    return switch (measure) {
      case DURATION -> "duration";
      case DELIVERED -> "delivered";
      case THROUGHPUT -> "throughput";
      case CONGESTION_WINDOW -> "cwnd";
      case SLOW_START_THRESHOLD -> "ssthresh";
      case IN_FLIGHT -> "in-flight";
      case SEND_WINDOW -> "send-window";
      case SMOOTHED_ROUND_TRIP -> "srtt";
      case RETRANSMISSION_TIMEOUT -> "rto";
      case JITTER -> "jitter";
    };
  }

  /** A value of that measure with its unit. */
  static String value(Measure measure, long value) {
    return switch (measure) {
      case DURATION, SMOOTHED_ROUND_TRIP, RETRANSMISSION_TIMEOUT, JITTER -> Nanos.print(value);
      case THROUGHPUT -> BitRate.print(value);
      case SLOW_START_THRESHOLD -> value == Integer.MAX_VALUE ? "unlimited" : value + " B";
      case CONGESTION_WINDOW -> value >= TcpMeasured.UNLIMITED ? "unlimited" : value + " B";
      case DELIVERED, IN_FLIGHT, SEND_WINDOW -> value + " B";
    };
  }

  private String pattern(PacketPattern pattern) {
    String tests = pattern.tests().stream().map(Words::test).collect(Collectors.joining(", "));
    return pattern.kind().words()
        + party(" from ", pattern.from())
        + party(" to ", pattern.to())
        + (tests.isEmpty() ? "" : " with " + tests);
  }

  private static String test(FieldTest test) {
    return test.field().word()
        + " "
        + test.comparison().sign()
        + " "
        + test.field().print(test.value());
  }

  private String party(String preposition, PacketPattern.Party party) {
    if (party instanceof PacketPattern.Node node)
      return preposition + port(node.node(), node.port());
    if (party instanceof PacketPattern.Address address) return preposition + address.address();
    if (party instanceof PacketPattern.Mac mac) return preposition + mac.mac();
    return "";
  }

  private String place(Place place) {
    if (place instanceof Place.At at) return " at " + port(at.node(), at.port());
    if (place instanceof Place.On on)
      return " on " + network.nameOf(network.links().get(on.link()));
    return "";
  }
}
