package netlang.record;

import static netlang.record.Talk.MS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.record.FlowTotals;
import netlang.sim.record.SeriesTable;
import netlang.sim.record.Summary;
import netlang.sim.record.TcpEndTotals;
import netlang.sim.record.TransportTotals;
import netlang.sim.run.Statistics;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

/** What remains of a TCP flow, of hand-made events. */
class TcpSummaryTest {

  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final int ACK = TcpSegment.ACK;

  private static Encapsulated made(int node, Ipv4Packet packet) {
    return new Encapsulated(0, node, packet);
  }

  /** Two segments there, three back, of which one was sent twice. */
  private static final TraceEvent[] DIALOGUE = {
    Talk.step(0, Talk.A, FlowStep.STARTED, 0),
    Talk.client(0, "CLOSED", "SYN-SENT"),
    made(Talk.A, Talk.packet(true, TcpSegment.SYN, 0, 0, 0)),
    Talk.server(5 * MS, "LISTEN", "SYN-RECEIVED"),
    made(Talk.B, Talk.packet(false, TcpSegment.SYN | ACK, 0, 1, 0)),
    Talk.step(10 * MS, Talk.A, FlowStep.SENT, 300),
    made(Talk.A, Talk.packet(true, ACK, 1, 1, 300)),
    Talk.step(20 * MS, Talk.B, FlowStep.DELIVERED, 300),
    Talk.step(20 * MS, Talk.B, FlowStep.SENT, 1_000),
    Talk.measured(20 * MS, 14_480, UNLIMITED),
    made(Talk.B, Talk.packet(false, ACK, 1, 301, 1_000)),
    Talk.measured(30 * MS, 1_448, 7_240, 1),
    Talk.again(30 * MS, 1, Retransmission.TIMEOUT),
    made(Talk.B, Talk.packet(false, ACK, 1, 301, 1_000)),
    Talk.step(40 * MS, Talk.A, FlowStep.DELIVERED, 1_000),
  };

  private static Summary summary(TraceEvent... events) {
    Summary summary = new Summary(Talk.scenario());
    for (TraceEvent event : events) summary.accept(event);
    return summary;
  }

  private static FlowTotals shop(TraceEvent... events) {
    return summary(events).flows().get(Talk.SHOP);
  }

  @Test
  void octetsAreCountedNotMessages() {
    FlowTotals shop = shop(DIALOGUE);
    assertEquals("tcp", shop.kind());
    assertEquals(1_300, shop.sent());
    assertEquals(1_300, shop.received());
    assertEquals(0, shop.lost());
  }

  @Test
  void bothEndsAreTold() {
    TcpEndTotals client = shop(DIALOGUE).tcp().client();
    TcpEndTotals server = shop(DIALOGUE).tcp().server();
    assertEquals(300, client.sentBytes());
    assertEquals(1_000, client.deliveredBytes());
    assertEquals(2, client.segments());
    assertEquals("SYN-SENT", client.state());
    assertEquals(1_000, server.sentBytes());
    assertEquals(300, server.deliveredBytes());
    assertEquals(3, server.segments());
    assertEquals(Map.of(Retransmission.TIMEOUT, 1L), server.retransmissions());
    assertEquals(1, server.backOffs());
    assertEquals(14_480, server.largestWindow());
    assertEquals(20 * MS, server.averageRoundTripNanos());
    assertEquals(Talk.CLIENT, server.remote());
  }

  /** IP has 20 octets, TCP without options 20 too. */
  @Test
  void whatItCostsIsAddedUp() {
    TransportTotals transport = shop(DIALOGUE).transport();
    assertEquals(5, transport.packets());
    assertEquals(200, transport.headerBytes());
    assertEquals(40 * MS, transport.durationNanos());
    assertEquals(260_000, transport.bitsPerSecond());
    assertEquals(-1, transport.jitterNanos());
  }

  @Test
  void whoIsRefusedGetsAnAnswerThatCounts() {
    FlowTotals shop =
        shop(
            Talk.client(0, "CLOSED", "SYN-SENT"),
            made(Talk.A, Talk.packet(true, TcpSegment.SYN, 0, 0, 0)),
            made(Talk.B, Talk.packet(false, TcpSegment.RST | ACK, 0, 1, 0)));
    assertEquals(2, shop.transport().packets());
    assertEquals(1, shop.tcp().server().segments());
  }

  @Test
  void packetsOfOthersDoNotCount() {
    UdpDatagram datagram =
        new UdpDatagram(Talk.CLIENT.port(), Talk.SERVER.port(), Payload.pattern(4));
    Ipv4Packet other = new Ipv4Packet(0, 0, true, false, 0, 64, Talk.IP_A, Talk.IP_B, datagram);
    FlowTotals shop = shop(Talk.client(0, "CLOSED", "SYN-SENT"), made(Talk.A, other));
    assertEquals(0, shop.transport().packets());
  }

