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
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that the Linux kernel sent, and our records of them. */
class WireTest {

  private static final String ARP_REQUEST =
      "ffffffffffff 020000000001 0806 0001 0800 06 04 0001 020000000001 0a000001 000000000000"
          + " 0a000002";
  private static final String ARP_REPLY =
      "020000000001 020000000002 0806 0001 0800 06 04 0002 020000000002 0a000002 020000000001"
          + " 0a000001";
  private static final String ECHO_REQUEST =
      "020000000002 020000000001 0800 45000054beae4000400167f80a0000010a000002 080060273a150001"
          + "a7c5ff6a00000000f1be060000000000101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f3031323334353637";
  private static final String ECHO_REPLY =
      "020000000001 020000000002 0800 4500005481f800004001e4ae0a0000020a000001 000068273a150001"
          + "a7c5ff6a00000000f1be060000000000101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f3031323334353637";
  private static final String DATAGRAM =
      "02000000a100 020000000001 0800 45000021faeb4000401128de0a0001010a000202 94442328000dc873"
          + " 7878787878";
  private static final String EMPTY_DATAGRAM =
      "020000000002 020000000001 0800 4500001c2d5d40004011f9710a0000010a000002 e8e41b580008e79e";
  private static final String PORT_UNREACHABLE =
      "020000000001 02000000a100 0800 45c0003d4bf500003f0118090a0002020a000101 0303141e00000000"
          + "45000021faeb40003f1129de0a0001010a00020294442328000dc8737878787878";
  private static final String TIME_EXCEEDED =
      "020000000001 02000000a100 0800 45c00058431b000040011fcc0a0001fe0a000101 0b000e3c00000000"
          + "4500003c24ee000001117bc10a0001010a0004029844829a0028d6b7"
          + "404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f";
  private static final String LAST_FRAGMENT =
      "02000000a100 020000000001 0800 45000044d8720172401189c20a0001010a000202"
          + "88898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7";
  private static final String TCP_SYN =
      "020000000002 020000000001 0800 4500002cdc3f400040064a8a0a0000010a000002"
          + "d4e813882275ab4f000000006002faf0d2fd0000020405b4";

  private static final Ipv4Address H1 = Ipv4Address.parse("10.0.0.1");
  private static final Ipv4Address H2 = Ipv4Address.parse("10.0.0.2");
  private static final MacAddress MAC1 = MacAddress.parse("02:00:00:00:00:01");
  private static final MacAddress MAC2 = MacAddress.parse("02:00:00:00:00:02");

  @ParameterizedTest
  @ValueSource(
      strings = {
        ARP_REQUEST,
        ARP_REPLY,
        ECHO_REQUEST,
        ECHO_REPLY,
        DATAGRAM,
        EMPTY_DATAGRAM,
        PORT_UNREACHABLE,
        TIME_EXCEEDED,
        LAST_FRAGMENT,
        TCP_SYN
      })
  void whatTheKernelSentIsReadAndWrittenUnchanged(String hex) {
    byte[] octets = octets(hex);
    EthernetFrame frame = EthernetFrame.parse(octets);
    assertArrayEquals(padded(octets), frame.bytes());
    assertEquals(octets.length, frame.length());
    assertEquals(Math.max(60, octets.length), frame.paddedLength());
    assertEquals(Math.max(60, octets.length) + 12, frame.wireLength());
  }

  @Test
  void arpHasTheFieldsOfRfc826() {
    EthernetFrame frame = frame(ARP_REPLY);
    assertEquals(new EthernetFrame(MAC1, MAC2, new ArpPacket(2, MAC2, H2, MAC1, H1)), frame);
    assertEquals(frame(ARP_REQUEST).payload(), ArpPacket.request(MAC1, H1, H2));
    assertEquals(frame.payload(), ArpPacket.request(MAC1, H1, H2).reply(MAC2));
  }

  @Test
  void anEchoHasTheFieldsOfRfc791And792() {
    Ipv4Packet packet = packet(ECHO_REQUEST);
    assertEquals(0, packet.typeOfService());
    assertEquals(0xbeae, packet.identification());
    assertTrue(packet.dontFragment());
    assertFalse(packet.moreFragments());
    assertEquals(0, packet.fragmentOffset());
    assertEquals(64, packet.timeToLive());
    assertEquals(Ipv4Payload.ICMP, packet.protocol());
    assertEquals(H1, packet.source());
    assertEquals(H2, packet.destination());
    IcmpMessage echo = (IcmpMessage) packet.payload();
    assertEquals(IcmpMessage.ECHO_REQUEST, echo.type());
    assertEquals(0x3a15, echo.identifier());
    assertEquals(1, echo.sequence());
    assertEquals(56, echo.content().length());
    assertEquals(packet(ECHO_REPLY).payload(), echo.echoReply());
  }

  @Test
  void aDatagramHasTheFieldsOfRfc768() {
    UdpDatagram datagram = (UdpDatagram) packet(DATAGRAM).payload();
    assertEquals(0x9444, datagram.sourcePort());
    assertEquals(9000, datagram.destinationPort());
    assertEquals(Payload.of("xxxxx".getBytes()), datagram.data());
    assertEquals(0, ((UdpDatagram) packet(EMPTY_DATAGRAM).payload()).data().length());
  }

