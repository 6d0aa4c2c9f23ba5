package netlang.sim.packetdrill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.packetdrill.EventTime.Form;
import netlang.sim.packetdrill.SystemCall.Argument;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the text of a script to its events. */
class ScriptParserTest {

  private static List<ScriptEvent> events(String script) {
    return ScriptParser.parse(script).events();
  }

  private static ScriptEvent event(String line) {
    return events(line).get(0);
  }

  private static SegmentLine expected(String packet) {
    return ((ScriptEvent.Expected) event("0 > " + packet)).segment();
  }

  // ---- time

  @ParameterizedTest
  @CsvSource({
    "0,          ABSOLUTE, 0,          0",
    "1.5,        ABSOLUTE, 1500000000, 1500000000",
    ".1,         ABSOLUTE, 100000000,  100000000",
    "+.1,        RELATIVE, 100000000,  100000000",
    "+0.000001,  RELATIVE, 1000,       1000",
    "*,          ANY,      0,          0",
    "+0~+.5,     RELATIVE, 0,          500000000",
    "1~1.25,     ABSOLUTE, 1000000000, 1250000000",
  })
  void timesAreNanoseconds(String time, Form form, long from, long to) {
    assertEquals(new EventTime(form, from, to, EventTime.NONE), event(time + " > . 1:1(0)").time());
  }

  @Test
  void aBlockingCallHasAnEnd() {
    assertEquals(
        new EventTime(Form.ABSOLUTE, 0, 0, 100_000_000), event("0...0.1 close(3) = 0").time());
    assertEquals(
        new EventTime(Form.RELATIVE, 80_000_000, 80_000_000, 180_000_000),
        event("+.08...0.180 connect(3, ..., ...) = 0").time());
  }

  // ---- packets

  @Test
  void aSegmentHasItsFields() {
    SegmentLine line = expected("[ect0] FPE. 1001:1501(500) ack 4294967295 win 257 urg 7");
    assertEquals(TcpSegment.FIN | TcpSegment.PSH | TcpSegment.ECE | TcpSegment.ACK, line.flags());
    assertEquals("FPE.", line.flagLetters());
    assertEquals(1001, line.sequence());
    assertEquals(500, line.length());
    assertEquals(-1, line.acknowledgment());
    assertEquals(257, line.window());
    assertEquals(7, line.urgentPointer());
    assertEquals(IpLine.ECT0, line.ip().ecn());
  }

  @Test
  void whatIsNotWrittenIsNotSaid() {
    SegmentLine line = expected("- 1:1(0)");
    assertEquals(0, line.flags());
    assertEquals(SegmentLine.UNSAID, line.window());
    assertEquals(List.of(), line.options());
    assertEquals(IpLine.NOTHING, line.ip());
    assertNull(expected(". 1:1(0) ack 1 <...>").options());
  }

  @Test
  void optionsStandInTheirOrder() {
    assertEquals(
        "[mss 1460, sackOK, TS val 7 ecr 4294967295, nop, wscale 8, sack 1:2 3:4, eol]",
        expected(
                "S 0:0(0) <mss 1460, sackOK,TS val 7 ecr 4294967295,nop,wscale 8,sack 1:2 3:4,eol>")
            .options()
            .toString());
  }

  @Test
  void bothPlacesOfAnIcmpQuotationMeanTheSame() {
    ScriptEvent.Reported behind =
        (ScriptEvent.Reported) event("0 < icmp unreachable frag_needed mtu 1200 [1:1461(1460)]");
    ScriptEvent.Reported before =
        (ScriptEvent.Reported) event("0 < [1:1461(1460)] icmp unreachable frag_needed mtu 1200");
    assertEquals(new IcmpLine(3, 4, 1200, new IcmpLine.Quoted(1, 1460)), behind.message());
    assertEquals(behind.message(), before.message());
  }

  // ---- calls

  @Test
  void aCallHasArgumentsAndAResult() {
    SystemCall call =
        ((ScriptEvent.Called)
                event("0 fcntl(3, F_SETFL, O_RDWR | O_NONBLOCK) = -1 EAGAIN (try (again)"))
            .call();
    assertEquals("fcntl", call.name());
    assertEquals(new Argument.Value(2 | 0x800), call.arguments().get(2));
    assertEquals(-1, call.result());
    assertEquals("EAGAIN", call.errorName());
  }

