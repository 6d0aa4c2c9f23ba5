package netlang.sim.apps;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Talk.aborts;
import static netlang.sim.Talk.after;
import static netlang.sim.Talk.client;
import static netlang.sim.Talk.closes;
import static netlang.sim.Talk.finishes;
import static netlang.sim.Talk.reads;
import static netlang.sim.Talk.readsNothing;
import static netlang.sim.Talk.sends;
import static netlang.sim.Talk.sendsFor;
import static netlang.sim.Talk.sendsUrgently;
import static netlang.sim.Talk.server;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hosts on a cable of 10 Mbit/s and 5 ms talk TCP. */
class DialogueTest {

  private static final String SERVER = "10.0.0.2";

  private final Lab lab = new Lab().cables(10_000_000, 5 * MILLISECOND, 1000);
  private int h1;
  private int h2;

  private void wire() {
    h1 = lab.host("h1", "10.0.0.1/24");
    h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
  }

  private void wire(TcpPlan tcp) {
    lab.tcp(tcp);
    wire();
  }

  private static List<FlowStep> life(Recording run, int flow) {
    return run.flowEvents(flow).stream()
        .map(FlowEvent::step)
        .filter(step -> step != FlowStep.SENT && step != FlowStep.DELIVERED)
        .toList();
  }

  private static List<TcpSegment> sent(Recording run, int node, Predicate<TcpSegment> which) {
    return run.events(FrameSent.class).stream()
        .filter(event -> event.node() == node)
        .filter(event -> event.frame().payload() instanceof Ipv4Packet)
        .map(event -> ((Ipv4Packet) event.frame().payload()).payload())
        .filter(TcpSegment.class::isInstance)
        .map(TcpSegment.class::cast)
        .filter(which)
        .toList();
  }

  // ---- order

