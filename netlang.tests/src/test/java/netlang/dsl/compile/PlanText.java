package netlang.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.SwitchPlan;

/** A network plan as text: one line each thing. */
final class PlanText {

  private PlanText() {}

  static String print(NetworkPlan network) {
    List<String> lines = new ArrayList<>();
    for (NodePlan node : network.nodes()) {
      if (node instanceof HostPlan host) print(host, lines);
      else if (node instanceof SwitchPlan aSwitch)
        lines.add(
            "switch %s %s ageing %d (%s)"
                .formatted(
                    aSwitch.name(), aSwitch.ports(), aSwitch.ageingNanos(), aSwitch.origin()));
    }
    for (LinkPlan link : network.links()) {
      lines.add(
          "link %s rate %d delay %d loss %s errors %s queue %d mark %d (%s)"
              .formatted(
                  network.nameOf(link),
                  link.bitsPerSecond(),
                  link.delayNanos(),
                  link.lossRate(),
                  link.bitErrorRate(),
                  link.queueFrames(),
                  link.markFrames(),
                  link.origin()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static void print(HostPlan host, List<String> lines) {
    String kind = host.forwards() ? "router" : "host";
    lines.add(
        "%s %s arp-timeout %d (%s)"
            .formatted(kind, host.name(), host.arpTimeoutNanos(), host.origin()));
    host.nics()
        .forEach(
            nic ->
                lines.add(
                    "  nic %s %s %s mtu %d%s (%s)"
                        .formatted(
                            nic.name(),
                            nic.mac(),
                            nic.ip().isAssigned() ? nic.ip() : "-",
                            nic.mtu(),
                            nic.promiscuous() ? " promiscuous" : "",
                            nic.origin())));
    host.routes()
        .forEach(
            route ->
                lines.add(
                    "  route %s via %s metric %d (%s)"
                        .formatted(
                            route.destination(), route.nextHop(), route.metric(), route.origin())));
    host.arpEntries()
        .forEach(entry -> lines.add("  arp %s -> %s".formatted(entry.address(), entry.mac())));
    host.listeners()
        .forEach(
            open ->
                lines.add("  listen %d%s".formatted(open.port(), open.replies() ? " reply" : "")));
  }
}
