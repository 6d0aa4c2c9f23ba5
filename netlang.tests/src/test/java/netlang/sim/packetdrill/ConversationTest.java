package netlang.sim.packetdrill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpOptions.SackBlock;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** The script's numbers and those on the wire, both ways. */
class ConversationTest {

  private static final int HOST_INITIAL = 0xfff0_0000;

  private final Conversation passive =
      Conversation.begunBy(injected("S 500:500(0) win 9"), 40_000, 8080);

  private static SegmentLine injected(String packet) {
    return ((ScriptEvent.Injected) ScriptParser.parse("0 < " + packet).events().get(0)).segment();
  }

  private static SegmentLine expected(String packet) {
    return ((ScriptEvent.Expected) ScriptParser.parse("0 > " + packet).events().get(0)).segment();
  }

  private TcpSegment inject(String packet) {
    return (TcpSegment) passive.packet(injected(packet), 1).payload();
  }

  private SeenSegment send(int flags, int sequence, int acknowledgment, String line) {
    return send(flags, sequence, acknowledgment, TcpOptions.NONE, line);
  }

  private SeenSegment send(
      int flags, int sequence, int acknowledgment, TcpOptions options, String line) {
    TcpSegment segment =
        new TcpSegment(
            8080,
            40_000,
            sequence,
            acknowledgment,
            flags,
            9,
            0,
            options,
            Payload.EMPTY,
            TcpSegment.Origin.UNKNOWN);
    Ipv4Packet packet =
        new Ipv4Packet(0, 0, true, false, 0, 64, WireEnd.HOST, WireEnd.WIRE, segment);
    assertTrue(passive.owns(segment));
    return passive.read(new WireEnd.Captured(0, packet), expected(line));
  }

  /** The script calls the host's initial number 7000. */
  private void shakeHands() {
    inject("S 500:500(0) win 9");
    SeenSegment answer =
        send(TcpSegment.SYN | TcpSegment.ACK, HOST_INITIAL, 501, "S. 7000:7000(0) ack 501");
    assertEquals(7000, answer.sequence());
    assertEquals(501, answer.acknowledgment());
  }

  @Test
  void aSynIsAbsoluteAndEverythingElseRelative() {
    assertEquals(500, inject("S 500:500(0) win 9").sequence());
    shakeHands();
    TcpSegment ack = inject(". 1:1(0) ack 1 win 9 <sack 11:21>");
    assertEquals(501, ack.sequence());
    assertEquals(HOST_INITIAL + 1, ack.acknowledgment());
    assertEquals(
        List.of(new SackBlock(HOST_INITIAL + 11, HOST_INITIAL + 21)), ack.options().sackBlocks());
    assertEquals(499, inject(". 4294967295:4294967295(0) ack 1 win 9").sequence());
  }

  @Test
  void anInjectedSynAcknowledgesInTheScriptsSpace() {
    shakeHands();
    assertEquals(HOST_INITIAL + 1, inject("S. 500:500(0) ack 7001 win 9").acknowledgment());
  }

  @Test
  void whatTheHostSendsIsRelativeToo() {
    shakeHands();
    List<SackBlock> blocks = List.of(new SackBlock(511, 521));
    SeenSegment seen =
        send(TcpSegment.ACK, HOST_INITIAL + 1, 501, TcpOptions.of(null, blocks), ". 1:1(0) ack 1");
    assertEquals("> . 1:1(0) ack 1 win 9 <nop,nop,sack 11:21>", seen.toString());
    assertEquals(
        "> R 1:1(0) win 9", send(TcpSegment.RST, HOST_INITIAL + 1, 0, "R 1:1(0)").toString());
  }

  /** A second SYN of the same ports, behind a reset: another connection with other numbers. */
  @Test
  void anAnsweredSynBeginsAnew() {
    shakeHands();
    inject("S 900:900(0) win 9");
    send(TcpSegment.SYN | TcpSegment.ACK, 123, 901, "S. 0:0(0) ack 901");
    TcpSegment ack = inject(". 1:1(0) ack 1 win 9");
    assertEquals(901, ack.sequence());
    assertEquals(124, ack.acknowledgment());
  }

  @Test
  void aRepeatedSynAckIsNoNewConnection() {
    shakeHands();
    SeenSegment other =
        send(TcpSegment.SYN | TcpSegment.ACK, HOST_INITIAL + 5, 501, "S. 7000:7000(0) ack 501");
    assertEquals(7005, other.sequence());
  }

  @Test
  void otherPortsAreForeign() {
    TcpSegment foreign =
        new TcpSegment(
            8080, 40_001, 0, 0, 0, 0, 0, TcpOptions.NONE, Payload.EMPTY, TcpSegment.Origin.UNKNOWN);
    assertFalse(passive.owns(foreign));
  }

  @Test
  void anIcmpErrorQuotesTheHostsSegment() {
    shakeHands();
    ScriptEvent.Reported event =
        (ScriptEvent.Reported)
            ScriptParser.parse("0 < icmp unreachable frag_needed mtu 1200 [1:1001(1000)]")
                .events()
                .get(0);
    IcmpMessage error = (IcmpMessage) passive.packet(event.message()).payload();
    assertEquals(1200, error.nextHopMtu());
    IcmpMessage.Quoted quoted = (IcmpMessage.Quoted) error.content();
    assertEquals(28, quoted.length());
    assertEquals(1040, quoted.packet().length());
    TcpSegment about = (TcpSegment) quoted.packet().payload();
    assertEquals(8080, about.sourcePort());
    assertEquals(HOST_INITIAL + 1, about.sequence());
  }

  // ---- timestamps

  @Test
  void theLatestTimestampOfAScriptValueIsEchoed() {
    TimestampBook book = new TimestampBook();
    book.learn(100, 5000);
    book.learn(100, 5001);
    assertEquals(5001, book.live(100, 1));
    assertEquals(0, book.ticksOff(101, 5001));
    assertEquals(2, book.ticksOff(101, 5003));
    ScriptFault fault = assertThrows(ScriptFault.class, () -> book.live(200, 17));
    assertEquals(17, fault.line());
  }
}
