package netlang.sim.tcp;

import static netlang.sim.tcp.Scripts.ACTIVE_OPEN;
import static netlang.sim.tcp.Scripts.ESTABLISHED;
import static netlang.sim.tcp.Scripts.play;
import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.packetdrill.Profile;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What routers and hosts report: RFC 9293 §3.9.2.2 and §3.7.2, RFC 5927, RFC 1191. */
class IcmpTest {

  private final WireTap tap = new WireTap();

  // ---- IC-01: to whom, and whether at all

  @Test
  void IC_01_aQuotedNumberThatIsNotUnderWayIsIgnored() {
    play(
        ESTABLISHED,
        """
           +0 write(4, ..., 1000) = 1000
           +0 > P. 1:1001(1000) ack 1
         +.01 < icmp unreachable port_unreachable [5001:6001(1000)]
         +.01 < icmp unreachable port_unreachable [1001:2001(1000)]
         +.01 < icmp unreachable protocol_unreachable [4294967295:999(1000)]
         +.01 < icmp unreachable frag_needed mtu 600 [5001:6001(1000)]
           +0 getsockopt(4, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
         +.06 < . 1:1(0) ack 1001 win 20000
           +0 write(4, ..., 1000) = 1000
           +0 > P. 1001:2001(1000) ack 1
        """);
  }

  @Test
  void IC_01_sourceQuenchIsIgnored() {
    play(
        ESTABLISHED,
        """
           +0 write(4, ..., 5000) = 5000
           +0 > P. 1:5001(5000) ack 1
         +.01 < icmp source_quench [1:1001(1000)]
          +.1 < . 1:1(0) ack 5001 win 20000
           +0 write(4, ..., 10000) = 10000
           +0 > P. 5001:15001(10000) ack 1
        """);
  }

  @Test
  void IC_01_anErrorReachesTheConnectionItQuotes() {
    TcpSocket one = tap.connect();
    Ipv4Packet syn = tap.take().get(0).packet();
    tap.hostPort(5000);
    TcpSocket other = tap.connect();
    tap.arrivesError(IcmpMessage.DESTINATION_UNREACHABLE, IcmpMessage.PORT_UNREACHABLE, 0, syn);
    assertEquals(TcpState.CLOSED, one.state());
    assertEquals(SocketError.CONNECTION_REFUSED, one.takeError());
    assertEquals(TcpState.SYN_SENT, other.state());
    assertEquals(SocketError.NONE, other.takeError());
  }

  @Test
  void IC_01_anErrorAboutNobodyIsIgnored() {
    TcpSocket socket = tap.connect();
    Ipv4Packet syn = tap.take().get(0).packet();
    socket.close();
    tap.arrivesError(IcmpMessage.DESTINATION_UNREACHABLE, IcmpMessage.PORT_UNREACHABLE, 0, syn);
    tap.pass(10 * SECOND);
    assertEquals(List.of(), tap.heard());
  }

