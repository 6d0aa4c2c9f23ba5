package netlang.sim.apps;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Lab.gateway;
import static netlang.sim.Talk.after;
import static netlang.sim.Talk.client;
import static netlang.sim.Talk.closes;
import static netlang.sim.Talk.finishes;
import static netlang.sim.Talk.readsAt;
import static netlang.sim.Talk.sends;
import static netlang.sim.Talk.sendsFor;
import static netlang.sim.Talk.server;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.plan.ListenerPlan;
import netlang.sim.plan.ListenerPlan.Transport;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** Who listens at a port, who does not, and what becomes of connections when hosts go. */
class TcpServerTest {

  private static final String SERVER = "10.0.0.2";

  private final Lab lab = new Lab().cables(10_000_000, 5 * MILLISECOND, 1000);

  private static List<ListenerPlan> listening(int port, boolean replies) {
    return List.of(new ListenerPlan(Transport.TCP, port, replies, Origin.UNKNOWN));
  }

  // ---- listeners without a dialogue

  /** RFC 862: "any data received is sent back until the calling user terminates". */
  @Test
  void anEchoSendsEverythingBackAndClosesAfterTheClient() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.hostListening("h2", listening(7, true), SERVER + "/24");
    lab.link(h1, h2);
    int flow =
        lab.tcp(h1, SERVER, 7, -1, client(sends(5000)), server(sends(5000)), client(closes()));
    Recording run = lab.start(flow).run();
    assertEquals(5000, run.delivered(flow, h1));
    assertEquals(5000, run.delivered(flow, h2));
    assertEquals("SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED", run.states(flow, h2));
    assertEquals(1, run.flowEvents(flow, FlowStep.FINISHED).size());
  }

  /** What comes back has been read by the echo: it must be the same stream, in order. */
  @Test
  void anEchoOverALossyLinkIsTheSameOctetsInTheSameOrder() {
    lab.cables(10_000_000, 5 * MILLISECOND, 0.05, 0, 1000)
        .tcp(
            TcpPlan.DEFAULT
                .with(TcpSetting.SEND_BUFFER, 20_000)
                .with(TcpSetting.RECEIVE_BUFFER, 30_000));
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.hostListening("h2", listening(7, true), SERVER + "/24");
    lab.link(h1, h2);
    int flow =
        lab.tcp(
            h1,
            SERVER,
            7,
            -1,
            client(sends(300_000)),
            client(finishes()),
            server(closes()),
            client(closes()));
    Recording run = lab.start(flow).run();
    assertEquals(300_000, run.delivered(flow, h2));
    assertEquals(300_000, run.delivered(flow, h1));
    int checked = 0;
    for (FrameReceived event : run.events(FrameReceived.class)) {
      if (event.node() != h1 || !(event.frame().payload() instanceof Ipv4Packet packet)) continue;
      TcpSegment segment = (TcpSegment) packet.payload();
      checkPattern(segment.relativeSequence() - 1, segment.data());
      checked += segment.data().length();
    }
    assertTrue(checked >= 300_000);
  }

  /** The octet at that place of a stream: it has no colon. */
  private static byte octet(long place) {
    byte octet = (byte) place;
    return octet == ':' ? (byte) '.' : octet;
  }

  private static void checkPattern(long from, Payload data) {
    ByteBuffer octets = ByteBuffer.allocate(data.length());
    data.emit(octets);
    for (int i = 0; i < data.length(); i++)
      assertEquals(octet(from + i), octets.get(i), "octet " + (from + i));
  }

  @Test
  void aListenerThatDoesNotReplyReadsEverything() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.hostListening("h2", listening(9, false), SERVER + "/24");
    lab.link(h1, h2);
    int flow = lab.tcp(h1, SERVER, 9, -1, client(sends(50_000)), client(closes()));
    Recording run = lab.start(flow).run();
    assertEquals(50_000, run.delivered(flow, h2));
    assertEquals(0, run.delivered(flow, h1));
    assertTrue(run.states(flow, h2).endsWith("LAST-ACK CLOSED"));
  }

  // ---- who shares what

  @Test
  void flowsToTheSamePortDoNotMeet() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    int h3 = lab.host("h3", "10.0.0.3/24");
    lab.lan(h1, h2, h3);
    int small =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            client(sends(100)),
            server(sends(1)),
            client(closes()),
            server(closes()));
    int large =
        lab.tcp(
            h1,
            SERVER,
            80,
            h2,
            client(sends(5000)),
            server(sends(2)),
            client(closes()),
            server(closes()));
    int other =
        lab.tcp(
            h3,
            SERVER,
            80,
            h2,
            client(sends(700)),
            server(sends(3)),
            client(closes()),
            server(closes()));
    Recording run = lab.start(small, large, other).run();
    assertEquals(100, run.delivered(small, h2));
    assertEquals(5000, run.delivered(large, h2));
    assertEquals(700, run.delivered(other, h2));
    assertEquals(1, run.delivered(small, h1));
    assertEquals(2, run.delivered(large, h1));
    assertEquals(3, run.delivered(other, h3));
  }

  @Test
  void aHostMayTalkToItself() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int flow =
        lab.tcp(
            h1,
            "10.0.0.1",
            80,
            h1,
            client(sends(100)),
            server(sends(20_000)),
            client(closes()),
            server(closes()));
    Recording run = lab.start(flow).run();
    assertEquals(20_100, run.delivered(flow, h1));
    assertEquals(1, run.flowEvents(flow, FlowStep.FINISHED).size());
  }

  @Test
  void theTableOfSocketsIsWhatSsShows() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(100)));
    Recording run = lab.start(flow).run();
    assertEquals(
        List.of("10.0.0.1:49152 10.0.0.2:80 ESTABLISHED"), run.table(h1, TableKind.SOCKETS));
    assertEquals(
        List.of("*:80 LISTEN", "10.0.0.2:80 10.0.0.1:49152 ESTABLISHED"),
        run.table(h2, TableKind.SOCKETS));
  }

  // ---- failures

  @Test
  void aPortWhereNobodyListensRefuses() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
    int flow = lab.tcp(h1, SERVER, 81, -1, client(sends(100)));
    Recording run = lab.start(flow).run();
    assertEquals(List.of("h1 connection-refused"), run.failures(flow));
    assertEquals(1, run.drops(DropReason.PORT_UNREACHABLE).size());
    assertEquals(List.of(), run.flowEvents(flow, FlowStep.SENT));
  }

  @Test
  void anAbsentNeighborIsUnreachable() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
    int flow = lab.tcp(h1, "10.0.0.9", 80, -1, client(sends(100)));
    Recording run = lab.start(flow).run();
    assertEquals(List.of("h1 neighbor-unreachable"), run.failures(flow));
  }

  @Test
  void withoutARouteThereIsNoConnection() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
    int flow = lab.tcp(h1, "10.9.0.9", 80, -1, client(sends(100)));
    Recording run = lab.start(flow).run();
    assertEquals(List.of("h1 no-route"), run.failures(flow));
  }

  /** RFC 1122 §4.2.3.9: while the connection is being made, the answer is final. */
  @Test
  void aRouterThatKnowsNoWayFailsTheConnection() {
    int h1 = lab.host("h1", gateway("10.0.0.254"), "10.0.0.1/24");
    int r = lab.router("r", List.of(), "10.0.0.254/24");
    lab.link(h1, r);
    int flow = lab.tcp(h1, "10.9.0.9", 80, -1, client(sends(100)));
    Recording run = lab.start(flow).run();
    assertEquals(List.of("h1 no-route"), run.failures(flow));
  }

  @Test
  void aSilentTargetTimesTheClientOut() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    int link = lab.link(h1, h2);
    int warm = lab.ping(h1, SERVER);
    int flow = lab.tcp(h1, SERVER, 80, h2, client(sends(100)));
    Recording run =
        lab.start(warm).at(SECOND, new ScenarioEvent.CutLink(link)).startAt(2 * SECOND, flow).run();
    assertEquals(List.of("h1 timed-out"), run.failures(flow));
    // seven SYNs, RFC 6298 (5.5): 1 + 2 + 4 + 8 + 16 + 32 + 64 s
    long failed = run.flowEvents(flow, FlowStep.FAILED).get(0).time();
    assertEquals(2 * SECOND + 127 * SECOND, failed);
  }

  /** What is written and closed still has to arrive; no program hears that it does not. */
  @Test
  void whatWasClosedFailsIfItNeverArrives() {
    Recording run = cutAfterClose(false);
    assertEquals(List.of("h1 timed-out"), run.failures(0));
    assertEquals(List.of(), run.flowEvents(0, FlowStep.FINISHED));
  }

  @Test
  void whatWasStoppedFailsNoMore() {
    Recording run = cutAfterClose(true);
    assertEquals(1, run.flowEvents(0, FlowStep.STOPPED).size());
    assertEquals(List.of(), run.failures(0));
  }

  /** The client has closed after 100 ms; the cable breaks with the stream under way. */
  private Recording cutAfterClose(boolean stopped) {
    lab.cables(1_000_000, 5 * MILLISECOND, 1000);
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    int link = lab.link(h1, h2);
    int flow =
        lab.tcp(h1, SERVER, 80, h2, client(sends(50_000)), client(closes()), server(closes()));
    lab.start(flow).at(100 * MILLISECOND, new ScenarioEvent.CutLink(link));
    if (stopped) lab.at(101 * MILLISECOND, new ScenarioEvent.StopFlow(flow));
    return lab.run();
  }

  // ---- power

  /** The server forgets the connection, and says so when it is asked. */
  @Test
  void aServerThatWasOffResetsWhatItForgot() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
    int flow =
        lab.tcp(h1, SERVER, 80, h2, client(sends(100)), after(5 * SECOND, client(sends(100))));
    int again = lab.tcp(h1, SERVER, 80, h2, client(sends(70)), client(closes()), server(closes()));
    Recording run =
        lab.start(flow)
            .at(SECOND, new ScenarioEvent.PowerOff(h2))
            .at(2 * SECOND, new ScenarioEvent.PowerOn(h2))
            .startAt(10 * SECOND, again)
            .run();
    assertEquals(List.of("h1 connection-reset"), run.failures(flow));
    assertEquals(100, run.delivered(flow, h2));
    assertEquals(70, run.delivered(again, h2));
    assertEquals("SYN-RECEIVED ESTABLISHED CLOSED", run.states(flow, h2));
  }

  @Test
  void aClientThatIsSwitchedOffSaysNothing() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
    int flow =
        lab.tcp(
            h1, SERVER, 80, h2, client(sendsFor(10 * SECOND)), client(closes()), server(closes()));
    Recording run =
        lab.start(flow).at(SECOND, new ScenarioEvent.PowerOff(h1)).until(20 * SECOND).run();
    assertEquals(
        List.of("10.0.0.2:80 10.0.0.1:49152 ESTABLISHED"),
        run.table(h2, TableKind.SOCKETS).subList(1, 2));
    assertEquals(1, run.flowEvents(flow, FlowStep.STOPPED).size());
    long last =
        run.flowEvents(flow, FlowStep.SENT).stream().mapToLong(FlowEvent::time).max().orElse(0);
    assertTrue(last <= SECOND);
    assertEquals(List.of(), run.table(h1, TableKind.SOCKETS));
  }

  /** Neither the pause of a slow reader nor a hesitation outlives the power. */
  @Test
  void aServerThatIsSwitchedOffDoesNothingMore() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
    int slow = lab.tcp(h1, SERVER, 80, h2, server(readsAt(8_000)), client(sends(10_000)));
    int late = lab.tcp(h1, SERVER, 81, h2, after(3 * SECOND, server(sends(10))));
    int busy = lab.tcp(h1, SERVER, 82, h2, server(sendsFor(5 * SECOND)));
    Recording run =
        lab.start(slow, late, busy)
            .at(2 * SECOND, new ScenarioEvent.PowerOff(h2))
            .until(10 * SECOND)
            .run();
    long last =
        run.events().stream()
            .filter(event -> event.node() == h2 && event.layer() == 7)
            .mapToLong(TraceEvent::time)
            .max()
            .orElse(0);
    assertTrue(last <= 2 * SECOND, "something happened at " + last);
    assertEquals(0, run.delivered(late, h1));
  }

  /** A stopped client may leave octets unread, and so reset its server. */
  @Test
  void aStoppedFlowDoesNotFail() {
    int h1 = lab.host("h1", "10.0.0.1/24");
    int h2 = lab.host("h2", SERVER + "/24");
    lab.link(h1, h2);
    int flow = lab.tcp(h1, SERVER, 80, h2, server(sendsFor(10 * SECOND)));
    Recording run = lab.start(flow).at(SECOND, new ScenarioEvent.StopFlow(flow)).run();
    assertEquals(List.of(), run.failures(flow));
    assertTrue(run.states(flow, h2).endsWith("CLOSED"), run.states(flow, h2));
    assertEquals(List.of("*:80 LISTEN"), run.table(h2, TableKind.SOCKETS));
  }
}