  @Test
  void requestAndResponseTakeTurns() {
    wire();
    int flow =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            client(sends(100)),
            server(sends(2000)),
            client(sends(50)),
            server(sends(10)),
            client(closes()),
            server(closes()));
    Recording run = lab.start(flow).run();
    List<String> steps =
        run.flowEvents(flow).stream()
            .map(step -> step.step() + " " + step.node() + " " + step.bytes())
            .toList();
    assertEquals(
        List.of(
            "STARTED 0 0",
            "CONNECTED 0 0",
            "SENT 0 100",
            "DELIVERED 1 100",
            "SENT 1 2000",
            "DELIVERED 0 1448",
            "DELIVERED 0 552",
            "SENT 0 50",
            "DELIVERED 1 50",
            "SENT 1 10",
            "DELIVERED 0 10",
            "FINISHED 0 0"),
        steps);
    assertEquals(2160, run.statistics().deliveredBytes());
    assertEquals(
        "SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSED", run.states(flow, h1));
    assertEquals("SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED", run.states(flow, h2));
    assertEquals(List.of(), run.failures(flow));
  }

  @Test
  void theServerMayCloseFirst() {
    wire();
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(10)), server(closes()), client(closes()));
    Recording run = lab.start(flow).run();
    assertEquals("SYN-SENT ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED", run.states(flow, h1));
    assertEquals(
        "SYN-RECEIVED ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSED", run.states(flow, h2));
  }

  /** RFC 9293 §3.6, figure 13: who reads nothing does not wait for the other's FIN. */
  @Test
  void bothMayCloseAtOnce() {
    wire();
    int flow =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            server(readsNothing()),
            after(100 * MILLISECOND, client(closes())),
            after(95 * MILLISECOND, server(closes())));
    Recording run = lab.start(flow).run();
    assertEquals("SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT CLOSED", run.states(flow, h1));
    assertEquals(
        "SYN-RECEIVED ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT CLOSED", run.states(flow, h2));
    assertEquals(List.of(), run.failures(flow));
  }

  @Test
  void delaysCountFromWhenTheSideCouldAct() {
    wire();
    int flow =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            client(sends(10)),
            after(300 * MILLISECOND, server(sends(10))),
            client(closes()),
            server(closes()));
    Recording run = lab.start(flow).run();
    long heard = run.flowEvents(flow, FlowStep.DELIVERED).get(0).time();
    long answered = run.flowEvents(flow, FlowStep.SENT).get(1).time();
    assertEquals(300 * MILLISECOND, answered - heard);
  }

  // ---- half-close and keep-open

  @Test
  void halfClosedConnectionsCarryDataOneWay() {
    wire();
    int flow =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            client(sends(100)),
            client(finishes()),
            server(sends(5000)),
            server(closes()),
            client(closes()));
    Recording run = lab.start(flow).run();
    assertEquals(5000, run.delivered(flow, h1));
    assertEquals(
        "SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSED", run.states(flow, h1));
    assertEquals("SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED", run.states(flow, h2));
    assertEquals(List.of(FlowStep.STARTED, FlowStep.CONNECTED, FlowStep.FINISHED), life(run, flow));
  }

  @Test
  void withoutACloseTheConnectionStaysOpen() {
    wire();
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(100)));
    Recording run = lab.start(flow).run();
    assertEquals("SYN-SENT ESTABLISHED", run.states(flow, h1));
    assertEquals(List.of(FlowStep.STARTED, FlowStep.CONNECTED, FlowStep.FINISHED), life(run, flow));
    long read = run.flowEvents(flow, FlowStep.DELIVERED).get(0).time();
    assertEquals(read, run.flowEvents(flow, FlowStep.FINISHED).get(0).time());
  }

  // ---- abort

  @Test
  void anAbortThatIsPlannedIsNoFailure() {
    wire();
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(10)), after(SECOND, client(aborts())));
    Recording run = lab.start(flow).run();
    assertEquals("SYN-SENT ESTABLISHED CLOSED", run.states(flow, h1));
    assertEquals("SYN-RECEIVED ESTABLISHED CLOSED", run.states(flow, h2));
    assertEquals(List.of(), run.failures(flow));
    assertEquals(List.of(FlowStep.STARTED, FlowStep.CONNECTED, FlowStep.FINISHED), life(run, flow));
    assertEquals(1, sent(run, h1, segment -> segment.has(TcpSegment.RST)).size());
  }

  @Test
  void theServerMayAbort() {
    wire();
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(10)), server(aborts()));
    Recording run = lab.start(flow).run();
    assertEquals("SYN-SENT ESTABLISHED CLOSED", run.states(flow, h1));
    assertEquals(List.of(), run.failures(flow));
  }

  /** RFC 9293 §3.10.4, RFC 1122 §4.2.2.13. */
  @Test
  void whoClosesWithUnreadDataResets() {
    wire();
    int flow =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            server(readsNothing()),
            client(sends(10)),
            after(SECOND, server(closes())));
    Recording run = lab.start(flow).run();
    assertEquals(List.of("h1 connection-reset"), run.failures(flow));
  }

  // ---- much data

  /** Written in one call, of which the socket takes a part at a time. */
  @Test
  void aWriteLargerThanTheSendBufferGoesOnWhenThereIsRoom() {
    wire(TcpPlan.DEFAULT.with(TcpSetting.SEND_BUFFER, 8_192));
    int flow =
        lab.tcp(h1, SERVER, 80, h2, client(sends(200_000)), client(closes()), server(closes()));
    Recording run = lab.start(flow).run();
    assertEquals(200_000, run.delivered(flow, h2));
    assertEquals(1, run.flowEvents(flow, FlowStep.SENT).size());
    assertEquals(200_000, run.flowEvents(flow, FlowStep.SENT).get(0).bytes());
    assertTrue(run.states(flow, h2).endsWith("LAST-ACK CLOSED"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void nothingIsLostOnALossyLinkWhateverTheSeed(long seed) {
    lab.cables(10_000_000, 5 * MILLISECOND, 0.05, 0, 1000).seed(seed);
    wire();
    int flow =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            client(sends(100_000)),
            server(sends(100_000)),
            client(closes()),
            server(closes()));
    Recording run = lab.start(flow).run();
    assertEquals(100_000, run.delivered(flow, h1));
    assertEquals(100_000, run.delivered(flow, h2));
    assertEquals(List.of(), run.failures(flow));
    assertEquals(1, run.flowEvents(flow, FlowStep.FINISHED).size());
    assertEquals(List.of("*:80 LISTEN"), run.table(h2, TableKind.SOCKETS));
  }

  @Test
  void sendingForATimeEndsWithIt() {
    wire(TcpPlan.DEFAULT.with(TcpSetting.SEND_BUFFER, 50_000));
    int flow =
        lab.tcp(
            h1, SERVER, 80, h2, client(sendsFor(2 * SECOND)), client(closes()), server(closes()));
    Recording run = lab.start(flow).run();
    List<FlowEvent> writes = run.flowEvents(flow, FlowStep.SENT);
    long connected = run.flowEvents(flow, FlowStep.CONNECTED).get(0).time();
    assertTrue(writes.get(writes.size() - 1).time() <= connected + 2 * SECOND);
    long sent = writes.stream().mapToLong(FlowEvent::bytes).sum();
    assertEquals(sent, run.delivered(flow, h2));
    // 10 Mbit/s for two seconds, less headers and the start: 1448 of 1538 octets are data
    assertTrue(sent > 2_100_000 && sent < 2_400_000, "sent " + sent);
    assertEquals(1, run.flowEvents(flow, FlowStep.FINISHED).size());
  }

  // ---- urgent

  @Test
  void theLastOctetOfAnUrgentWriteIsPointedTo() {
    wire();
    int flow =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            client(sends(10)),
            server(sends(1)),
            client(sendsUrgently(5)),
            server(closes()),
            client(closes()));
    Recording run = lab.start(flow).run();
    List<TcpSegment> urgent = sent(run, h1, segment -> segment.has(TcpSegment.URG));
    assertEquals(1, urgent.size());
    assertEquals(11, urgent.get(0).relativeSequence());
    // RFC 9293 §3.1: "the sequence number of the octet following the urgent data"
    assertEquals(5, urgent.get(0).urgentPointer());
    assertEquals(15, run.delivered(flow, h2));
  }

  // ---- stop, and start again

  @Test
  void aStoppedFlowClosesAndSoDoesItsServer() {
    wire();
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sendsFor(3600 * SECOND)));
    Recording run = lab.start(flow).at(SECOND, new ScenarioEvent.StopFlow(flow)).run();
    assertEquals(List.of(FlowStep.STARTED, FlowStep.CONNECTED, FlowStep.STOPPED), life(run, flow));
    assertTrue(run.states(flow, h1).endsWith("TIME-WAIT CLOSED"), run.states(flow, h1));
    assertTrue(run.states(flow, h2).endsWith("LAST-ACK CLOSED"), run.states(flow, h2));
    long sent = run.flowEvents(flow, FlowStep.SENT).stream().mapToLong(FlowEvent::bytes).sum();
    assertEquals(sent, run.delivered(flow, h2));
  }

  @Test
  void aFlowStartedAgainConnectsFromAnotherPort() {
    wire();
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(10)), client(closes()), server(closes()));
    Recording run = lab.start(flow).startAt(SECOND, flow).run();
    assertEquals(
        List.of(49_152, 49_153),
        sent(run, h1, segment -> segment.has(TcpSegment.SYN)).stream()
            .map(TcpSegment::sourcePort)
            .toList());
    assertEquals(2, run.flowEvents(flow, FlowStep.FINISHED).size());
    assertEquals(20, run.delivered(flow, h2));
  }

  @Test
  void aFixedPortIsInUseUntilTimeWaitIsOver() {
    wire();
    int flow =
        lab.tcp(h1, 5000, SERVER, 80, h2, client(sends(10)), client(closes()), server(closes()));
    Recording run = lab.start(flow).startAt(SECOND, flow).startAt(62 * SECOND, flow).run();
    assertEquals(List.of("h1 address-in-use"), run.failures(flow));
    assertEquals(2, run.flowEvents(flow, FlowStep.FINISHED).size());
  }

  // ---- reading

  @Test
  void aReaderTakesNoMoreThanWhatComesBeforeItReadsOtherwise() {
    wire();
    int flow =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            client(sends(1000)),
            server(readsNothing()),
            client(sends(1000)),
            after(SECOND, server(reads())));
    Recording run = lab.start(flow).run();
    List<FlowEvent> heard = run.flowEvents(flow, FlowStep.DELIVERED);
    assertEquals(List.of(1000, 1000), heard.stream().map(FlowEvent::bytes).toList());
    assertEquals(SECOND, heard.get(1).time() - heard.get(0).time());
  }
}
