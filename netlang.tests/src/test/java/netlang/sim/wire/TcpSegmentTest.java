package netlang.sim.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.wire.TcpOptions.SackBlock;
import netlang.sim.wire.TcpOptions.Timestamps;
import netlang.sim.wire.TcpSegment.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Segments that the Linux kernel sent, and our records of them. */
class TcpSegmentTest {

  private static final String SYN =
      "020000000002 020000000001 0800 4500003c218a400040060530 0a000001 0a000002"
          + "95c21388 a6d225d7 00000000 a002 faf0 ead6 0000"
          + "020405b4 0402080a9c823bbc00000000 0103030a";
  private static final String SYN_ACK =
      "020000000001 020000000002 0800 4500003c00004000400626ba 0a000002 0a000001"
          + "138895c2 e524402f a6d225d8 a012 fe88 aa0a 0000"
          + "020405b4 0402080aea2f2d9f9c823bbc 0103030a";
  private static final String ACK =
      "020000000002 020000000001 0800 45000034218b400040060537 0a000001 0a000002"
          + "95c21388 a6d225d8 e5244030 8010 003f d6fa 0000"
          + "0101080a9c823be5ea2f2d9f";

  /** The last 88 octets of 100 000, whose n-th is n mod 251. */
  private static final String DATA =
      "020000000002 020000000001 0800 4500008c21d1400040060499 0a000001 0a000002"
          + "95c21388 a6d3ac20 e5244030 8018 003f 7807 0000"
          + "0101080a9c823d09ea2f2ec3"
          + "0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f3031323334353637"
          + "38393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f"
          + "606162636465";

  private static final String DUPLICATE_ACK =
      "020000000001 020000000002 0800 45000040e67f400040064036 0a000002 0a000001"
          + "1388bb7a fbc72423 6c2cfe6e b010 004f 6ffe 0000"
          + "0101080a55b9d4f833c71e25 0101050a6c2d04166c2d09be";
  private static final String RESET =
      "020000000001 020000000002 0800 4500002800004000400626ce 0a000002 0a000001"
          + "138990cc 00000000 ee1fb4e8 5014 0000 5470 0000";

  private static final Ipv4Address H1 = Ipv4Address.parse("10.0.0.1");
  private static final Ipv4Address H2 = Ipv4Address.parse("10.0.0.2");

  /** Where the segment begins in the frame. */
  private static final int START = 34;

  @ParameterizedTest
  @ValueSource(strings = {SYN, SYN_ACK, ACK, DATA, DUPLICATE_ACK, RESET})
  void whatTheKernelSentIsReadAndWrittenUnchanged(String hex) {
    byte[] octets = octets(hex);
    EthernetFrame frame = EthernetFrame.parse(octets);
    TcpSegment segment =
        assertInstanceOf(TcpSegment.class, ((Ipv4Packet) frame.payload()).payload());
    assertEquals(octets.length - START, segment.length());
    assertEquals(octets.length, frame.length());
    assertArrayEquals(Arrays.copyOf(octets, Math.max(60, octets.length)), frame.bytes());
  }

  @Test
  void aSynOffersWhatItsSenderCan() {
    TcpOptions options = new TcpOptions(1460, 10, true, new Timestamps(0x9c82_3bbc, 0), List.of());
    TcpSegment expected =
        new TcpSegment(
            38338,
            5000,
            0xa6d2_25d7,
            0,
            TcpSegment.SYN,
            64240,
            0,
            options,
            Payload.EMPTY,
            Origin.UNKNOWN);
    assertEquals(expected, segment(SYN));
    assertEquals(40, expected.headerLength());
    assertEquals(1, expected.sequenceLength());
  }

  @Test
  void itsAnswerAcknowledgesTheSyn() {
    TcpSegment answer = segment(SYN_ACK);
    assertTrue(answer.has(TcpSegment.SYN | TcpSegment.ACK));
    assertEquals(segment(SYN).sequenceEnd(), answer.acknowledgment());
    assertEquals(new Timestamps(0xea2f_2d9f, 0x9c82_3bbc), answer.options().timestamps());
  }

  @Test
  void dataBeginsBehindTheOptions() {
    TcpSegment segment = segment(DATA);
    assertTrue(segment.has(TcpSegment.PSH | TcpSegment.ACK));
    assertFalse(segment.has(TcpSegment.PSH | TcpSegment.FIN));
    assertEquals(
        TcpOptions.of(new Timestamps(0x9c82_3d09, 0xea2f_2ec3), List.of()), segment.options());
    assertEquals(32, segment.headerLength());
    assertEquals(88, segment.data().length());
    assertEquals(0x0e0f_1011, segment.data().sequence());
    assertEquals(segment(SYN).sequence() + 1 + 100_000, segment.sequenceEnd());
  }

