package netlang.record;

import static netlang.record.Talk.MS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.record.JsonTrace;
import netlang.sim.record.TextTrace;
import netlang.sim.record.TextTrace.Detail;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.trace.TraceEvent.SocketCall;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpOptions.SackBlock;
import netlang.sim.wire.TcpOptions.Timestamps;
import netlang.sim.wire.TcpSegment;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

/** How the traces tell of TCP. */
class TcpTraceTest {

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private static String told(Detail detail, TraceEvent... events) {
    StringBuilder out = new StringBuilder();
    TextTrace trace = new TextTrace(Talk.network(), out, detail);
    for (TraceEvent event : events) trace.accept(event);
    return out.toString();
  }

  private static void assertTold(String line, TraceEvent event) {
    assertEquals(line + "\n", told(Detail.NORMAL, event));
  }

  private static String json(TraceEvent event) {
    StringBuilder out = new StringBuilder();
    new JsonTrace(Talk.network(), out).accept(event);
    return out.toString();
  }

  private static Ipv4Packet synAck() {
    TcpOptions options = new TcpOptions(1460, 7, true, new Timestamps(-1, 9), List.of());
    TcpSegment segment =
        new TcpSegment(
            80,
            49_152,
            9_000,
            7_001,
            TcpSegment.SYN | TcpSegment.ACK,
            65_160,
            0,
            options,
            Payload.EMPTY,
            new TcpSegment.Origin(9_000, 7_000));
    return new Ipv4Packet(0, 0, true, false, 0, 64, Talk.IP_B, Talk.IP_A, segment);
  }

  @Test
  void segmentsCountFromZero() {
    assertTold(
        "  0.005000000  a.eth0  < 10.0.0.2 > 10.0.0.1 ttl 64 TCP 80 > 49152 [S.] seq 0 ack 1"
            + " win 65160 <mss 1460,sackOK,TS,wscale 7> length 0",
        new TraceEvent.FrameReceived(5 * MS, Talk.A, 0, 0, Talk.frame(synAck())));
    assertTold(
        "  0.005000000  b.eth0  > 10.0.0.1 > 10.0.0.2 ttl 64 TCP 49152 > 80 [P.] seq 1:301 ack 1"
            + " win 502 length 300",
        new TraceEvent.FrameSent(
            5 * MS,
            Talk.B,
            0,
            0,
            Talk.frame(Talk.packet(true, TcpSegment.ACK | TcpSegment.PSH, 1, 1, 300)),
            10_000_000,
            576,
            1000));
  }

  @Test
  void statesChange() {
    assertTold(
        "  0.005000000  a       = tcp 10.0.0.1:49152 > 10.0.0.2:80 SYN-SENT -> ESTABLISHED",
        Talk.client(5 * MS, "SYN-SENT", "ESTABLISHED"));
  }

  @Test
  void whatIsSentAgainHasACause() {
    assertTold(
        "  0.005000000  b       ! tcp 10.0.0.2:80 > 10.0.0.1:49152 sends again seq 1449:2897:"
            + " later ones have arrived",
        Talk.again(5 * MS, 1449, Retransmission.FAST));
    assertTold(
        "  0.005000000  b       ! tcp 10.0.0.2:80 > 10.0.0.1:49152 sends again seq 1449:2897:"
            + " no ACK came in time",
        Talk.again(5 * MS, 1449, Retransmission.TIMEOUT));
  }

  @Test
  void socketCallsAreWrittenAsATracerWould() {
    assertTold(
        "  0.000000000  a       @ connect(3) 10.0.0.2:80",
        new SocketCall(0, Talk.A, Talk.SHOP, 3, "connect", "10.0.0.2:80"));
    assertTold(
        "  0.000000000  a       @ read(3) blocks",
        new SocketCall(0, Talk.A, Talk.SHOP, 3, "read blocks", ""));
  }

  @Test
  void whatABusyApplicationDoesAgainAndAgainIsToldOnce() {
    TraceEvent[] calls = {
      new SocketCall(1, Talk.A, Talk.SHOP, 3, "read blocks", ""),
      new SocketCall(2, Talk.A, Talk.SHOP, 3, "read resumes", ""),
      new SocketCall(2, Talk.A, Talk.SHOP, 3, "read", "1448 B"),
      new SocketCall(2, Talk.A, Talk.SHOP, 3, "read blocks", ""),
      new SocketCall(3, Talk.A, Talk.SHOP, 3, "read resumes", ""),
      new SocketCall(3, Talk.A, Talk.SHOP, 3, "read", "1448 B"),
      new SocketCall(3, Talk.A, Talk.SHOP, 4, "read", "1448 B"),
      new SocketCall(4, Talk.A, Talk.SHOP, 3, "deleted", ""),
    };
    assertEquals(
        """
          0.000000001  a       @ read(3) blocks
          0.000000002  a       @ read(3) resumes
          0.000000002  a       @ read(3) 1448 B
          0.000000003  a       @ read(4) 1448 B
          0.000000004  a       @ socket 3 is deleted
        """,
        told(Detail.NORMAL, calls));
    assertEquals(8, told(Detail.FULL, calls).lines().count());
  }

