package netlang.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.reach.HostGroup;
import netlang.dsl.reach.Matrix;
import netlang.dsl.reach.Reachability;
import netlang.dsl.reach.RoundTrip;
import netlang.dsl.reach.Way;

/** Who reaches whom in a network as it is written, as a text. */
final class ReachReport {

  /** A wider table fits no screen. */
  private static final int WIDEST = 25;

  private static final int LISTED = 8;

  private final Reachability reachability;
  private final Speaker speaker;
  private final List<HostGroup> groups;
  private final List<String> lines = new ArrayList<>();

  private ReachReport(Reachability reachability, Speaker speaker) {
    this.reachability = reachability;
    this.speaker = speaker;
    groups = reachability.matrix().groups();
  }

  static List<String> of(Network network, Reachability reachability, Speaker speaker) {
    ReachReport report = new ReachReport(reachability, speaker);
    report.say(Message.of("network %s: who reaches whom", network.getName()));
    report.addGroups();
    report.addPairs();
    report.addFlows(network);
    return report.lines;
  }

  private void say(Message message) {
    lines.add(speaker.say(message));
  }

  private void addGroups() {
    for (int i = 0; i < groups.size(); i++)
      lines.add(
          String.format("%4d  %-18s  ", i + 1, reachability.networkOf(groups.get(i).nics().get(0)))
              + names(groups.get(i)));
  }

  private static String names(HostGroup group) {
    List<Nic> nics = group.nics();
    String listed =
        nics.stream().limit(LISTED).map(ReachReport::name).collect(Collectors.joining(", "));
    return nics.size() <= LISTED ? listed : listed + ", … (" + nics.size() + ")";
  }

  private static String name(Nic nic) {
    String node = Interfaces.nodeOf(nic).getName();
    return Interfaces.isImplied(nic) ? node : node + "." + nic.getName();
  }

  /** {@code +}: question and answer; {@code -}: not; {@code ?}: timing or chance decides. */
  private void addPairs() {
    Matrix matrix = reachability.matrix();
    Map<String, List<String>> failures = new LinkedHashMap<>();
    List<String> rows = new ArrayList<>();
    for (int from = 0; from < groups.size(); from++) {
      StringBuilder row = new StringBuilder(String.format("%4d", from + 1));
      for (int to = 0; to < groups.size(); to++) {
        RoundTrip trip = matrix.trip(groups.get(from), groups.get(to));
        row.append(String.format("%4s", !trip.isCertain() ? "?" : trip.succeeds() ? "+" : "-"));
        if (!trip.succeeds())
          failures
              .computeIfAbsent(why(trip), key -> new ArrayList<>())
              .add((from + 1) + " -> " + (to + 1));
      }
      rows.add(row.toString());
    }
    if (groups.size() <= WIDEST) addTable(rows);
    if (!failures.isEmpty()) lines.add("");
    failures.forEach((why, pairs) -> lines.add("  " + why + ": " + listed(pairs)));
  }

  private void addTable(List<String> rows) {
    StringBuilder head = new StringBuilder("    ");
    for (int to = 1; to <= groups.size(); to++) head.append(String.format("%4d", to));
    lines.add("");
    lines.add(head.toString());
    lines.addAll(rows);
    lines.add("");
    Message legend =
        Message.of("+ question and answer get through   - they do not   ? timing decides");
    lines.add("  " + speaker.say(legend));
  }

  private String listed(List<String> pairs) {
    String listed = pairs.stream().limit(LISTED).collect(Collectors.joining(", "));
    return pairs.size() <= LISTED
        ? listed
        : speaker.say(Message.of("%s and %s more", listed, pairs.size() - LISTED));
  }

  private String why(RoundTrip trip) {
    Way.Stuck failure = trip.failure();
    String end =
        (trip.isCertain() ? "" : "? ") + failure.reason().word() + " @ " + failure.end().getName();
    return trip.there().isReached() ? speaker.say(Message.of("the answer: %s", end)) : end;
  }

  private void addFlows(Network network) {
    if (!network.getFlows().isEmpty()) lines.add("");
    for (Flow flow : network.getFlows())
      if (flow.getTraffic() != null)
        reachability.roundTrip(flow.getTraffic()).ifPresent(trip -> addFlow(flow, trip));
  }

  private void addFlow(Flow flow, RoundTrip trip) {
    lines.add("  " + flow.getName() + ": " + way(trip.there()));
    if (trip.back() != null)
      lines.add("  " + " ".repeat(flow.getName().length()) + "  " + way(trip.back()));
  }

  private static String way(Way way) {
    String hops =
        way.hops().stream().map(hop -> hop.node().getName()).collect(Collectors.joining(" -> "));
    String certain = way.isCertain() ? "" : "? ";
    if (!(way instanceof Way.Stuck stuck)) return certain + hops;
    String circle = stuck.isLoop() ? " -> " + stuck.cycle().get(0).getName() + " …" : "";
    return certain + hops + circle + "  ! " + stuck.reason().word();
  }
}
