package netlang.sim.packetdrill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** Which differences count, and which count only to the letter. */
class MatcherTest {

  private static final Ipv4Address ANY = Ipv4Address.UNSPECIFIED;

  private static final TcpOptions SYN_OPTIONS =
      new TcpOptions(1460, 7, true, new TcpOptions.Timestamps(900, 0), List.of());

  private static SeenSegment seen(int flags, int sequence, Payload data, TcpOptions options) {
    TcpSegment segment =
        new TcpSegment(
            8080, 40_000, sequence, 1, flags, 500, 0, options, data, TcpSegment.Origin.UNKNOWN);
    Ipv4Packet packet = new Ipv4Packet(2, 0, true, false, 0, 64, ANY, ANY, segment);
    WireEnd.Captured captured = new WireEnd.Captured(0, packet);
    return new SeenSegment(captured, sequence, 1, OptionBytes.of(segment, number -> number));
  }

  private static SeenSegment data(int flags, int sequence, int length) {
    return seen(flags, sequence, Payload.zeros(length), TcpOptions.NONE);
  }

  private static String compare(
      String line, Strictness strictness, boolean mustPush, SeenSegment... seen) {
    Script script = ScriptParser.parse("0 > " + line);
    SegmentLine wanted = ((ScriptEvent.Expected) script.events().get(0)).segment();
    Conversation conversation = Conversation.begunBy(wanted, 40_000, 8080);
    return new Matcher(script, strictness)
        .differences(wanted, List.of(seen), mustPush, conversation).stream()
            .map(each -> each.field() + " " + each.wanted() + " " + each.got())
            .collect(Collectors.joining("; "));
  }

  private static String portable(String line, SeenSegment... seen) {
    return compare(line, Strictness.PORTABLE, false, seen);
  }

  private static String literal(String line, SeenSegment... seen) {
    return compare(line, Strictness.LITERAL, false, seen);
  }

  @Test
  void allDifferencesAreNamedInTheirOrder() {
    SeenSegment seen = data(TcpSegment.ACK | TcpSegment.FIN, 5, 10);
    assertEquals(
        "flags . F.; seq 1 5; length 2 10; ack 9 1; urg 3 0; options <mss 7> none",
        portable(". 1:3(2) ack 9 win 1 urg 3 <mss 7>", seen));
  }

  @Test
  void pushIsFreeUnlessTheSendQueueIsEmptied() {
    SeenSegment plain = data(TcpSegment.ACK, 1, 10);
    SeenSegment pushed = data(TcpSegment.ACK | TcpSegment.PSH, 1, 10);
    assertEquals("", portable("P. 1:11(10) ack 1", plain));
    assertEquals("", portable(". 1:11(10) ack 1", pushed));
    assertEquals("flags P. .", compare("P. 1:11(10) ack 1", Strictness.PORTABLE, true, plain));
    assertEquals("", compare(". 1:11(10) ack 1", Strictness.PORTABLE, true, plain));
    assertEquals("flags P. .", literal("P. 1:11(10) ack 1", plain));
    assertEquals("flags . P.", literal(". 1:11(10) ack 1", pushed));
  }

  @Test
  void windowsCountOnlyIfOneWantsThemTo() {
    SeenSegment seen = data(TcpSegment.ACK, 1, 0);
    assertEquals("", portable(". 1:1(0) ack 1 win 499", seen));
    String difference = "win 499 500";
    assertEquals(difference, compare(". 1:1(0) ack 1 win 499", Strictness.STRICT, false, seen));
    assertEquals(difference, literal(". 1:1(0) ack 1 win 499", seen));
    assertEquals("", literal(". 1:1(0) ack 1", seen));
  }

  @Test
  void optionsAreASetUnlessTakenLiterally() {
    SeenSegment seen = seen(TcpSegment.SYN, 0, Payload.EMPTY, SYN_OPTIONS);
    String ours = "S 0:0(0) ack 1 <mss 1460,sackOK,TS val 5 ecr 0,nop,wscale 7>";
    String other = "S 0:0(0) ack 1 <mss 1460,nop,wscale 6,sackOK,TS val 5 ecr 0>";
    assertEquals("", portable(ours, seen));
    assertEquals("", portable(other, seen));
    assertEquals("", literal(ours, seen));
    assertEquals(
        "options <mss 1460,nop,wscale 6,sackOK,TS val 5 ecr 0>"
            + " <mss 1460,sackOK,TS val 900 ecr 0,nop,wscale 7>",
        literal(other, seen));
  }

