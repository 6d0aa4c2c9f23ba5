package netlang.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Frames that the kernel sent, and the lines that tshark's dissection of them gave. */
class KernelTranscriptTest {

  private static final String ARP_REPLY =
      """
      020000000001 020000000002 0806
      0001 0800 06 04 0002 020000000002 0a000002 020000000001 0a000001
      """;

  private static final String ADDRESS_PROBE =
      """
      ffffffffffff 020000000001 0806
      0001 0800 06 04 0001 020000000001 00000000 ffffffffffff 0a000001
      """;

  private static final String ECHO_REPLY =
      """
      020000000001 020000000002 0800
      4500005481f800004001e4ae 0a000002 0a000001
      000068273a150001
      a7c5ff6a00000000f1be060000000000101112131415161718191a1b1c1d1e1f
      202122232425262728292a2b2c2d2e2f3031323334353637
      """;

  private static final String CLOSED_PORT =
      """
      02000000a100 020000000001 0800
      45000021faeb4000401128de 0a000101 0a000202
      94442328000dc873 7878787878
      """;

  private static final String PORT_UNREACHABLE =
      """
      020000000001 02000000a100 0800
      45c0003d4bf500003f011809 0a000202 0a000101
      0303141e00000000
      45000021faeb40003f1129de 0a000101 0a000202
      94442328000dc873 7878787878
      """;

  private static final String SYN =
      """
      020000000002 020000000001 0800
      4500003c218a4000400605300a0000010a000002
      95c21388a6d225d700000000a002faf0ead60000020405b40402080a9c823bbc000000000103030a
      """;

  private static final String SYN_ACK =
      """
      020000000001 020000000002 0800
      4500003c00004000400626ba0a0000020a000001
      138895c2e524402fa6d225d8a012fe88aa0a0000020405b40402080aea2f2d9f9c823bbc0103030a
      """;

  private static final String HANDSHAKE_ACK =
      """
      020000000002 020000000001 0800
      45000034218b4000400605370a0000010a000002
      95c21388a6d225d8e52440308010003fd6fa00000101080a9c823be5ea2f2d9f
      """;

  /** Its sequence numbers are those of another connection, of which there is nothing else. */
  private static final String SELECTIVE_ACK =
      """
      020000000001 020000000002 0800
      45000040e67f4000400640360a0000020a000001
      1388bb7afbc724236c2cfe6eb010004f6ffe00000101080a55b9d4f833c71e250101050a6c2d04166c2d09be
      """;

  private static final String REFUSED_SYN =
      """
      020000000002 020000000001 0800
      4500002cfd5a40004006296f0a0000010a000002
      90cc1389ee1fb4e7000000006002faf041d60000020405b4
      """;

  private static final String REFUSAL =
      """
      020000000001 020000000002 0800
      4500002800004000400626ce0a0000020a000001 138990cc00000000ee1fb4e85014000054700000
      """;

  private static final String LOST_SYN =
      """
      02000000a100 020000000001 0800
      4500002c56c640004006cca30a0001010a000262 84661388c315c661000000006002faf0646d0000020405b4
      """;

  private static final String HOST_UNREACHABLE =
      """
      020000000001 02000000a100 0800
      45c0004822ec00004001400b0a0001fe0a000101 0301148000000000
      4500002c56c640003f06cda30a0001010a000262 84661388c315c661000000006002faf0646d0000020405b4
      """;

  private static final String LAST_FRAGMENT =
      """
      02000000a100 020000000001 0800
      45000044d8720172401189c2 0a000101 0a000202
      88898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7
      a8a9aaabacadaeafb0b1b2b3b4b5b6b7
      """;

  @Test
  void arpReplyShowsWhomItIsFor() {
    assertLines(
        List.of(ARP_REPLY),
        "eth=02:00:00:00:00:02>02:00:00:00:00:01 type=arp op=reply sha=02:00:00:00:00:02"
            + " spa=10.0.0.2 thw=02:00:00:00:00:01 tpa=10.0.0.1");
  }

  @Test
  void arpRequestShowsItsTargetHardwareAddressUnlessZero() {
    String line =
        "eth=02:00:00:00:00:01>ff:ff:ff:ff:ff:ff type=arp op=request sha=02:00:00:00:00:01"
            + " spa=0.0.0.0 tha=ff:ff:ff:ff:ff:ff tpa=10.0.0.1";
    assertLines(List.of(ADDRESS_PROBE), line);
    assertLines(
        List.of(ADDRESS_PROBE.replace("ffffffffffff 0a", "000000000000 0a")),
        line.replace("tha=ff:ff:ff:ff:ff:ff ", ""));
  }

  @Test
  void echoReplyHasSequenceAndLength() {
    assertLines(
        List.of(ECHO_REPLY),
        "eth=02:00:00:00:00:02>02:00:00:00:00:01 type=ipv4 ip=10.0.0.2>10.0.0.1 ttl=64 df=0"
            + " proto=icmp icmp=0/0(echo-reply) id=i1 iseq=1 len=56");
  }

  @Test
  void portInAQuoteIsNamedAsInTheDatagram() {
    assertLines(
        List.of(CLOSED_PORT, PORT_UNREACHABLE),
        "eth=02:00:00:00:00:01>02:00:00:00:a1:00 type=ipv4 ip=10.0.1.1>10.0.2.2 ttl=64 df=1"
            + " proto=udp port=e1>9000 len=5 data=9addbf54",
        "eth=02:00:00:00:a1:00>02:00:00:00:00:01 type=ipv4 ip=10.0.2.2>10.0.1.1 ttl=63 df=0"
            + " tos=0xc0 proto=icmp icmp=3/3(port-unreachable)"
            + " quote=10.0.1.1>10.0.2.2,ttl=63,udp,e1>9000 icmplen=41");
  }

