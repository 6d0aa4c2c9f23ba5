package netlang.sim.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.wire.TcpOptions.SackBlock;
import netlang.sim.wire.TcpOptions.Timestamps;
import org.junit.jupiter.api.Test;

/** The kinds and fields of segments, as docs/language.md names them. */
class TcpWordsTest {

  private static final int INITIAL = 0xffff_fff0;
  private static final int PEERS_INITIAL = 1_000;

  private static TcpSegment segment(int flags, int data) {
    return new TcpSegment(
        49_152,
        80,
        INITIAL + 0x20,
        PEERS_INITIAL + 7,
        flags,
        502,
        3,
        TcpOptions.NONE,
        Payload.pattern(data),
        new TcpSegment.Origin(INITIAL, PEERS_INITIAL));
  }

  private static EthernetFrame frame(Ipv4Payload payload) {
    return frame(packet(payload));
  }

  private static EthernetFrame frame(Ipv4Packet packet) {
    return new EthernetFrame(new MacAddress(2), new MacAddress(1), packet);
  }

  private static Ipv4Packet packet(Ipv4Payload payload) {
    Ipv4Address source = Ipv4Address.parse("10.0.0.1");
    return new Ipv4Packet(0, 0, true, false, 0, 64, source, Ipv4Address.parse("10.0.0.2"), payload);
  }

  private static List<String> kinds(EthernetFrame frame) {
    return Arrays.stream(PacketKind.values())
        .filter(kind -> kind.matches(frame))
        .map(PacketKind::words)
        .filter(words -> words.startsWith("tcp"))
        .toList();
  }

  private static List<String> kinds(int flags, int data) {
    return kinds(frame(segment(flags, data)));
  }

  @Test
  void segmentsAreNamedByWhatTheyDo() {
    int ack = TcpSegment.ACK;
    assertEquals(List.of("tcp", "tcp syn"), kinds(TcpSegment.SYN, 0));
    assertEquals(List.of("tcp", "tcp syn ack"), kinds(TcpSegment.SYN | ack, 0));
    assertEquals(List.of("tcp", "tcp ack"), kinds(ack, 0));
    assertEquals(List.of("tcp", "tcp data"), kinds(ack | TcpSegment.PSH, 5));
    assertEquals(List.of("tcp", "tcp fin"), kinds(ack | TcpSegment.FIN, 0));
    assertEquals(List.of("tcp", "tcp data", "tcp fin"), kinds(ack | TcpSegment.FIN, 5));
    assertEquals(List.of("tcp", "tcp rst"), kinds(TcpSegment.RST, 0));
    assertEquals(List.of("tcp", "tcp rst"), kinds(TcpSegment.RST | ack, 0));
  }

  @Test
  void aFirstFragmentShowsItsSegmentALaterOneDoesNot() {
    Ipv4Packet whole = packet(segment(TcpSegment.ACK, 100));
    EthernetFrame first = frame(whole.fragment(0, 80));
    EthernetFrame later = frame(whole.fragment(80, 40));
    assertEquals(List.of("tcp", "tcp data"), kinds(first));
    assertEquals(100, PacketField.TCP_LENGTH.of(first));
    assertEquals(List.of("tcp"), kinds(later));
    assertEquals(PacketField.ABSENT, PacketField.TCP_LENGTH.of(later));
  }

  private static String fields(EthernetFrame frame) {
    StringBuilder all = new StringBuilder();
    Stream.of(PacketField.values())
        .filter(field -> field.word().startsWith("tcp."))
        .forEach(
            field ->
                all.append(field.word().substring(4))
                    .append('=')
                    .append(field.print(field.of(frame)))
                    .append(' '));
    return all.toString().trim();
  }

  @Test
  void sequenceNumbersCountFromTheInitialOnesAcrossTheWrap() {
    assertEquals(
        "source-port=49152 destination-port=80 sequence=32 ack=7 raw-sequence=16 raw-ack=1007"
            + " syn=0 fin=1 rst=0 psh=1 urg=0 ece=0 cwr=0 window=502 urgent-pointer=3 length=5"
            + " mss=absent window-scale=absent sack-permitted=0 sack-blocks=0 timestamp=absent"
            + " timestamp-echo=absent",
        fields(frame(segment(TcpSegment.ACK | TcpSegment.FIN | TcpSegment.PSH, 5))));
  }

  @Test
  void optionsAreFields() {
    TcpOptions options =
        new TcpOptions(1460, 7, true, new Timestamps(-1, 9), List.of(new SackBlock(1, 2)));
    TcpSegment syn =
        new TcpSegment(
            1,
            2,
            -1,
            0,
            TcpSegment.SYN,
            65_535,
            0,
            options,
            Payload.EMPTY,
            TcpSegment.Origin.UNKNOWN);
    assertEquals(
        "source-port=1 destination-port=2 sequence=4294967295 ack=0 raw-sequence=4294967295"
            + " raw-ack=0 syn=1 fin=0 rst=0 psh=0 urg=0 ece=0 cwr=0 window=65535 urgent-pointer=0"
            + " length=0 mss=1460 window-scale=7 sack-permitted=1 sack-blocks=1"
            + " timestamp=4294967295 timestamp-echo=9",
        fields(frame(syn)));
  }

  @Test
  void whatIsNoSegmentHasNoFieldOfOne() {
    EthernetFrame datagram = frame(new UdpDatagram(1, 2, Payload.EMPTY));
    assertEquals(List.of(), kinds(datagram));
    assertEquals(PacketField.ABSENT, PacketField.TCP_SYN.of(datagram));
  }
}
