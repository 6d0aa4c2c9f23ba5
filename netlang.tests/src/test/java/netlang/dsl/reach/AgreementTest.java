package netlang.dsl.reach;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.NetFiles;
import netlang.dsl.compile.NetworkCompiler;
import netlang.dsl.net.Flow;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Simulation;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import org.junit.jupiter.api.Test;

/**
 * In random networks with faults of all kinds, the simulator does what the file tells. {@code
 * -Dnetlang.reach.networks=50000} tries more of them.
 */
class AgreementTest {

  private static final int NETWORKS = Integer.getInteger("netlang.reach.networks", 500);

  private static final long SLOT = RoutedNetwork.INTERVAL_SECONDS * 1_000_000_000;

  /** What the simulator did with one ping. */
  private static final class Observed {
    private boolean succeeded;
    private final List<String> drops = new ArrayList<>();

    private boolean dropped(IpNode node, DropReason reason) {
      return drops.contains(drop(node.getName(), reason));
    }
  }

  private static String drop(String node, DropReason reason) {
    return node + " " + reason.word();
  }

  private int succeeded;
  private int failed;
  private int undecided;

  @Test
  void theSimulatorDoesWhatTheFileTells() {
    for (int seed = 0; seed < NETWORKS; seed++) {
      String text = new RoutedNetwork(seed).toString();
      try {
        compare(text);
      } catch (RuntimeException | AssertionError e) {
        fail("seed " + seed + ": " + e + "\n" + text, e);
      }
    }
    assertTrue(succeeded > NETWORKS, succeeded + " pings succeed");
    assertTrue(failed > NETWORKS, failed + " pings fail");
    assertTrue(undecided < (succeeded + failed) / 4, undecided + " pings are not certain");
  }

  private void compare(String text) {
    NetFile file = NetFiles.readGood(text);
    Network network = file.getNetworks().get(0);
    Reachability reachability = Reachability.of(network, Wiring.of(network));
    ScenarioPlan plan = new NetworkCompiler().compile(file, "n.net").get(0);
    List<Observed> observed = run(plan);
    for (int i = 0; i < network.getFlows().size(); i++) {
      Flow flow = network.getFlows().get(i);
      compare(flow, reachability, observed.get(i));
    }
  }

  private void compare(Flow flow, Reachability reachability, Observed observed) {
    IpNode from = (IpNode) flow.getTraffic().getSource().getNode();
    Ipv4Address to = Addresses.address(flow.getTraffic().getTarget().getAddress()).get();
    Ipv4Address source = source(flow.getTraffic().getSource());
    int timeToLive = timeToLive(flow.getTraffic());
    RoundTrip told = reachability.roundTrip(from, source, to, timeToLive);
    if (observed.succeeded) succeeded++;
    else failed++;
    if (!told.isCertain()) {
      undecided++;
      List<RoundTrip> possible = reachability.roundTrips(from, source, to, timeToLive);
      if (possible.stream().noneMatch(trip -> trip.succeeds() == observed.succeeded))
        fail(flow.getName() + " is impossible: " + show(told) + ", but " + observed.drops);
    } else if (told.succeeds() != observed.succeeded || !isExplained(told, observed)) {
      fail(
          flow.getName()
              + ": told "
              + show(told)
              + ", but "
              + observed.succeeded
              + " "
              + observed.drops);
    }
  }

  private static Ipv4Address source(TrafficEnd end) {
    return end.getNic() instanceof Nic nic
        ? Addresses.interfaceAddress(nic.getIp()).get().address()
        : Ipv4Address.UNSPECIFIED;
  }

  private static int timeToLive(Traffic traffic) {
    return traffic.getTimeToLive() == null
        ? FlowPlan.DEFAULT_TIME_TO_LIVE
        : traffic.getTimeToLive().intValue();
  }

  private static boolean isExplained(RoundTrip told, Observed observed) {
    Way.Stuck failure = told.failure();
    return failure == null
        || isSaidByWhoHearsIt(failure)
        || observed.dropped(failure.end(), failure.reason());
  }

  private static boolean isSaidByWhoHearsIt(Way.Stuck failure) {
    return failure.reason() == DropReason.NOT_ADDRESSED_TO_US
        || failure.reason() == DropReason.BROADCAST_ECHO && failure.hops().size() == 1;
  }

  private static String show(RoundTrip trip) {
    return show(trip.there()) + (trip.back() == null ? "" : ", back " + show(trip.back()));
  }

  private static String show(Way way) {
    String hops =
        way.hops().stream().map(hop -> hop.node().getName()).collect(Collectors.joining(" "));
    return way instanceof Way.Stuck stuck
        ? "[" + hops + "] " + drop(stuck.end().getName(), stuck.reason())
        : "[" + hops + "] reached";
  }

  private static List<Observed> run(ScenarioPlan plan) {
    List<Observed> observed = new ArrayList<>();
    for (int i = 0; i < plan.network().flows().size(); i++) observed.add(new Observed());
    new Simulation(plan, event -> note(event, plan, observed)).run();
    return observed;
  }

  private static void note(TraceEvent event, ScenarioPlan plan, List<Observed> observed) {
    Observed during = observed.get((int) Math.min(event.time() / SLOT, observed.size() - 1));
    if (event instanceof TraceEvent.FlowEvent flow && flow.step() == FlowStep.RECEIVED)
      during.succeeded = true;
    if (event instanceof TraceEvent.Dropped dropped)
      during.drops.add(drop(plan.network().nodes().get(dropped.node()).name(), dropped.reason()));
  }
}
