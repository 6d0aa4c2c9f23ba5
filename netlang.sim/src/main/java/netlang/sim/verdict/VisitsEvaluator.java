package netlang.sim.verdict;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.Expectation.Visits;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;

/** {@code path visits r1.left, r2, b}: who answered at each hop of a traceroute. */
final class VisitsEvaluator implements Evaluator {

  private final Visits claim;
  private final String flowName;
  private final int probes;

  /** By the number of the hop; {@link Ipv4Address#UNSPECIFIED} where nobody answered. */
  private final SortedMap<Integer, Ipv4Address> hops = new TreeMap<>();

  VisitsEvaluator(Visits claim, NetworkPlan network) {
    FlowPlan flow = network.flows().get(claim.flow());
    this.claim = claim;
    this.flowName = flow.name();
    this.probes = flow instanceof FlowPlan.Traceroute traceroute ? traceroute.probes() : 1;
  }

  @Override
  public void observe(TraceEvent event) {
    if (!(event instanceof FlowEvent step) || step.flow() != claim.flow()) return;
    int hop = (step.sequence() - 1) / probes + 1;
    switch (step.step()) {
      case HOP, RECEIVED ->
          hops.merge(hop, step.from(), (known, now) -> known.isUnspecified() ? now : known);
      case TIMED_OUT -> hops.putIfAbsent(hop, Ipv4Address.UNSPECIFIED);
      default -> {}
    }
  }

  @Override
  public Outcome outcome() {
    if (hops.isEmpty()) return Outcome.unjudged(flowName + " visited nobody");
    return Outcome.of(isAsClaimed(), "visited " + print());
  }

  private boolean isAsClaimed() {
    List<Ipv4Address> visited = List.copyOf(hops.values());
    if (visited.size() != claim.hops().size()) return false;
    for (int i = 0; i < visited.size(); i++) {
      if (!claim.hops().get(i).contains(visited.get(i))) return false;
    }
    return true;
  }

  private String print() {
    return hops.values().stream().map(VisitsEvaluator::print).collect(Collectors.joining(", "));
  }

  private static String print(Ipv4Address address) {
    return address.isUnspecified() ? "*" : address.toString();
  }
}