  @Test
  void theWayOfSegmentsIsToldWhenItIsNew() {
    TraceEvent segment =
        new TraceEvent.Encapsulated(0, Talk.A, Talk.packet(true, TcpSegment.ACK, 1, 1, 0));
    TraceEvent local = way(Talk.IP_B);
    TraceEvent remote = way(Ipv4Address.parse("10.0.0.9"));
    String sight = "  0.000000000  a.eth0  ? 10.0.0.2 AND 255.255.255.0 is 10.0.0.0, as here: ";
    assertEquals(
        sight + "local\n" + sight + "remote, to the router 10.0.0.9\n",
        told(Detail.NORMAL, segment, local, segment, local, segment, remote, segment, remote));
    TraceEvent datagram =
        new TraceEvent.Encapsulated(
            0,
            Talk.A,
            new Ipv4Packet(
                0,
                0,
                true,
                false,
                0,
                64,
                Talk.IP_A,
                Talk.IP_B,
                new UdpDatagram(1, 2, Payload.EMPTY)));
    assertEquals(
        (sight + "local\n").repeat(2), told(Detail.NORMAL, datagram, local, datagram, local));
  }

  private static TraceEvent way(Ipv4Address nextHop) {
    return new TraceEvent.RouteChosen(
        0, Talk.A, 0, new InterfaceAddress(Talk.IP_A, 24), Talk.IP_B, nextHop);
  }

  /** As a slow reader takes them. */
  @Test
  void smallPortionsAreToldTogether() {
    TraceEvent[] events = {
      Talk.step(1, Talk.B, FlowStep.DELIVERED, 200),
      Talk.step(2, Talk.B, FlowStep.DELIVERED, 300),
      Talk.step(3, Talk.B, FlowStep.DELIVERED, 300),
      Talk.step(4, Talk.B, FlowStep.DELIVERED, 100),
      Talk.step(5, Talk.B, FlowStep.SENT, 50),
      Talk.step(6, Talk.A, FlowStep.DELIVERED, 20),
      Talk.step(7, Talk.B, FlowStep.DELIVERED, 10),
      Talk.step(8, Talk.B, FlowStep.DELIVERED, 1_000),
    };
    assertEquals(
        """
          0.000000001  b       @ shop delivers 200 B
          0.000000003  b       @ shop delivers 600 B
          0.000000005  b       @ shop has delivered 100 B
          0.000000005  b       @ shop sends 50 B
          0.000000006  a       @ shop delivers 20 B
          0.000000007  b       @ shop delivers 10 B
          0.000000008  b       @ shop delivers 1000 B
        """,
        told(Detail.NORMAL, events));
    assertEquals(8, told(Detail.FULL, events).lines().count());
  }

  @Test
  void aStreamIsToldInOctets() {
    assertTold(
        "  0.000000000  a       @ shop sends 300 B", Talk.step(0, Talk.A, FlowStep.SENT, 300));
    assertTold(
        "  0.000000000  b       @ shop delivers 300 B",
        Talk.step(0, Talk.B, FlowStep.DELIVERED, 300));
    assertTold(
        "  0.010000000  a       @ shop is connected to 10.0.0.2 after 10 ms",
        new TraceEvent.FlowEvent(
            10 * MS, Talk.A, Talk.SHOP, FlowStep.CONNECTED, 0, 0, 10 * MS, Talk.IP_B, ""));
    assertTold(
        "  2.000000000  a       @ shop stalls for 250 ms",
        new TraceEvent.FlowEvent(
            2 * Talk.S,
            Talk.A,
            Talk.SHOP,
            FlowStep.STALLED,
            0,
            0,
            250 * MS,
            Ipv4Address.UNSPECIFIED,
            ""));
  }

  @Test
  void measuresAreToldOnlyWhenTheySaySomethingNew() {
    String head = "b       # tcp 10.0.0.2:80 > 10.0.0.1:49152 cwnd ";
    String tail = ", window 64000, srtt 20 ms, rto 220 ms\n";
    TcpMeasured[] measures = {
      Talk.measured(1 * MS, 10_000, UNLIMITED),
      Talk.measured(2 * MS, 12_000, UNLIMITED),
      Talk.measured(3 * MS, 12_500, UNLIMITED),
      Talk.measured(4 * MS, 12_500, 6_000, 1),
    };
    assertEquals(
        "  0.001000000  "
            + head
            + "10000, ssthresh -, in flight 5000"
            + tail
            + "  0.003000000  "
            + head
            + "12500, ssthresh -, in flight 6250"
            + tail
            + "  0.004000000  "
            + head.replace(" cwnd", " cuts its window: cwnd")
            + "12500, ssthresh 6000, in flight 6250"
            + tail,
        told(Detail.NORMAL, measures));
    assertEquals(4, told(Detail.FULL, measures).lines().count());
  }