  // ---- IC-02: soft errors

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unreachable net_unreachable",
        "unreachable host_unreachable",
        "unreachable source_route_failed",
        "time_exceeded",
        "parameter_problem"
      })
  void IC_02_aSoftErrorDoesNotAbort(String error) {
    play(
        ESTABLISHED,
        """
           +0 write(4, ..., 1000) = 1000
           +0 > P. 1:1001(1000) ack 1
         +.05 < icmp REPORT [1:1001(1000)]
           +0 getsockopt(4, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
         +.25 > P. 1:1001(1000) ack 1
         +.05 < . 1:1(0) ack 1001 win 20000
           +0 write(4, ..., 1000) = 1000
           +0 > P. 1001:2001(1000) ack 1
        """
            .replace("REPORT", error));
  }

  /** Linux gives up at once; the standard makes no exception for SYN-SENT. */
  @ParameterizedTest
  @ValueSource(strings = {"net_unreachable", "host_unreachable", "source_route_failed"})
  void IC_02_anAttemptGoesOnAsWell(String code) {
    play(
        Profile.RFC.with(TcpSetting.ABORT_OPENING, 0),
        ACTIVE_OPEN,
        """
          +.1 < icmp unreachable CODE [0:0(0)]
           +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
          +.9 > S 0:0(0) <...>
          +.1 < S. 0:0(0) ack 1 win 20000 <mss 1000>
           +0 > . 1:1(0) ack 1
           +0 %{ assert tcpi_state == TCP_ESTABLISHED }%
        """
            .replace("CODE", code));
  }

  @Test
  void IC_02_anUnreachableHostMayBeReachableAgain() {
    TcpSocket socket = tap.established("");
    socket.write(Payload.pattern(100));
    Ipv4Packet data = tap.take().get(0).packet();
    tap.arrivesError(IcmpMessage.DESTINATION_UNREACHABLE, IcmpMessage.HOST_UNREACHABLE, 0, data);
    tap.pass(10 * SECOND);
    assertTrue(tap.take().size() >= 3, "it is sent again and again");
    assertEquals(TcpState.ESTABLISHED, socket.state());
    tap.arrives(". 1:1(0) ack 101");
    assertEquals(0, socket.info().inFlight());
  }

  // ---- IC-03: hard errors

  @Test
  void IC_03_anUnreachablePortRefusesAnAttempt() {
    play(
        ACTIVE_OPEN,
        """
          +.1 < icmp unreachable port_unreachable [0:0(0)]
           +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0
          +10 getsockopt(3, SOL_SOCKET, SO_ERROR, [0], [4]) = 0
        """);
  }

  @Test
  void IC_03_anUnreachableProtocolEndsAnAttempt() {
    TcpSocket socket = tap.connect();
    Ipv4Packet syn = tap.take().get(0).packet();
    tap.arrivesError(IcmpMessage.DESTINATION_UNREACHABLE, IcmpMessage.PROTOCOL_UNREACHABLE, 0, syn);
    assertEquals(TcpState.CLOSED, socket.state());
    assertEquals(SocketError.PROTOCOL_UNREACHABLE, socket.takeError());
    tap.pass(10 * SECOND);
    assertEquals(List.of(), tap.heard());
  }

  // ---- IC-04: the path takes less

  @Test
  void IC_04_aSmallerPathMeansSmallerSegmentsAtOnce() {
    TcpSocket socket = tap.established(" <mss 1460>");
    socket.write(Payload.pattern(2920));
    List<WireTap.Sent> first = tap.take();
    assertEquals(List.of(". 1:1461(1460) ack 1", "P. 1461:2921(1460) ack 1"), lines(first));
    assertTrue(first.get(0).packet().dontFragment());
    tap.pass(20 * MILLISECOND);
    tooBig(first.get(0), 1200);
    assertEquals(
        List.of(
            ". 1:1161(1160) ack 1",
            ". 1161:1461(300) ack 1",
            ". 1461:2621(1160) ack 1",
            "P. 2621:2921(300) ack 1"),
        tap.heard(),
        "at once, and in pieces that fit");
    tap.pass(20 * MILLISECOND);
    tap.arrives(". 1:1(0) ack 2921");
    socket.write(Payload.pattern(2320));
    assertEquals(List.of(". 2921:4081(1160) ack 1", "P. 4081:5241(1160) ack 1"), tap.heard());
    assertEquals(1160, socket.info().sendSegmentSize());
  }

  /** A piece is let out for what it is, not for the segment that it was cut from. */
  @Test
  void IC_04_asManyPiecesLeaveAsTheCongestionWindowAllows() {
    TcpSocket socket = tap.established(" <mss 1460>");
    socket.write(Payload.pattern(3000));
    WireTap.Sent first = tap.take().get(0);
    tooBig(first, 68);
    assertEquals(28, socket.info().sendSegmentSize());
    List<WireTap.Sent> pieces = tap.take();
    int octets = pieces.stream().mapToInt(WireTap.Sent::length).sum();
    assertTrue(pieces.stream().allMatch(each -> each.length() <= 28));
    int window = socket.info().congestionWindow();
    assertTrue(
        octets > window - 28 && octets <= window,
        () -> "%d octets of a window of %d".formatted(octets, window));
  }

  /** RFC 1191 §6.3: "MUST NOT increase its estimate of the Path MTU in response to …". */
  @Test
  void IC_04_aLargerPathIsNotBelieved() {
    TcpSocket socket = tap.established(" <mss 1000>");
    socket.write(Payload.pattern(1000));
    tooBig(tap.last(), 4000);
    assertEquals(1000, socket.info().sendSegmentSize());
    tap.heard();
    tap.pass(MILLISECOND);
    assertEquals(List.of(), tap.heard());
  }

  private void tooBig(WireTap.Sent packet, int mtu) {
    tap.arrivesError(
        IcmpMessage.DESTINATION_UNREACHABLE,
        IcmpMessage.FRAGMENTATION_NEEDED,
        mtu,
        packet.packet());
  }

  private static List<String> lines(List<WireTap.Sent> sent) {
    return sent.stream().map(WireTap.Sent::toString).toList();
  }
}
