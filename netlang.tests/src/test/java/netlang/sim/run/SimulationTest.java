package netlang.sim.run;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Lab.ip;
import static netlang.sim.Lab.mac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.ListenerPlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.wire.PacketKind;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private final Lab lab = new Lab();
  private final int h1 = lab.host("h1", "10.0.0.1/24");
  private final int h2 =
      lab.hostListening(
          "h2",
          List.of(new ListenerPlan(ListenerPlan.Transport.UDP, 7000, true, Origin.UNKNOWN)),
          "10.0.0.2/24");
  private final int sw;

  SimulationTest() {
    sw = lab.bridge("sw", 3);
    lab.link(h1, sw);
    lab.link(sw, h2);
  }

  @Test
  void withoutAnEndTheRunEndsWithItsLastEvent() {
    Recording run = lab.start(lab.ping(h1, "10.0.0.2")).run();
    List<TraceEvent> events = run.events();
    assertEquals(events.get(events.size() - 1).time(), run.simulation().now());
    assertTrue(run.simulation().now() < MILLISECOND);
  }

  @Test
  void withAnEndItEndsThen() {
    Recording run = lab.start(lab.ping(h1, "10.0.0.2", 10, SECOND)).until(3 * SECOND).run();
    assertEquals(3 * SECOND, run.simulation().now());
    assertEquals(4, run.flowEvents(0, FlowStep.SENT).size()); // at 0, 1, 2 and 3 s
    assertEquals(3, run.flowEvents(0, FlowStep.RECEIVED).size());
  }

  @Test
  void aFlowWithoutAnEndIsEndedAfterAnHour() {
    int flow = lab.udp(h1, 0, "10.0.0.2", 7000, FlowPlan.UNLIMITED, 60 * SECOND, 10, -1, false);
    Recording run = lab.start(flow).run();
    assertEquals(3_600 * SECOND, run.simulation().now());
    assertEquals(61, run.flowEvents(flow, FlowStep.SENT).size());
  }

  @Test
  void aFlowWithoutAnEndThatIsStoppedDoesNotKeepTheRunAlive() {
    int flow = lab.udp(h1, 0, "10.0.0.2", 7000, FlowPlan.UNLIMITED, SECOND, 10, -1, false);
    Recording run = lab.start(flow).at(2_500 * MILLISECOND, new ScenarioEvent.StopFlow(flow)).run();
    assertEquals(2_500 * MILLISECOND, run.simulation().now());
  }

  @Test
  void observersSeeTheStateAtTheirTimeAfterAllElse() {
    Recording recording = new Recording(lab.start(lab.ping(h1, "10.0.0.99")).plan());
    Simulation simulation = recording.simulation();
    List<String> seen = new ArrayList<>();
    for (long time : new long[] {0, 2_900 * MILLISECOND, 3_000 * MILLISECOND})
      simulation.at(
          time,
          () ->
              seen.add(simulation.now() / MILLISECOND + " " + recording.table(h1, TableKind.ARP)));
    recording.run();
    assertEquals(
        List.of(
            "0 [10.0.0.99 incomplete]", "2900 [10.0.0.99 incomplete]", "3000 [10.0.0.99 failed]"),
        seen);
  }

  @Test
  void anObserverDoesNotChangeTheRun() {
    Recording alone = lab.start(lab.ping(h1, "10.0.0.2", 3, SECOND)).run();
    Recording watched = new Recording(lab.plan());
    for (long time = 0; time < 5 * SECOND; time += 100 * MILLISECOND)
      watched.simulation().at(time, () -> {});
    watched.run();
    assertEquals(alone.events(), watched.events());
    assertEquals(alone.simulation().now(), watched.simulation().now());
  }

  @Test
  void tablesAreSortedByAddressAndPrintedAsInTheLanguage() {
    Lab many = new Lab();
    int host = many.host("host", List.of(Lab.route("9.0.0.0/8", "10.0.0.7", 0)), "10.0.0.1/24");
    many.at(0, new ScenarioEvent.SetArp(host, Lab.arp("10.0.0.200", mac(7))));
    many.at(0, new ScenarioEvent.SetArp(host, Lab.arp("10.0.0.30", mac(8))));
    many.at(0, new ScenarioEvent.SetArp(host, Lab.arp("200.0.0.4", mac(9))));
    Recording run = many.run();
    assertEquals(
        List.of(
            new TableEntry("10.0.0.30", "02:00:00:00:00:08", "static"),
            new TableEntry("10.0.0.200", "02:00:00:00:00:07", "static"),
            new TableEntry("200.0.0.4", "02:00:00:00:00:09", "static")),
        run.simulation().table(host, TableKind.ARP));
    assertEquals(
        List.of(
            new TableEntry("9.0.0.0/8", "10.0.0.7", ""), new TableEntry("10.0.0.0/24", "eth0", "")),
        run.simulation().table(host, TableKind.ROUTES));
    assertEquals(List.of(), run.simulation().table(host, TableKind.MAC));
  }

  @Test
  void aSwitchHasAMacTableAndNoOther() {
    Recording run = lab.start(lab.ping(h1, "10.0.0.2")).run();
    assertEquals(
        List.of(
            new TableEntry("02:00:00:00:00:01", "port p1", ""),
            new TableEntry("02:00:00:00:00:02", "port p2", "")),
        run.simulation().table(sw, TableKind.MAC));
    assertEquals(List.of(), run.simulation().table(sw, TableKind.ARP));
  }

  @Test
  void addressesAndMacsAreThoseOfNow() {
    Simulation before = new Recording(lab.plan()).simulation();
    assertTrue(before.owns(h1, -1, ip("10.0.0.1")) && before.owns(h1, 0, ip("10.0.0.1")));
    assertFalse(before.owns(h2, -1, ip("10.0.0.1")) || before.owns(sw, -1, ip("10.0.0.1")));
    assertEquals(mac(1), before.macOf(h1, 0));
    assertEquals(MacAddress.ZERO, before.macOf(sw, 0));
    lab.at(0, new ScenarioEvent.SetAddress(h1, 0, Lab.prefix("10.0.0.5/24")));
    lab.at(0, new ScenarioEvent.SetMac(h1, 0, mac(99)));
    Simulation after = lab.run().simulation();
    assertFalse(after.owns(h1, -1, ip("10.0.0.1")));
    assertTrue(after.owns(h1, 0, ip("10.0.0.5")));
    assertFalse(after.owns(h1, -1, ip("0.0.0.0")));
    assertEquals(mac(99), after.macOf(h1, 0));
  }

  @Test
  void aPortIsUpWithAnUncutCableAndPowerAtBothEnds() {
    lab.at(SECOND, new ScenarioEvent.CutLink(0)).at(2 * SECOND, new ScenarioEvent.PowerOff(h2));
    Recording recording = new Recording(lab.plan());
    Simulation simulation = recording.simulation();
    assertTrue(simulation.isUp(h1, 0) && simulation.isUp(h2, 0) && simulation.isUp(sw, 0));
    assertFalse(simulation.isUp(sw, 2)); // nothing is plugged in
    recording.run();
    assertFalse(simulation.isUp(h1, 0) || simulation.isUp(sw, 0) || simulation.isUp(h2, 0));
    assertFalse(simulation.isUp(sw, 1)); // no carrier from the dark host
  }

  @Test
  void aCutCableLosesPingsUntilItIsRestored() {
    int ping = lab.ping(h1, "10.0.0.2", 10, SECOND);
    lab.start(ping).at(2_500 * MILLISECOND, new ScenarioEvent.CutLink(1));
    Recording run = lab.at(5_500 * MILLISECOND, new ScenarioEvent.RestoreLink(1)).run();
    assertEquals(7, run.flowEvents(ping, FlowStep.RECEIVED).size());
    assertEquals(3, run.drops(DropReason.LINK_DOWN).size());
    assertEquals(2, run.events(TraceEvent.LinkChanged.class).size());
  }

  @Test
  void aHostComesBackWithEmptyTablesAndItsServices() {
    int before = lab.ping(h2, "10.0.0.1", 100, SECOND);
    lab.start(before).at(2_500 * MILLISECOND, new ScenarioEvent.PowerOff(h2));
    lab.at(4 * SECOND, new ScenarioEvent.PowerOn(h2));
    int after = lab.udp(h1, 0, "10.0.0.2", 7000, 1, SECOND, 9, -1, true);
    Recording run = lab.startAt(5 * SECOND, after).until(5 * SECOND + 1).run();
    assertEquals(List.of(), run.table(h2, TableKind.ARP));
    assertEquals(
        FlowStep.STOPPED, run.flowEvents(before).get(run.flowEvents(before).size() - 1).step());
    assertEquals(3, run.flowEvents(before, FlowStep.SENT).size());
    assertEquals(
        List.of("SENT 1", "DELIVERED 1", "RECEIVED 1 10.0.0.2"),
        lab.until(6 * SECOND).run().flow(after));
  }

  @Test
  void aDarkHostLosesWhatItHeldAndWhatReachesIt() {
    int waiting = lab.ping(h2, "10.0.0.99");
    int towards = lab.ping(h1, "10.0.0.2");
    lab.start(waiting, towards).at(SECOND / 2, new ScenarioEvent.PowerOff(h2));
    int late = lab.ping(h1, "10.0.0.2");
    int impossible = lab.ping(h2, "10.0.0.1");
    Recording run = lab.startAt(SECOND, late).startAt(SECOND, impossible).run();
    assertEquals(List.of(), run.flow(impossible));
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(late));
    assertEquals(2, run.drops(DropReason.NODE_DOWN).size());
    assertEquals(
        0,
        run.sendingMillis(h2).stream().filter(time -> time >= 500).count()); // no more ARP requests
  }

  @Test
  void aDarkSwitchPassesNothing() {
    int ping = lab.ping(h1, "10.0.0.2", 3, SECOND);
    lab.start(ping).at(500 * MILLISECOND, new ScenarioEvent.PowerOff(sw));
    Recording run = lab.at(1_500 * MILLISECOND, new ScenarioEvent.PowerOn(sw)).run();
    assertEquals(
        List.of(
            "SENT 1",
            "RECEIVED 1 10.0.0.2",
            "SENT 2",
            "TIMED_OUT 2",
            "SENT 3",
            "RECEIVED 3 10.0.0.2"),
        run.flow(ping));
    assertEquals(1, run.drops(DropReason.NODE_DOWN).size());
  }

  @Test
  void everyStepOfTheScenarioIsTold() {
    int ping = lab.ping(h1, "10.0.0.2");
    lab.start(ping)
        .at(SECOND, new ScenarioEvent.PowerOff(h2))
        .at(2 * SECOND, new ScenarioEvent.Flush(sw, TableKind.MAC));
    List<TraceEvent.ScenarioStep> steps = lab.run().events(TraceEvent.ScenarioStep.class);
    assertEquals(
        List.of(
            new TraceEvent.ScenarioStep(0, TraceEvent.NONE, 0, "StartFlow"),
            new TraceEvent.ScenarioStep(SECOND, h2, 1, "PowerOff"),
            new TraceEvent.ScenarioStep(2 * SECOND, sw, 2, "Flush")),
        steps);
  }

  @Test
  void aFrameToBeLostIsCountedFromTheSameInstantOn() {
    int ping = lab.ping(h1, "10.0.0.2");
    lab.start(ping).lose(0, PacketKind.ARP_REQUEST, 1); // declared after the start
    assertEquals(1, lab.run().drops(DropReason.DROPPED_BY_SCENARIO).size());
  }

  @Test
  void countsAreThoseOfTheTrace() {
    Recording run = lab.start(lab.ping(h1, "10.0.0.2", 5, SECOND), lab.ping(h1, "10.0.0.99")).run();
    Statistics statistics = run.statistics();
    assertEquals(run.events(TraceEvent.FrameSent.class).size(), statistics.packetHops());
    assertEquals(
        run.drops().size(), statistics.drops().stream().mapToLong(Statistics.Drops::count).sum());
    assertEquals(1, statistics.drops(DropReason.NEIGHBOR_UNREACHABLE));
    assertEquals(5 * 56, statistics.deliveredBytes());
    long h1Sent = run.sent(h1).size();
    assertEquals(h1Sent, statistics.links().get(0).aToB().frames());
    long h1Bytes = run.sent(h1).stream().mapToLong(frame -> frame.paddedLength()).sum();
    assertEquals(h1Bytes, statistics.links().get(0).aToB().bytes());
  }

  @Test
  void observedOrNotTheRunIsTheSame() {
    ScenarioRun busy = new ScenarioRun(1);
    Simulation unobserved = new Simulation(busy.plan(), null);
    unobserved.run();
    assertEquals(busy.recording().statistics(), unobserved.statistics());
    assertEquals(busy.recording().simulation().now(), unobserved.now());
    assertTrue(unobserved.statistics().drops(DropReason.LINK_LOSS) > 0);
    assertTrue(unobserved.statistics().drops(DropReason.FCS_ERROR) > 0);
    assertTrue(unobserved.statistics().drops(DropReason.QUEUE_OVERFLOW) > 0);
  }

  @Test
  void theSameSeedGivesTheSameTraceAnotherOneDoesNot() {
    List<TraceEvent> trace = new ScenarioRun(1).recording().events();
    assertEquals(trace, new ScenarioRun(1).recording().events());
    assertNotEquals(trace, new ScenarioRun(2).recording().events());
  }

  /** Hosts on a bad and narrow network, all of them busy. */
  private record ScenarioRun(long seed) {
    ScenarioPlan plan() {
      Lab lab = new Lab().seed(seed).cables(1_000_000, 20_000, 0.05, 1e-5, 3);
      int[] hosts = new int[6];
      for (int i = 0; i < hosts.length; i++)
        hosts[i] = lab.host("h" + i, "10.0.0." + (i + 1) + "/24");
      lab.lan(hosts);
      for (int i = 0; i < hosts.length; i++) {
        String next = "10.0.0." + ((i + 1) % hosts.length + 1);
        lab.startAt(i * MILLISECOND, lab.ping(hosts[i], next, 20, 10 * MILLISECOND));
        lab.start(
            lab.udp(
                hosts[i],
                0,
                next,
                5000,
                100,
                3 * MILLISECOND,
                700,
                hosts[(i + 1) % hosts.length],
                true));
      }
      return lab.plan();
    }

    Recording recording() {
      return new Recording(plan()).run();
    }
  }
}
