package netlang.sim.packetdrill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import netlang.sim.tcp.TcpInfo;
import netlang.sim.tcp.TcpState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of Python that scripts assert in. */
class AssertionsTest {

  private static final Map<String, Long> VALUES = Map.of("a", 7L, "b", 10L, "zero", 0L);

  private static String failure(String code) {
    return Assertions.failure(3, code, VALUES::get);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assert a == 7",
        "assert a",
        "assert not zero",
        "assert 1 < a <= 7 < b",
        "assert a + b * 2 == 27 and (a + b) * 2 == 34",
        "assert b / 3 == 3 and b // 3 == 3 and b % 3 == 1 and -7 // 2 == -4 and -7 % 2 == 1",
        "assert a != b or zero",
        "assert a == 0x7, 'message, with a comma'",
        "assert a == 7; assert b == 10",
        "\n  assert a == 7, a\n  # assert a == 8\n  assert b == 10 # so it is\n",
        "assert a == \\\n 7",
        "assert (a == 7 and\n b == 10)",
        "assert True and not False",
        "assert 10 - 3 - 2 == 5",
      })
  void holds(String code) {
    assertNull(failure(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assert a == 8                 | a == 8: a is 7",
        "assert a == 7; assert b < a   | b < a: b is 10, a is 7",
        "assert 1 < a < 7              | 1 < a < 7: a is 7",
        "assert not (a or b)           | not ( a or b ): a is 7, b is 10",
      })
  void theFirstThatDoesNotHoldIsShownWithItsValues(String code, String message) {
    assertEquals(message, failure(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"print(a)", "assert a ** 2", "assert a.b", "x = 3", "assert a b"})
  void otherCodeIsUnsupported(String code) {
    ScriptFault fault = assertThrows(ScriptFault.class, () -> failure(code));
    assertEquals(ScriptFault.Kind.UNSUPPORTED, fault.kind());
  }

  @Test
  void divisionByZeroIsTheAuthorsMistake() {
    ScriptFault fault = assertThrows(ScriptFault.class, () -> failure("assert a / zero"));
    assertEquals(ScriptFault.Kind.SCRIPT, fault.kind());
  }

  // ---- names

  private static final TcpInfo INFO =
      new TcpInfo(
          TcpState.CLOSE_WAIT,
          3,
          14_480,
          7240,
          1448,
          1460,
          2000,
          1448,
          0,
          1,
          65_535,
          65_535,
          100_000_000,
          50_000_000,
          300_000_000);

  @ParameterizedTest
  @CsvSource({
    "tcpi_state,        8",
    "tcpi_snd_cwnd,     10",
    "tcpi_snd_ssthresh, 5",
    "tcpi_unacked,      2",
    "tcpi_sacked,       1",
    "tcpi_lost,         0",
    "tcpi_retrans,      1",
    "tcpi_snd_mss,      1448",
    "tcpi_advmss,       1460",
    "tcpi_rtt,          100000",
    "tcpi_rttvar,       50000",
    "tcpi_rto,          300000",
    "tcpi_ca_state,     3",
    "TCP_ESTABLISHED,   1",
    "TCP_SYN_SENT,      2",
    "TCP_SYN_RECV,      3",
    "TCP_FIN_WAIT1,     4",
    "TCP_FIN_WAIT2,     5",
    "TCP_TIME_WAIT,     6",
    "TCP_CLOSE,         7",
    "TCPI_CLOSE_WAIT,   8",
    "TCPI_LAST_ACK,     9",
    "TCPI_LISTEN,       10",
    "TCPI_CLOSING,      11",
    "TCP_CA_Recovery,   3",
  })
  void namesAreThoseOfTheKernel(String name, long value) {
    assertEquals(value, new InfoNames(1, INFO.state(), INFO).value(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcpi_pacing_rate", "TCP_NODELAY", "cwnd"})
  void anUnknownNameIsUnsupported(String name) {
    InfoNames names = new InfoNames(1, INFO.state(), INFO);
    ScriptFault fault = assertThrows(ScriptFault.class, () -> names.value(name));
    assertEquals(ScriptFault.Kind.UNSUPPORTED, fault.kind());
    assertEquals(name, fault.getMessage());
  }
}