  /** Of UDP the same is counted, the answers too: 20 octets of IP and 8 of UDP for each. */
  @Test
  void aUdpFlowCanBeCompared() {
    Summary summary = new Summary(Lan.scenario(List.of()));
    Ipv4Address b = Lan.ip("10.0.0.2");
    summary.accept(voice(0, Lan.A, FlowStep.STARTED, 0));
    for (int number = 1; number <= 2; number++) {
      long time = number * 20 * MS;
      Ipv4Packet packet =
          new Ipv4Packet(
              0,
              0,
              true,
              false,
              0,
              64,
              Lan.ip("10.0.0.1"),
              b,
              new UdpDatagram(49_152, 5004, Payload.numbered(number, 160)));
      summary.accept(voice(time, Lan.A, FlowStep.SENT, 0));
      summary.accept(new Encapsulated(time, Lan.A, packet));
      summary.accept(voice(time + number * MS, Lan.B, FlowStep.DELIVERED, number * MS));
    }
    TransportTotals transport = summary.flows().get(Lan.VOICE).transport();
    assertEquals(2, transport.packets());
    assertEquals(56, transport.headerBytes());
    assertEquals(320, transport.deliveredBytes());
    assertEquals(42 * MS, transport.durationNanos());
    assertEquals(MS / 16, transport.jitterNanos());
  }

  private static FlowEvent voice(long time, int node, FlowStep step, long nanos) {
    int bytes = step == FlowStep.STARTED ? 0 : 160;
    return new FlowEvent(time, node, Lan.VOICE, step, 1, bytes, nanos, Ipv4Address.UNSPECIFIED, "");
  }

  @Test
  void aLongSeriesIsThinnedAndKeepsItsEnds() {
    TraceEvent[] events = new TraceEvent[10_000];
    for (int i = 0; i < events.length; i++) events[i] = Talk.measured(i * MS, 1_448 + i, UNLIMITED);
    List<TcpMeasured> points = shop(events).tcp().server().series().points();
    assertEquals(true, points.size() > 100 && points.size() <= 250, "" + points.size());
    assertEquals(events[0], points.get(0));
    assertEquals(events[events.length - 1], points.get(points.size() - 1));
    long distance = points.get(1).time() - points.get(0).time();
    for (int i = 1; i < points.size() - 1; i++)
      assertEquals(distance, points.get(i).time() - points.get(i - 1).time());
  }

  @Test
  void aShortSeriesIsWhole() {
    TcpMeasured first = Talk.measured(MS, 1_448, UNLIMITED);
    TcpMeasured second = Talk.measured(2 * MS, 2_896, UNLIMITED);
    assertEquals(List.of(first, second), shop(first, second).tcp().server().series().points());
  }

  @Test
  void theSummaryHasASectionForEachEnd() {
    Statistics none =
        new Statistics(
            0,
            0,
            List.of(),
            List.of(
                new Statistics.LinkCounts(
                    new Statistics.DirectionCounts(0, 0, 0),
                    new Statistics.DirectionCounts(0, 0, 0))));
    String json = summary(DIALOGUE).json(none, 40 * MS, List.of());
    String expected =
        """
              "flow": "shop",
              "kind": "tcp",
              "sent": 1300,
              "received": 1300,
              "lost": 0,
              "sentBytes": 1300,
              "receivedBytes": 1300,
              "roundTripNanos": {
                "min": 20000000,
                "avg": 20000000,
                "max": 20000000
              },
              "failures": [],
              "transport": {
                "packets": 5,
                "headerBytes": 200,
                "deliveredBytes": 1300,
                "durationNanos": 40000000,
                "bitsPerSecond": 260000,
                "stalls": 0,
                "late": 0
              },
              "tcp": {
                "client": {
                  "node": "a",
                  "local": "10.0.0.1:49152",
                  "remote": "10.0.0.2:80",
                  "state": "SYN-SENT",
                  "sentBytes": 300,
                  "deliveredBytes": 1000,
                  "segments": 2,
                  "retransmissions": {},
                  "backOffs": 0,
                  "largestCwnd": 0,
                  "roundTripNanos": null,
                  "series": {
                    "columns": ["nanos", "cwnd", "ssthresh", "inFlight", "sendWindow", "receiveWindow", "srttNanos", "rtoNanos"],
                    "points": []
                  }
                },
                "server": {
                  "node": "b",
                  "local": "10.0.0.2:80",
                  "remote": "10.0.0.1:49152",
                  "state": "SYN-RECEIVED",
                  "sentBytes": 1000,
                  "deliveredBytes": 300,
                  "segments": 3,
                  "retransmissions": {
                    "timeout": 1
                  },
                  "backOffs": 1,
                  "largestCwnd": 14480,
                  "roundTripNanos": {
                    "min": 20000000,
                    "avg": 20000000,
                    "max": 20000000
                  },
                  "series": {
                    "columns": ["nanos", "cwnd", "ssthresh", "inFlight", "sendWindow", "receiveWindow", "srttNanos", "rtoNanos"],
                    "points": [
                      [20000000, 14480, null, 7240, 64000, 65536, 20000000, 220000000],
                      [30000000, 1448, 7240, 724, 64000, 65536, 20000000, 220000000]
                    ]
                  }
                }
              }
            },
        """;
    int start = json.indexOf("      \"flow\": \"shop\"");
    assertEquals(expected, json.substring(start, start + expected.length()));
  }

  @Test
  void theTableHasALineForEachMeasure() {
    StringBuilder out = new StringBuilder();
    SeriesTable table = new SeriesTable(Talk.network(), out);
    for (TraceEvent event : DIALOGUE) table.accept(event);
    assertEquals(
        """
        time,flow,node,local,remote,cwnd,ssthresh,in_flight,send_window,receive_window,srtt,rto
        0.020000000,shop,b,10.0.0.2:80,10.0.0.1:49152,14480,,7240,64000,65536,0.020000000,0.220000000
        0.030000000,shop,b,10.0.0.2:80,10.0.0.1:49152,1448,7240,724,64000,65536,0.020000000,0.220000000
        """,
        out.toString());
  }
}
