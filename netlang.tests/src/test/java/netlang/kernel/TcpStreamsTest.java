package netlang.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TcpStreamsTest {

  private static final String ARP = "eth=a>b type=arp op=request";

  @Test
  void connectionIsSummedUpBehindOtherFrames() {
    assertEquals(
        List.of(
            "tcpconn=1",
            ARP,
            "conn=1 ip=1>2 port=e1>80 order=cSYN,sSYNACK,cDATA,sDATA,cFIN,sACKFIN,sFIN,cACKFIN",
            "conn=1 side=client syns=1 mss=1460 bytes=30 holes=0 maxseg=30 retrans=0 fin=31"
                + " finacked=1 rst=0 zerowin=0",
            "conn=1 side=server syns=1 mss=536 bytes=5 holes=0 maxseg=5 retrans=0 fin=6"
                + " finacked=1 rst=0 zerowin=0"),
        TcpStreams.of(
            List.of(
                client("S", 0, "-", 0) + " mss=1460",
                server("SA", 0, 1, 0) + " mss=536",
                client("A", 1, "1", 0),
                ARP,
                client("A", 1, "1", 30),
                server("A", 1, 31, 5),
                client("FA", 31, "6", 0),
                server("A", 6, 32, 0),
                server("FA", 6, 32, 0),
                client("A", 32, "7", 0))));
  }

  @Test
  void whatComesAgainIsCounted() {
    assertClient(
        "syns=2 mss=- bytes=50 holes=1 maxseg=20 retrans=4 fin=51 finacked=0 rst=0 zerowin=0",
        client("S", 0, "-", 0),
        client("S", 0, "-", 0),
        client("A", 1, "1", 10),
        client("A", 21, "1", 10),
        client("A", 41, "1", 10),
        client("A", 26, "1", 1), // sent before
        client("A", 11, "1", 10), // fills the first hole
        client("A", 1, "1", 20), // sent before, in two segments
        client("FA", 51, "1", 0),
        client("FA", 51, "1", 0),
        client("A", 50, "1", 11)); // overlaps, and goes on
  }

  @Test
  void closedWindowCountsUnlessItIsThatOfReset() {
    assertClient(
        "syns=0 mss=- bytes=0 holes=0 maxseg=0 retrans=0 fin=- finacked=0 rst=1 zerowin=0",
        client("R", 1, "-", 0).replace("win=9", "win=0"));
    assertClient(
        "syns=0 mss=- bytes=0 holes=0 maxseg=0 retrans=0 fin=- finacked=0 rst=0 zerowin=1",
        client("A", 1, "1", 0).replace("win=9", "win=0"));
  }

  @Test
  void synBehindResetOpensAnotherConnection() {
    List<String> lines =
        TcpStreams.of(
            List.of(
                client("S", 0, "-", 0),
                server("RA", 0, 1, 0),
                client("S", 0, "-", 0),
                client("S", 0, "-", 0)));
    assertEquals("conn=1 ip=1>2 port=e1>80 order=cSYN,sRST", lines.get(2));
    assertEquals("conn=2 ip=1>2 port=e1>80 order=cSYN", lines.get(5));
    assertEquals(8, lines.size());
  }

  private static void assertClient(String expected, String... segments) {
    assertEquals("conn=1 side=client " + expected, TcpStreams.of(List.of(segments)).get(2));
  }

  private static String client(String flags, long sequence, String ack, int length) {
    return "eth=a>b type=ipv4 ip=1>2 proto=tcp port=e1>80 flags=%s seq=%d ack=%s len=%d win=9"
        .formatted(flags, sequence, ack, length);
  }

  private static String server(String flags, long sequence, long ack, int length) {
    return "eth=b>a type=ipv4 ip=2>1 proto=tcp port=80>e1 flags=%s seq=%d ack=%d len=%d win=9"
        .formatted(flags, sequence, ack, length);
  }
}