  @Test
  void argumentsMayBeListsAndStructures() {
    SystemCall call =
        ((ScriptEvent.Called) event("0 poll([{fd=4, events=POLLIN,\n revents=0}], 0x1, ...) = 0"))
            .call();
    Argument.Listed list = (Argument.Listed) call.arguments().get(0);
    Argument.Structure entry = (Argument.Structure) list.elements().get(0);
    assertEquals(List.of("fd", "events", "revents"), List.copyOf(entry.fields().keySet()));
    assertEquals(new Argument.Value(1), call.arguments().get(1));
    assertEquals(new Argument.Usual(), call.arguments().get(2));
  }

  // ---- what stands around

  @Test
  void commentsAreNoTextButInQuotesTheyAre() {
    List<ScriptEvent> events =
        events(
            """
            // one
            0 /* two
               lines */ close(3) = 0  // behind
            +0 `sysctl -q net.ipv4.tcp_sack=0 // kept`
            +0 %{ assert 4 // 2 == 2 }%
            """);
    assertEquals(3, events.size());
    assertEquals(2, events.get(0).line());
    assertEquals(4, events.get(1).line());
    assertTrue(((ScriptEvent.Command) events.get(1)).text().endsWith("// kept"));
    assertEquals(" assert 4 // 2 == 2 ", ((ScriptEvent.Code) events.get(2)).text());
  }

  @Test
  void optionsComeFirst() {
    Script script =
        ScriptParser.parse(
            """
            --tolerance_usecs=75000
            --tcp_ts_tick_usecs=1000
            --mtu=9000
            --mss=1000
            --strict_segments
            --ip_version=ipv4
            -D QUIET
            `../common/defaults.sh`
            0 close(3) = 0
            `/tmp/sysctl_restore_${PPID}.sh`
            """);
    assertEquals(75_000_000, script.toleranceNanos());
    assertEquals(1_000_000, script.timestampTickNanos());
    assertEquals(9000, script.mtu());
    assertTrue(script.strictSegments());
    assertEquals(3, script.events().size());
  }

  @Test
  void onlyTheBranchesOfTheStandardAreKept() {
    List<ScriptEvent> events =
        events(
            """
            --define MINE
            #ifdef STANDARD
            0 close(3) = 0
            #endif
            #ifdef FreeBSD
            +0 close(4) = 0
            #else
            +0 close(5) = 0
            #endif
            #ifdef MINE
            +0 close(6) = 0
            #endif
            """);
    assertEquals(
        List.of("close(3) = 0", "close(5) = 0", "close(6) = 0"),
        events.stream().map(event -> ((ScriptEvent.Called) event).call().text()).toList());
    assertEquals(11, events.get(2).line());
  }

  // ---- mistakes

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 < . 1:1(0) ack 1              | an injected segment needs its window: win N",
        "0 < . 1:1(0) win 9 <...>        | an injected segment needs its options, or none",
        "0 > . 1:3(1)                    | 1:3(1) does not add up: the last is first + length",
        "0 > . 1:1(0) win 65536          | 65536 does not fit into 16 bits",
        "0~1 close(3) = 0                | only what the host sends can have a window of time",
        "* close(3) = 0                  | only what the host sends can have a window of time",
        "0...1 > . 1:1(0)                | only a system call can last until a later time",
        "2~1 > . 1:1(0)                  | the window ends before it begins",
        "0 close(3)                      | expected '=', found the end",
        "0 close 3 = 0                   | expected '(', found '3 = 0'",
        "0 `sleep 1                      | expected '`' somewhere below, found 'sleep 1'",
        "close(3) = 0                    | expected a time in seconds, found 'close(3) = 0'",
      })
  void mistakesAreNamed(String script, String message) {
    ScriptFault fault = assertThrows(ScriptFault.class, () -> ScriptParser.parse("\n" + script));
    assertEquals(ScriptFault.Kind.SYNTAX, fault.kind());
    assertEquals(message, fault.getMessage());
    assertEquals(2, fault.line());
  }
}
