package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.NetFiles;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowName;
import netlang.dsl.net.FlowRef;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.Traffic;
import netlang.dsl.value.Quantities;
import netlang.dsl.wiring.Wiring;

/** What a text stands for, as short plain lines. */
record Expanded(Expansion expansion) {

  static Expanded of(String text) {
    return new Expanded(Expansion.of(NetFiles.readGood(text)));
  }

  /** Of a network {@code n} with this body. */
  static Expanded inNetwork(String body) {
    return of("network n {\n" + body + "\n}\n");
  }

  NetFile file() {
    return expansion.file();
  }

  /** {@code a 10.0.0.1/24 via 10.0.0.254}; several NICs with their names. */
  List<String> nodes() {
    return network().getNodes().stream().map(Expanded::print).toList();
  }

  String names() {
    return network().getNodes().stream().map(Node::getName).collect(Collectors.joining(" "));
  }

  private Network network() {
    return file().getNetworks().get(0);
  }

  private static String print(Node node) {
    StringBuilder line = new StringBuilder(node.getName());
    if (!(node instanceof IpNode ipNode)) return line.toString();
    boolean one = ipNode.getNics().size() == 1 && Interfaces.isImplied(ipNode.getNics().get(0));
    ipNode
        .getNics()
        .forEach(
            nic -> {
              if (!one) line.append(' ').append(nic.getName());
              String ip = Interfaces.settingsOf(nic).getIp();
              if (ip != null) line.append(' ').append(ip);
            });
    ipNode.getGateways().forEach(gateway -> line.append(" via ").append(gateway));
    ipNode
        .getRoutes()
        .forEach(
            route ->
                line.append(" to ")
                    .append(route.getDestination())
                    .append(" by ")
                    .append(route.getNextHop()));
    return line.toString();
  }

  /** {@code a.eth0 -- s.p1}, with the rate where there is one. */
  List<String> cables() {
    List<String> cables = new ArrayList<>();
    Wiring wiring = Wiring.of(network());
    for (Link link : network().getLinks()) {
      String rate = link.getRate() == null ? "" : " " + Quantities.print(link.getRate());
      String delay = link.getDelay() == null ? "" : " " + Quantities.print(link.getDelay());
      wiring.cablesOf(link).forEach(cable -> cables.add(cable + rate + delay));
    }
    return cables;
  }

  /** {@code f: a -> b}, with the count where there is one. */
  List<String> flows() {
    List<String> flows = new ArrayList<>();
    for (Flow flow : network().getFlows())
      flows.add(flow.getName() + ": " + print(flow.getTraffic()));
    return flows;
  }

  private static String print(Traffic traffic) {
    String target =
        traffic.getTarget().getNode() == null
            ? traffic.getTarget().getAddress()
            : traffic.getTarget().getNode().getName();
    String count = traffic.getCount() == null ? "" : " x" + traffic.getCount();
    String interval =
        traffic.getInterval() == null ? "" : " each " + Quantities.print(traffic.getInterval());
    return traffic.getSource().getNode().getName() + " -> " + target + count + interval;
  }

  /** Of the first scenario: {@code 1 s start f[1] f[2]}, or the class of another event. */
  List<String> steps() {
    List<String> steps = new ArrayList<>();
    for (Step step : file().getScenarios().get(0).getSteps()) {
      String time = Quantities.print(step.getTime()) + " ";
      steps.add(
          time
              + (step.getAction() instanceof StartFlow start
                  ? start.getFlows().stream()
                      .map(FlowName::getFlow)
                      .map(Flow::getName)
                      .collect(Collectors.joining(" ", "start ", ""))
                  : Derivation.bindings(step.getAction())));
    }
    return steps;
  }

  /** The flows that something is expected of. */
  List<String> expectedOf() {
    List<String> flows = new ArrayList<>();
    for (Expectation each : file().getScenarios().get(0).getExpectations())
      flows.add(((FlowRef) each.getClaim()).getFlow().getName());
    return flows;
  }

  /** {@code N11 3 is a number, …}. */
  List<String> problems() {
    return expansion.problems().stream()
        .map(problem -> problem.code() + " " + problem.message())
        .toList();
  }
}