  @Test
  void everyOptionHasToBeThereAndNoOther() {
    SeenSegment seen = seen(TcpSegment.SYN, 0, Payload.EMPTY, SYN_OPTIONS);
    for (String options :
        List.of(
            "",
            "<mss 1400,sackOK,TS val 5 ecr 0,wscale 7>",
            "<mss 1460,TS val 5 ecr 0,wscale 7>",
            "<mss 1460,sackOK,wscale 7>",
            "<mss 1460,sackOK,TS val 5 ecr 1,wscale 7>",
            "<mss 1460,sackOK,TS val 5 ecr 0>"))
      assertEquals(0, portable("S 0:0(0) ack 1 " + options, seen).indexOf("options "), options);
    assertEquals("", portable("S 0:0(0) ack 1 <...>", seen));
  }

  @Test
  void theOrderOfSackBlocksCounts() {
    List<TcpOptions.SackBlock> blocks =
        List.of(new TcpOptions.SackBlock(30, 40), new TcpOptions.SackBlock(10, 20));
    SeenSegment seen = seen(TcpSegment.ACK, 1, Payload.EMPTY, TcpOptions.of(null, blocks));
    assertEquals("", portable(". 1:1(0) ack 1 <sack 30:40 10:20>", seen));
    assertEquals(
        "options <sack 10:20 30:40> <nop,nop,sack 30:40 10:20>",
        portable(". 1:1(0) ack 1 <sack 10:20 30:40>", seen));
  }

  @Test
  void theIpHeaderCountsIfItIsWritten() {
    SeenSegment seen = data(TcpSegment.ACK, 1, 0);
    assertEquals("", portable("[ect0] . 1:1(0) ack 1", seen));
    assertEquals("", portable("[ect01] . 1:1(0) ack 1", seen));
    assertEquals("", portable("(ttl 64) . 1:1(0) ack 1", seen));
    assertEquals("ip ce tos 0x02 (ect0), ttl 64", portable("[ce] . 1:1(0) ack 1", seen));
    assertEquals(
        "ip tos 0x20 tos 0x02 (ect0), ttl 64", portable("[tos 0x20] . 1:1(0) ack 1", seen));
  }

  @Test
  void dataIsZeros() {
    SeenSegment seen = seen(TcpSegment.ACK, 1, Payload.pattern(1, 10), TcpOptions.NONE);
    assertEquals("payload zeros something else", portable(". 1:11(10) ack 1", seen));
  }

  // ---- several packets, one line

  @Test
  void piecesContinueOneAnother() {
    Aggregate aggregate = new Aggregate(2500);
    for (int sequence : new int[] {1, 1001})
      assertEquals(null, aggregate.add(data(TcpSegment.ACK, sequence, 1000)));
    assertEquals(true, aggregate.wantsMore());
    assertEquals(null, aggregate.add(data(TcpSegment.ACK | TcpSegment.PSH, 2001, 500)));
    assertEquals(false, aggregate.wantsMore());
    assertEquals(2500, aggregate.length());
  }

  @Test
  void onlyTheLastPieceMayBeShorter() {
    Aggregate aggregate = new Aggregate(2500);
    aggregate.add(data(TcpSegment.ACK, 1, 1000));
    aggregate.add(data(TcpSegment.ACK, 1001, 500));
    assertEquals(
        new Matcher.Difference("length", "1000", "500"),
        aggregate.add(data(TcpSegment.ACK, 1501, 1000)));
  }

  @Test
  void aPieceHasTheSameFlagsButForTheEnd() {
    Aggregate aggregate = new Aggregate(2000);
    aggregate.add(data(TcpSegment.ACK, 1, 1000));
    assertEquals(
        new Matcher.Difference("flags", ".", "E."),
        aggregate.add(data(TcpSegment.ACK | TcpSegment.ECE, 1001, 1000)));
    assertEquals(null, aggregate.add(data(TcpSegment.ACK | TcpSegment.FIN, 1001, 1000)));
  }

  @Test
  void aLineWithoutDataIsOnePacket() {
    Aggregate aggregate = new Aggregate(0);
    aggregate.add(data(TcpSegment.ACK, 1, 0));
    assertEquals(false, aggregate.wantsMore());
  }
}