  @Test
  void anErrorThatWeMakeIsTheKernels() {
    Ipv4Packet arrived = packet(DATAGRAM).withTimeToLive(63);
    IcmpMessage error = IcmpMessage.error(3, 3, 0, arrived, arrived.length());
    assertTrue(error.isError());
    Ipv4Packet packet =
        new Ipv4Packet(
            0xc0,
            0x4bf5,
            false,
            false,
            0,
            63,
            Ipv4Address.parse("10.0.2.2"),
            Ipv4Address.parse("10.0.1.1"),
            error);
    MacAddress router = MacAddress.parse("02:00:00:00:a1:00");
    assertArrayEquals(octets(PORT_UNREACHABLE), new EthernetFrame(MAC1, router, packet).bytes());
  }

  @Test
  void aFragmentKeepsItsOctetsToItself() {
    Ipv4Packet packet = packet(LAST_FRAGMENT);
    assertEquals(370 * 8, packet.fragmentOffset());
    assertTrue(packet.isFragment());
    assertFalse(packet.moreFragments());
    assertInstanceOf(OpaqueIpv4Payload.class, packet.payload());
    assertEquals(Ipv4Payload.UDP, packet.protocol());
  }

  @Test
  void whatIsNotUnderstoodStaysOpaque() {
    int sctp = 132; // 0x84, RFC 9260
    OpaqueIpv4Payload chunks =
        assertInstanceOf(
            OpaqueIpv4Payload.class, packet(TCP_SYN.replace("40064a8a", "40844a0c")).payload());
    assertEquals(sctp, chunks.protocol());
    byte[] ipv6 = octets(DATAGRAM);
    ipv6[12] = (byte) 0x86;
    ipv6[13] = (byte) 0xdd;
    assertInstanceOf(OpaqueEthernetPayload.class, EthernetFrame.parse(ipv6).payload());
  }

  /**
   * Any single flipped bit of the IP header makes it unreadable: the one's complement sum finds it.
   */
  @Test
  void aFlippedBitInTheHeaderIsFound() {
    for (int bit = 14 * 8; bit < 34 * 8; bit++)
      assertInstanceOf(
          OpaqueEthernetPayload.class,
          EthernetFrame.parse(flipped(octets(ECHO_REQUEST), bit)).payload(),
          "bit " + bit);
  }

  @Test
  void aFlippedBitInAnEchoOrADatagramIsFound() {
    for (int bit = 34 * 8; bit < 98 * 8; bit++)
      assertInstanceOf(
          OpaqueIpv4Payload.class,
          packet(flipped(octets(ECHO_REQUEST), bit)).payload(),
          "bit " + bit);
    for (int bit = 34 * 8; bit < 47 * 8; bit++)
      assertInstanceOf(
          OpaqueIpv4Payload.class, packet(flipped(octets(DATAGRAM), bit)).payload(), "bit " + bit);
  }

  @Test
  void aDatagramWithoutChecksumIsAccepted() {
    byte[] octets = octets(DATAGRAM);
    octets[40] = 0;
    octets[41] = 0;
    assertInstanceOf(UdpDatagram.class, packet(octets).payload());
  }

  @Test
  void truncatedFramesAreReadAsFarAsTheyGo() {
    byte[] octets = octets(ECHO_REQUEST);
    for (int length = 14; length < octets.length; length++)
      assertInstanceOf(
          OpaqueEthernetPayload.class,
          EthernetFrame.parse(Arrays.copyOf(octets, length)).payload(),
          "" + length);
    assertThrows(IllegalArgumentException.class, () -> EthernetFrame.parse(new byte[13]));
  }

  /** The check value of CRC-32 that everybody publishes. */
  @Test
  void theFcsIsCrc32() {
    assertEquals(0xcbf4_3926, EthernetFrame.fcs("123456789".getBytes()));
  }

  @Test
  void partsOfADatagramHaveItsOctets() {
    Ipv4Packet whole = packet(ECHO_REQUEST);
    byte[] all = emitted(whole);
    byte[] part = emitted(whole.fragment(24, 40));
    assertArrayEquals(Arrays.copyOfRange(all, 20 + 24, 20 + 64), Arrays.copyOfRange(part, 20, 60));
    Ipv4Packet second = whole.fragment(24, 40);
    assertEquals(24, second.fragmentOffset());
    assertFalse(second.moreFragments());
    assertTrue(whole.fragment(0, 24).moreFragments());
    Ipv4Packet again = second.fragment(16, 8); // cut once more, further on
    assertEquals(40, again.fragmentOffset());
    assertTrue(again.moreFragments());
    assertArrayEquals(Arrays.copyOfRange(all, 60, 68), Arrays.copyOfRange(emitted(again), 20, 28));
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, 04", "2, 0304", "3, 020304", "4, 01020304", "7, 01020304040506"})
  void numberedDataBeginsWithItsNumber(int length, String hex) {
    Payload data = Payload.numbered(0x0102_0304, length);
    ByteBuffer out = ByteBuffer.allocate(length);
    data.emit(out);
    assertEquals(hex, HexFormat.of().formatHex(out.array()));
    assertEquals(data.sequence(), Payload.of(out.array()).sequence());
  }

  private static EthernetFrame frame(String hex) {
    return EthernetFrame.parse(octets(hex));
  }

  private static Ipv4Packet packet(String hex) {
    return packet(octets(hex));
  }

  private static Ipv4Packet packet(byte[] octets) {
    return (Ipv4Packet) EthernetFrame.parse(octets).payload();
  }

  private static byte[] emitted(Ipv4Packet packet) {
    ByteBuffer out = ByteBuffer.allocate(packet.length());
    packet.emit(out);
    return out.array();
  }

  private static byte[] octets(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static byte[] padded(byte[] octets) {
    return Arrays.copyOf(octets, Math.max(60, octets.length));
  }

  private static byte[] flipped(byte[] octets, int bit) {
    octets[bit / 8] ^= (byte) (0x80 >>> bit % 8);
    return octets;
  }
}
