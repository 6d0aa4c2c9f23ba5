package netlang.dsl.value;

import static netlang.dsl.value.Texts.show;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  @ParameterizedTest
  @EnumSource
  void everyPacketIsFoundByItsWords(PacketKind kind) {
    assertEquals(kind, Words.packetKind(kind.words()).get());
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsFoundByItsWord(DropReason reason) {
    assertEquals(reason, Words.dropReason(reason.word()).get());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDroppedFailsAFlow(DropReason reason) {
    assertEquals(reason.word(), Words.failureReason(reason.word()).get());
  }

  @Test
  void connectionsFailInWaysOfTheirOwn() {
    assertEquals("connection-refused", Words.failureReason("connection-refused").get());
    assertEquals("timed-out", Words.failureReason("timed-out").get());
    assertEquals(
        "V50 no flow fails because of time-out; did you mean timed-out?",
        show(Words.failureReason("time-out")));
    assertEquals(
        "neighbor-unreachable", Words.failureReason("host-unreachable").problem().suggestion());
    assertEquals(
        "V50 nothing is dropped because of timed-out", show(Words.dropReason("timed-out")));
  }

  @Test
  void wrongWordsAreExplained() {
    assertEquals(
        "neighbor-unreachable", Words.dropReason("host-unreachable").problem().suggestion());
    assertEquals(
        "V50 no packet is called icmp echo requst; did you mean icmp echo request?",
        show(Words.packetKind("icmp echo requst")));
    assertEquals(
        "V50 no field is called ip.tll; did you mean ip.ttl?", show(Words.field("ip.tll")));
    assertEquals(
        "V50 nothing is dropped because of no-rout; did you mean no-route?",
        show(Words.dropReason("no-rout")));
    assertEquals(
        "V15 there is no traffic called sctp (there is ping, traceroute, udp, tcp)",
        show(Words.protocol("sctp")));
    assertEquals(
        "V50 no connection is SYN-RECIEVED; did you mean SYN-RECEIVED?",
        show(Words.tcpState("SYN_RECIEVED")));
    assertEquals(
        "V50 there is no traceroute method gre (there is udp, icmp)",
        show(Words.methodIsIcmp("gre")));
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80",
    "http, 80",
    "https, 443",
    "dns, 53",
    "domain, 53",
    "bootps, 67",
    "65535, 65535",
    "0, V10 port 0 is outside 1..65535",
    "65536, V10 port 65536 is outside 1..65535",
    "1.5, V10 port 1.5 is outside 1..65535",
    "htpp, V10 there is no service htpp; did you mean http?"
  })
  void portsHaveNumbersAndNames(String text, String result) {
    assertEquals(result, show(Ports.port(text)));
  }

  @Test
  void thePortKnowsItsService() {
    assertEquals("domain", Ports.serviceName(53));
    assertEquals("", Ports.serviceName(49_152));
  }

  @Test
  void bytesAreHexadecimalPairs() {
    assertEquals(new BytePattern(List.of(255, -1, 10), true), BytePattern.read("ff ?? 0A *").get());
    assertEquals(new BytePattern(List.of(0), false), BytePattern.read(" 00 ").get());
    assertEquals(Fault.BYTES, BytePattern.read("f").problem().fault());
    assertEquals(Fault.BYTES, BytePattern.read("ff * 00").problem().fault());
    assertEquals(Fault.BYTES, BytePattern.read("*").problem().fault());
  }

  @Test
  void literalsHaveTheFormOfTheirField() {
    assertEquals(0x0a000001L, FieldValues.literal(PacketField.IP_SOURCE, "10.0.0.1").get());
    assertEquals(
        0xffff_ffffL, FieldValues.literal(PacketField.IP_DESTINATION, "255.255.255.255").get());
    assertEquals(
        0x0200_0000_0001L, FieldValues.literal(PacketField.ETH_SOURCE, "02:00:00:00:00:01").get());
    assertEquals(0x806, FieldValues.literal(PacketField.ETH_TYPE, "0x806").get());
    assertEquals(63, FieldValues.literal(PacketField.IP_TTL, "63").get());
    assertEquals(
        "V96 ip.ttl is a number, 10.0.0.1 is none",
        show(FieldValues.literal(PacketField.IP_TTL, "10.0.0.1")));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.1.300, ADDRESS",
    "10.0.0.0/8, PREFIX",
    "02:00:00:00:00:01, MAC",
    "02:00:00:00:01, MAC",
    "02-00-00-00-01-0A, MAC",
    "0200.0000.010a, MAC",
    "fe80::1, IPV6",
    "1e-7, NUMBER",
    "0x800, NUMBER",
    "1.5, NUMBER"
  })
  void theFormOfALiteralIsSeenEvenWhereItIsWrong(String text, LiteralForm form) {
    assertEquals(form, LiteralForm.of(text));
  }

  @Test
  void nearestIsNearButNotTheSame() {
    assertEquals("bob", Spelling.nearest("bbo", List.of("alice", "bob")));
    assertEquals("alice", Spelling.nearest("Alice", List.of("alice", "bob")));
    assertEquals("", Spelling.nearest("carol", List.of("alice", "bob")));
    assertEquals("", Spelling.nearest("a", List.of("b")));
    assertTrue(Spelling.distance("abcd", "abdc") == 1);
  }
}