  @Test
  void sequenceNumbersCountFromTheSyn() {
    assertLines(
        List.of(SYN, SYN_ACK, HANDSHAKE_ACK),
        "eth=02:00:00:00:00:01>02:00:00:00:00:02 type=ipv4 ip=10.0.0.1>10.0.0.2 ttl=64 df=1"
            + " proto=tcp port=e1>5000 flags=S seq=0 ack=- len=0 win=64240 mss=1460 wscale=10"
            + " opts=mss+sackok+ts+ws",
        "eth=02:00:00:00:00:02>02:00:00:00:00:01 type=ipv4 ip=10.0.0.2>10.0.0.1 ttl=64 df=1"
            + " proto=tcp port=5000>e1 flags=SA seq=0 ack=1 len=0 win=65160 mss=1460 wscale=10"
            + " opts=mss+sackok+ts+ws",
        "eth=02:00:00:00:00:01>02:00:00:00:00:02 type=ipv4 ip=10.0.0.1>10.0.0.2 ttl=64 df=1"
            + " proto=tcp port=e1>5000 flags=A seq=1 ack=1 len=0 win=63 opts=ts");
  }

  @Test
  void sequenceNumbersCountFromTheFirstSegmentWithoutSyn() {
    assertLines(
        List.of(SELECTIVE_ACK, SELECTIVE_ACK.replace("6c2cfe6e", "6c2d0416")),
        "eth=02:00:00:00:00:02>02:00:00:00:00:01 type=ipv4 ip=10.0.0.2>10.0.0.1 ttl=64 df=1"
            + " proto=tcp port=e1>47994 flags=A seq=1 ack=1 len=0 win=79 opts=sack+ts",
        "eth=02:00:00:00:00:02>02:00:00:00:00:01 type=ipv4 ip=10.0.0.2>10.0.0.1 ttl=64 df=1"
            + " proto=tcp port=e1>47994 flags=A seq=1 ack=1449 len=0 win=79 opts=sack+ts");
  }

  @Test
  void resetOfSynHasSequenceNumberZero() {
    assertLines(
        List.of(REFUSED_SYN, REFUSAL),
        "eth=02:00:00:00:00:01>02:00:00:00:00:02 type=ipv4 ip=10.0.0.1>10.0.0.2 ttl=64 df=1"
            + " proto=tcp port=e1>5001 flags=S seq=0 ack=- len=0 win=64240 mss=1460 opts=mss",
        "eth=02:00:00:00:00:02>02:00:00:00:00:01 type=ipv4 ip=10.0.0.2>10.0.0.1 ttl=64 df=1"
            + " proto=tcp port=5001>e1 flags=RA seq=0 ack=1 len=0 win=0");
  }

  @Test
  void quotedSegmentHasItsPorts() {
    assertLines(
        List.of(LOST_SYN, HOST_UNREACHABLE),
        "eth=02:00:00:00:00:01>02:00:00:00:a1:00 type=ipv4 ip=10.0.1.1>10.0.2.98 ttl=64 df=1"
            + " proto=tcp port=e1>5000 flags=S seq=0 ack=- len=0 win=64240 mss=1460 opts=mss",
        "eth=02:00:00:00:a1:00>02:00:00:00:00:01 type=ipv4 ip=10.0.1.254>10.0.1.1 ttl=64 df=0"
            + " tos=0xc0 proto=icmp icmp=3/1(host-unreachable)"
            + " quote=10.0.1.1>10.0.2.98,ttl=63,tcp,e1>5000 icmplen=52");
  }

  @Test
  void fragmentBehindTheFirstHasNoPorts() {
    assertLines(
        List.of(LAST_FRAGMENT),
        "eth=02:00:00:00:00:01>02:00:00:00:a1:00 type=ipv4 ip=10.0.1.1>10.0.2.2 ttl=64 df=0"
            + " proto=udp frag=f1 off=370 mf=0 iplen=68");
  }

  @Test
  void paddingIsNoData() {
    List<String> bare = KernelTranscript.of(List.of(Octets.ofHex(CLOSED_PORT)));
    List<String> padded = KernelTranscript.of(List.of(Octets.ofHex(CLOSED_PORT + "00".repeat(13))));
    assertEquals(bare, padded);
  }

  @Test
  void truncatedDatagramIsNotALine() {
    Octets frame = Octets.ofHex(CLOSED_PORT);
    List<Octets> cut = List.of(frame.range(0, frame.length() - 1));
    assertThrows(IndexOutOfBoundsException.class, () -> KernelTranscript.of(cut));
  }

  @Test
  void otherFramesAreTypeAndLength() {
    assertLines(
        List.of("020000000001 020000000002 88b5 0102", "0180c2000000 020000000002 0003 424203"),
        "eth=02:00:00:00:00:02>02:00:00:00:00:01 type=0x88b5 flen=16",
        "eth=02:00:00:00:00:02>01:80:c2:00:00:00 type=len3 flen=17");
  }

  @Test
  void wordsAreLeftOutByKey() {
    assertEquals(
        "eth=a>b ttl=64 id=i1",
        KernelTranscript.without(Set.of("df", "tos"), "eth=a>b ttl=64 df=1 tos=0xc0 id=i1"));
  }

  private static void assertLines(List<String> frames, String... lines) {
    assertEquals(List.of(lines), KernelTranscript.of(frames.stream().map(Octets::ofHex).toList()));
  }
}