  @Test
  void whatNobodyWaitsForIsNamed() {
    Ipv4Packet packet = Talk.packet(true, TcpSegment.ACK, 1, 1, 0);
    assertTold(
        "  0.000000000  b       ! DROP port-unreachable 10.0.0.1 > 10.0.0.2 ttl 64 TCP 49152 > 80"
            + " [.] seq 1 ack 1 win 502 length 0: nobody listens on TCP port 80 of b",
        dropped(DropReason.PORT_UNREACHABLE, packet));
    assertTold(
        "  0.000000000  b       ! DROP no-such-connection 10.0.0.1 > 10.0.0.2 ttl 64 TCP 49152 >"
            + " 80 [.] seq 1 ack 1 win 502 length 0: b's port 80 has no connection with"
            + " 10.0.0.1:49152",
        dropped(DropReason.NO_SUCH_CONNECTION, packet));
  }

  private static TraceEvent dropped(DropReason reason, Ipv4Packet packet) {
    return new TraceEvent.Dropped(0, Talk.B, TraceEvent.NONE, reason, packet, Origin.UNKNOWN, "");
  }

  @Test
  void everyFieldOfASegmentIsInTheJson() {
    // checksum worked by hand: the ones' complement of the sum of 16-bit words, RFC 1071
    TcpOptions options = TcpOptions.of(new Timestamps(1, 2), List.of(new SackBlock(3, 4)));
    TcpSegment segment =
        new TcpSegment(
            1, 2, 3, 4, TcpSegment.ACK, 5, 0, options, Payload.EMPTY, new TcpSegment.Origin(3, 3));
    Ipv4Packet packet = new Ipv4Packet(0, 0, true, false, 0, 64, Talk.IP_A, Talk.IP_B, segment);
    assertEquals(
        """
        "tcp":{"sourcePort":1,"destinationPort":2,"sequence":3,"acknowledgment":4,\
        "relativeSequence":0,"relativeAcknowledgment":1,"headerLength":44,"flags":".","window":5,\
        "checksum":"0x2c8b","urgentPointer":0,"options":{"timestamp":1,"timestampEcho":2,\
        "sackBlocks":[{"left":3,"right":4}]}}}}
        """,
        json(new TraceEvent.Encapsulated(0, Talk.A, packet)).replaceAll("^.*\"tcp\":", "\"tcp\":"));
  }

  @Test
  void theJsonHasStatesMeasuresRetransmissionsAndCalls() {
    String head = "\"osi\":4,\"tcpip\":\"Transport\",\"event\":";
    String client = "\"flow\":\"shop\",\"local\":\"10.0.0.1:49152\",\"remote\":\"10.0.0.2:80\",";
    String server = "\"flow\":\"shop\",\"local\":\"10.0.0.2:80\",\"remote\":\"10.0.0.1:49152\",";
    assertEquals(
        "{\"t\":5,\"node\":\"a\",\"port\":null,"
            + head
            + "\"state\","
            + client
            + "\"from\":\"SYN-SENT\",\"to\":\"ESTABLISHED\"}\n",
        json(Talk.client(5, "SYN-SENT", "ESTABLISHED")));
    assertEquals(
        "{\"t\":5,\"node\":\"b\",\"port\":null,"
            + head
            + "\"measured\","
            + server
            + "\"cwnd\":10000,\"ssthresh\":null,\"inFlight\":5000,\"sendWindow\":64000,\"receiveWindow\":65536,\"srttNanos\":20000000,\"rtoNanos\":220000000,\"backOffs\":0}\n",
        json(Talk.measured(5, 10_000, UNLIMITED)));
    assertEquals(
        "{\"t\":5,\"node\":\"b\",\"port\":null,"
            + head
            + "\"retransmitted\","
            + server
            + "\"sequence\":1449,\"length\":1448,\"cause\":\"tail-probe\"}\n",
        json(Talk.again(5, 1449, Retransmission.TAIL_PROBE)));
    assertEquals(
        "{\"t\":0,\"node\":\"a\",\"port\":null,\"osi\":7,\"tcpip\":\"Application\","
            + "\"event\":\"socket\",\"flow\":null,\"descriptor\":3,\"call\":\"listen\","
            + "\"detail\":\"*:80\"}\n",
        json(new SocketCall(0, Talk.A, TraceEvent.NONE, 3, "listen", "*:80")));
  }
}