  @Test
  void aDuplicateAckSaysWhatHasArrived() {
    TcpSegment segment = segment(DUPLICATE_ACK);
    assertEquals(List.of(new SackBlock(0x6c2d_0416, 0x6c2d_09be)), segment.options().sackBlocks());
    assertEquals(1448, 0x6c2d_0416 - segment.acknowledgment()); // one segment is missing
    assertEquals(0, segment.sequenceLength());
  }

  /** RFC 9293 §3.10.7.1: SEQ=0, ACK=SEG.SEQ+SEG.LEN. */
  @Test
  void theResetOfAClosedPortIsTheKernels() {
    TcpSegment reset =
        new TcpSegment(
            5001,
            37068,
            0,
            0xee1f_b4e8,
            TcpSegment.RST | TcpSegment.ACK,
            0,
            0,
            TcpOptions.NONE,
            Payload.EMPTY,
            Origin.UNKNOWN);
    assertArrayEquals(segmentOctets(RESET), emitted(reset, H2, H1));
  }

  /** Any single flipped bit, in header, options or data. */
  @ParameterizedTest
  @ValueSource(strings = {SYN, DATA, RESET})
  void aFlippedBitIsFound(String hex) {
    for (int bit = START * 8; bit < octets(hex).length * 8; bit++) {
      byte[] octets = octets(hex);
      octets[bit / 8] ^= (byte) (0x80 >>> bit % 8);
      Ipv4Payload payload = ((Ipv4Packet) EthernetFrame.parse(octets).payload()).payload();
      assertInstanceOf(OpaqueIpv4Payload.class, payload, "bit " + bit);
    }
  }

  /** The checksum covers a pseudo header: a segment of somebody else is no segment. */
  @Test
  void theAddressesBelongToTheChecksum() {
    byte[] octets = segmentOctets(ACK);
    assertInstanceOf(TcpSegment.class, parse(octets, H1, H2));
    assertInstanceOf(OpaqueIpv4Payload.class, parse(octets, Ipv4Address.parse("10.0.0.3"), H2));
  }

  @Test
  void lessThanAHeaderIsNoSegment() {
    byte[] octets = segmentOctets(ACK);
    for (int length = 0; length < octets.length; length++) {
      byte[] part = checksummed(Arrays.copyOf(octets, length));
      assertInstanceOf(OpaqueIpv4Payload.class, parse(part, H1, H2), "length " + length);
    }
  }

  /** In words of 32 bits: less than the fixed header has, or more than there is. */
  @ParameterizedTest
  @ValueSource(ints = {0, 4, 9, 15})
  void aDataOffsetThatCannotBeIsNoSegment(int words) {
    byte[] octets = segmentOctets(ACK);
    octets[12] = (byte) (words << 4);
    assertInstanceOf(OpaqueIpv4Payload.class, parse(checksummed(octets), H1, H2));
  }

  @Test
  void nothingBeyondTheHeaderBelongsToTheOptions() {
    byte[] octets = segmentOctets(ACK);
    octets[12] = 5 << 4;
    TcpSegment segment = assertInstanceOf(TcpSegment.class, parse(checksummed(octets), H1, H2));
    assertEquals(TcpOptions.NONE, segment.options());
    assertEquals(12, segment.data().length());
  }

  @Test
  void anUrgentPointerIsKept() {
    TcpSegment segment =
        new TcpSegment(
            1,
            2,
            3,
            4,
            TcpSegment.URG | TcpSegment.ACK,
            5,
            0xfffe,
            TcpOptions.NONE,
            Payload.pattern(7),
            Origin.UNKNOWN);
    TcpSegment read = assertInstanceOf(TcpSegment.class, parse(emitted(segment, H1, H2), H1, H2));
    assertEquals(0xfffe, read.urgentPointer());
    assertTrue(read.has(TcpSegment.URG));
  }

  @ParameterizedTest
  @CsvSource({"0, -", "0x02, S", "0x12, S.", "0x10, .", "0x18, P.", "0x11, F.", "0x14, R."})
  void flagsAreWrittenLikeTcpdumps(int flags, String letters) {
    assertEquals(letters, flagged(flags, 0, 0, Origin.UNKNOWN).flagLetters());
  }

