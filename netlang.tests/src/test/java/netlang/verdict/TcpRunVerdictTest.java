package netlang.verdict;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.Expectation.Amount;
import netlang.sim.plan.Expectation.Claim;
import netlang.sim.plan.Expectation.FlowCount;
import netlang.sim.plan.Expectation.FlowCounts;
import netlang.sim.plan.Expectation.FlowMeasured;
import netlang.sim.plan.Expectation.FlowSucceeds;
import netlang.sim.plan.Expectation.Has;
import netlang.sim.plan.Expectation.Measure;
import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.Expectation.TableHolds;
import netlang.sim.plan.Expectation.TcpStateAt;
import netlang.sim.plan.Expectation.TcpStateLasts;
import netlang.sim.plan.Expectation.TcpStates;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.PacketPattern.Comparison;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.Window;
import netlang.sim.run.Simulation;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.verdict.Judge;
import netlang.sim.verdict.Verdict;
import netlang.sim.wire.PacketKind;
import org.junit.jupiter.api.Test;

/** Verdicts on a real connection: 100 kB over 10 Mbit/s and 10 ms, of which a segment is lost. */
class TcpRunVerdictTest {

  private static final int A = 0;
  private static final int B = 1;
  private static final int UPLOAD = 0;
  private static final long NEVER = Long.MAX_VALUE;

  private static ScenarioPlan plan() {
    Lab lab = new Lab().cables(10_000_000, 10 * MILLISECOND, 100);
    int a = lab.host("a", "10.0.0.1/24");
    int b = lab.host("b", "10.0.0.2/24");
    int link = lab.link(a, b);
    List<TalkStep> dialogue =
        List.of(
            new TalkStep(true, new TalkStep.Send(100_000, false), 0, Origin.UNKNOWN),
            new TalkStep(true, new TalkStep.Close(), 0, Origin.UNKNOWN),
            new TalkStep(false, new TalkStep.Close(), 0, Origin.UNKNOWN));
    lab.start(
        lab.flow(
            new FlowPlan.Tcp(
                "upload",
                a,
                Lab.ip("0.0.0.0"),
                0,
                Lab.ip("10.0.0.2"),
                80,
                b,
                dialogue,
                TcpPlan.DEFAULT,
                Origin.UNKNOWN)));
    return lab.lose(link, PacketKind.TCP_DATA, 20).plan();
  }

  private static void assertComesTrue(Claim... claims) {
    List<Expectation> expectations =
        List.of(claims).stream()
            .map(claim -> new Expectation("" + claim, false, claim, "", Origin.UNKNOWN))
            .toList();
    ScenarioPlan plan = plan();
    ScenarioPlan judged =
        new ScenarioPlan(
            "judged",
            plan.network(),
            1,
            plan.endNanos(),
            plan.events(),
            expectations,
            plan.origin());
    Judge judge = new Judge(judged);
    Simulation simulation = new Simulation(judged, judge);
    judge.attach(simulation);
    simulation.run();
    for (Verdict verdict : judge.verdicts())
      assertEquals(true, verdict.passed(), verdict.expectation().text() + ": " + verdict.actual());
  }

  private static Claim exactly(FlowCount what, long number) {
    return new FlowCounts(UPLOAD, what, Amount.exactly(number), NEVER, Window.ALWAYS);
  }

  private static Claim measured(Measure measure, Comparison comparison, long value) {
    return new FlowMeasured(UPLOAD, measure, -1, comparison, value, 0, Window.ALWAYS);
  }

  @Test
  void bothEndsPassTheStatesOfTheRfc() {
    assertComesTrue(
        new TcpStates(
            UPLOAD,
            Side.CLIENT,
            List.of("SYN-SENT", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED")),
        new TcpStates(
            UPLOAD,
            Side.SERVER,
            List.of("SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT", "LAST-ACK", "CLOSED")),
        new TcpStateAt(UPLOAD, Side.SERVER, 80 * MILLISECOND, "ESTABLISHED"),
        new TcpStateLasts(UPLOAD, Side.CLIENT, "TIME-WAIT", Comparison.EQUAL, 60 * SECOND, 0));
  }

  @Test
  void aLostSegmentIsSentAgainAndCutsTheWindowOnce() {
    assertComesTrue(
        new FlowSucceeds(UPLOAD, SECOND),
        exactly(FlowCount.SENDS, 100_000),
        exactly(FlowCount.RECEIVES, 100_000),
        exactly(FlowCount.LOSES, 0),
        exactly(FlowCount.RETRANSMITS, 1),
        exactly(FlowCount.TIMES_OUT, 0),
        exactly(FlowCount.BACKS_OFF, 1));
  }

  /** At 10 Mbit/s less headers 100 kB take 83.7 ms; ARP, the handshake and the way 50 ms. */
  @Test
  void measuresAreThoseOfTheSender() {
    assertComesTrue(
        measured(Measure.DELIVERED, Comparison.EQUAL, 100_000),
        measured(Measure.DURATION, Comparison.GREATER, 133 * MILLISECOND),
        measured(Measure.DURATION, Comparison.LESS, 250 * MILLISECOND),
        measured(Measure.THROUGHPUT, Comparison.LESS, 6_000_000),
        measured(Measure.CONGESTION_WINDOW, Comparison.GREATER_OR_EQUAL, 14_480),
        measured(Measure.SMOOTHED_ROUND_TRIP, Comparison.GREATER, 20 * MILLISECOND));
  }

  @Test
  void socketsAreListed() {
    assertComesTrue(
        sockets(A, 100 * MILLISECOND, new Has("10.0.0.1:49152", "10.0.0.2:80", "FIN-WAIT-1")),
        sockets(B, 100 * MILLISECOND, new Has("10.0.0.2:80", "10.0.0.1:49152", "ESTABLISHED")),
        sockets(B, 30 * SECOND, new Has("*:80", "", "LISTEN")),
        sockets(A, 30 * SECOND, new Has("10.0.0.1:49152", "", "TIME-WAIT")));
  }

  private static Claim sockets(int node, long time, Has entry) {
    return new TableHolds(node, TableKind.SOCKETS, time, entry);
  }
}