  @Test
  void everyFlagHasItsLetter() {
    assertEquals("FSRPUEW.", flagged(0xff, 0, 0, Origin.UNKNOWN).flagLetters());
  }

  /** The first octet of data is number 1, wherever the number itself begins. */
  @Test
  void relativeNumbersWrapAround() {
    TcpSegment segment =
        flagged(TcpSegment.ACK, 0x0000_0010, 0x8000_0000, new Origin(0xffff_fff0, 0x7fff_ffff));
    assertEquals(0x20, segment.relativeSequence());
    assertEquals(1, segment.relativeAcknowledgment());
    TcpSegment far = flagged(TcpSegment.ACK, 0x0f, 0, new Origin(0x10, 0));
    assertEquals(0xffff_ffffL, far.relativeSequence());
    assertEquals(0, flagged(TcpSegment.SYN, 0, 77, Origin.UNKNOWN).relativeAcknowledgment());
  }

  @Test
  void sequenceSpaceIsCountedWithSynAndFin() {
    assertEquals(1, flagged(TcpSegment.SYN, 0, 0, Origin.UNKNOWN).sequenceLength());
    assertEquals(
        2, flagged(TcpSegment.SYN | TcpSegment.FIN, 0, 0, Origin.UNKNOWN).sequenceLength());
    assertEquals(
        0, flagged(TcpSegment.RST | TcpSegment.ACK, 0, 0, Origin.UNKNOWN).sequenceLength());
    assertEquals(0, flagged(TcpSegment.FIN, -1, 0, Origin.UNKNOWN).sequenceEnd());
  }

  @Test
  void aSegmentIsToldInTheWordsOfTcpdump() {
    assertEquals(
        "TCP 38338 > 5000 [S] seq 2798790103 win 64240"
            + " <mss 1460,sackOK,TS,wscale 10> length 0",
        segment(SYN).summary());
    TcpSegment segment =
        new TcpSegment(
            1,
            2,
            1001,
            501,
            TcpSegment.PSH | TcpSegment.ACK,
            80,
            0,
            TcpOptions.of(null, List.of(new SackBlock(601, 701))),
            Payload.pattern(100),
            new Origin(1000, 500));
    assertEquals(
        "TCP 1 > 2 [P.] seq 1:101 ack 1 win 80 sack 101:201 length 100", segment.summary());
  }

  @Test
  void whatDoesNotFitItsFieldIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> withPortAndWindow(65_536, 0));
    assertThrows(IllegalArgumentException.class, () -> withPortAndWindow(1, 65_536));
    assertThrows(IllegalArgumentException.class, () -> withPortAndWindow(1, -1));
    assertEquals(65_535, withPortAndWindow(65_535, 65_535).window());
  }

  private static TcpSegment withPortAndWindow(int port, int window) {
    return new TcpSegment(
        port, 1, 0, 0, 0, window, 0, TcpOptions.NONE, Payload.EMPTY, Origin.UNKNOWN);
  }

  private static TcpSegment flagged(int flags, int sequence, int acknowledgment, Origin origin) {
    return new TcpSegment(
        1, 2, sequence, acknowledgment, flags, 0, 0, TcpOptions.NONE, Payload.EMPTY, origin);
  }

  private static TcpSegment segment(String hex) {
    return (TcpSegment) ((Ipv4Packet) EthernetFrame.parse(octets(hex)).payload()).payload();
  }

  private static Ipv4Payload parse(byte[] octets, Ipv4Address source, Ipv4Address destination) {
    return Ipv4Payload.parse(Ipv4Payload.TCP, ByteBuffer.wrap(octets), source, destination);
  }

  private static byte[] emitted(TcpSegment segment, Ipv4Address source, Ipv4Address destination) {
    ByteBuffer out = ByteBuffer.allocate(segment.length());
    segment.emit(out, source, destination);
    return out.array();
  }

  /** With the checksum of what it is now, from h1 to h2, so that only the rest can be wrong. */
  private static byte[] checksummed(byte[] octets) {
    if (octets.length < 18) return octets;
    ByteBuffer buffer = ByteBuffer.wrap(octets).putShort(16, (short) 0);
    int checksum = InternetChecksum.of(buffer, 0, octets.length, H1, H2, Ipv4Payload.TCP);
    buffer.putShort(16, (short) checksum);
    return octets;
  }

  private static byte[] segmentOctets(String hex) {
    byte[] octets = octets(hex);
    return Arrays.copyOfRange(octets, START, octets.length);
  }

  private static byte[] octets(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
