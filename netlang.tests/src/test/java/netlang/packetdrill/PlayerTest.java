package netlang.packetdrill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.packetdrill.Player;
import netlang.sim.packetdrill.Profile;
import netlang.sim.packetdrill.Strictness;
import netlang.sim.packetdrill.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the player takes for a deviation, where it says that it is, and what it lets pass. */
class PlayerTest {

  /** Nine lines; the connection stands at 0.1 s, with segments of 1000 octets. */
  private static final String ACCEPTED =
      """
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < S 0:0(0) win 20000 <mss 1000>
      +0 > S. 0:0(0) ack 1 <mss 1460>
      +.1 < . 1:1(0) ack 1 win 20000
      +0 accept(3, ..., ...) = 4
      +0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0
      """;

  private static Verdict play(String script, Strictness strictness) {
    return Player.play(script, Profile.RFC, strictness);
  }

  private static Verdict accepted(String rest) {
    return play(ACCEPTED + rest, Strictness.PORTABLE);
  }

  // ---- verdicts

  @Test
  void aScriptThatIsMetPasses() {
    Verdict verdict = accepted("+0 write(4, ..., 500) = 500\n+0 > P. 1:501(500) ack 1\n");
    assertEquals("pass", verdict.summary());
    assertEquals(0, verdict.deviationNanos());
  }

  @Test
  void theFirstDeviationIsNamedWithItsLine() {
    Verdict verdict = accepted("+0 write(4, ..., 500) = 500\n+0 > P. 1:501(500) ack 2\n");
    assertEquals("fail 11 ack wanted 2 got 1", verdict.summary());
    assertEquals("expected > P. 1:501(500) ack 2", verdict.details().get(0));
    String actual = verdict.details().get(1);
    assertTrue(actual.startsWith("actual   > P. 1:501(500) ack 1 win "), actual);
    assertTrue(actual.endsWith(" at 0.100000000 s"), actual);
  }

  @Test
  void whateverElseDiffersIsNamedToo() {
    Verdict verdict = accepted("+0 write(4, ..., 500) = 500\n+1 > F. 1:501(500) ack 2 <mss 9>\n");
    assertEquals("fail 11 flags wanted F. got P.", verdict.summary());
    assertEquals(
        List.of(
            "also     ack: wanted 2, got 1",
            "also     options: wanted <mss 9>, got none",
            "also     time: wanted 1.100000000, got 0.100000000"),
        verdict.details().subList(2, 5));
  }

  @Test
  void aPacketThatDoesNotComeFailsTwoSecondsAfterItsWindow() {
    Verdict verdict = accepted("+1 > . 1:1(0) ack 1\n");
    assertEquals("fail 10 packet wanted > . 1:1(0) ack 1 got none", verdict.summary());
    assertEquals("actual   nothing until 3.100000000 s", verdict.details().get(1));
  }

  @Test
  void aSyntaxErrorIsAFailureWithItsLine() {
    Verdict verdict = accepted("+0 > P. 1:501(501) ack 1\n");
    assertEquals("fail 10 syntax", verdict.summary());
    assertEquals(
        List.of("1:501(501) does not add up: the last is first + length"), verdict.details());
  }

  @Test
  void whatIsNotThereIsUnsupportedEvenIfTheScriptFailsBefore() {
    Verdict verdict = accepted("+0 > F. 9:9(0)\n+0 sendfile(4, ..., 7) = 7\n");
    assertEquals("unsupported sendfile", verdict.summary());
    assertEquals(11, verdict.line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+0 socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP) = 5   | AF_INET6",
        "+0 setsockopt(4, SOL_TCP, TCP_CORK, [1], 4) = 0     | TCP_CORK",
        "+0 `ip route flush cache`                           | command ip route flush cache",
        "+0 `sysctl -w net.ipv4.tcp_mem=1`                   | sysctl net.ipv4.tcp_mem=1",
        "+0 %{ assert tcpi_pacing_rate > 0 }%                | tcpi_pacing_rate",
        "+0 %{ print(tcpi_rtt) }%                            | code other than assert: print",
        "+0 < S 0:0(0) win 9 <FO abcd>                       | option FO",
        "+0 > icmp unreachable                               | icmp out",
        "+0 < icmp echo_request                              | icmp echo_request",
        "+0 > udp (100)                                      | packet udp",
      })
  void theVerdictSaysWhatIsUnsupported(String line, String what) {
    assertEquals("unsupported " + what, accepted(line + "\n").summary());
  }

  @Test
  void anEchoOfATimestampThatNobodySentIsTheAuthorsMistake() {
    String stamped = ACCEPTED.replace("<mss 1000>", "<mss 1000,nop,nop,TS val 5 ecr 0>");
    Verdict verdict =
        play(
            stamped
                .replace("<mss 1460>", "<mss 1460,nop,nop,TS val 100 ecr 5>")
                .replace("win 20000\n+0 accept", "win 20000 <nop,nop,TS val 6 ecr 101>\n+0 accept"),
            Strictness.PORTABLE);
    assertEquals("fail 7 script", verdict.summary());
  }

  // ---- leftovers

  private static final String UNASKED = "+0 write(4, ..., 500) = 500\n";

  @Test
  void aPacketLeftOverIsAWarning() {
    Verdict verdict = accepted(UNASKED);
    assertTrue(verdict.passed());
    assertEquals(1, verdict.warnings().size());
    assertTrue(verdict.warnings().get(0).startsWith("left over: > P. 1:501(500) ack 1"));
  }

  @Test
  void aPacketLeftOverFailsAStrictPlay() {
    Verdict verdict = play(ACCEPTED + UNASKED, Strictness.STRICT);
    assertTrue(verdict.summary().startsWith("fail 10 packet wanted none got > P. 1:501(500)"));
  }

  // ---- time

  /** The retransmission comes 300 ms after the data: SRTT 100 ms, RTTVAR 50 ms. */
  @ParameterizedTest
  @CsvSource({
    "+.3,         pass",
    "+.299,       pass",
    "+.301,       pass",
    "+.2989,      fail 12 time wanted 0.398900000 got 0.400000000",
    "+.2~+.299,   pass",
    "+.1~+.298,   fail 12 time wanted 0.200000000~0.398000000 got 0.400000000",
    "+.302~+.4,   fail 12 time wanted 0.402000000~0.500000000 got 0.400000000",
    "0.400,       pass",
    "0.403,       fail 12 time wanted 0.403000000 got 0.400000000",
    "*,           pass",
  })
  void aPacketHasToComeWithinItsWindowAndTheTolerance(String time, String summary) {
    String script = ACCEPTED + UNASKED + "+0 > P. 1:501(500) ack 1\n";
    Verdict verdict =
        play(
            script + time + " > P. 1:501(500) ack 1\n",
            Strictness.PORTABLE.withTolerance(1_000_000));
    assertEquals(summary, verdict.summary());
  }

  @Test
  void withoutATolerancePercentCountAsInTheOriginal() {
    String script = ACCEPTED + UNASKED + "+0 > P. 1:501(500) ack 1\n";
    assertEquals(
        "pass",
        accepted(UNASKED + "+0 > P. 1:501(500) ack 1\n+.28 > P. 1:501(500) ack 1").summary());
    Verdict off = play(script + "+.26 > P. 1:501(500) ack 1\n", Strictness.PORTABLE);
    assertEquals("fail 12 time wanted 0.360000000 got 0.400000000", off.summary());
    assertEquals(40_000_000, off.deviationNanos());
  }

  @Test
  void theScriptsOwnToleranceCounts() {
    String script = ACCEPTED + UNASKED + "+0 > P. 1:501(500) ack 1\n+.26 > P. 1:501(500) ack 1\n";
    Verdict verdict = play("--tolerance_usecs=40000\n" + script, Strictness.PORTABLE);
    assertEquals("pass", verdict.summary());
    assertEquals(40_000_000, verdict.deviationNanos());
  }

  @Test
  void aDayOfSilenceIsPlayedAtOnce() {
    assertEquals(
        "pass", accepted("+86400 write(4, ..., 9) = 9\n+0 > P. 1:10(9) ack 1\n").summary());
  }

  // ---- aggregation

  @Test
  void severalPacketsAreOneLine() {
    assertEquals(
        "pass", accepted("+0 write(4, ..., 3500) = 3500\n+0 > P. 1:3501(3500) ack 1\n").summary());
  }

  @Test
  void strictSegmentsAreOneALine() {
    String rest = "+0 write(4, ..., 2000) = 2000\n+0 > P. 1:2001(2000) ack 1\n";
    Verdict verdict = play("--strict_segments\n" + ACCEPTED + rest, Strictness.PORTABLE);
    assertEquals("fail 12 length wanted 2000 got 1000", verdict.summary());
  }

  @Test
  void aPieceTooMuchIsADeviation() {
    Verdict verdict = accepted("+0 write(4, ..., 3000) = 3000\n+0 > P. 1:1501(1500) ack 1\n");
    assertEquals("fail 11 length wanted 1500 got 2000", verdict.summary());
  }

  @Test
  void aResendInTheMiddleIsNoContinuation() {
    Verdict verdict = accepted("+0 write(4, ..., 500) = 500\n+.5 > P. 1:1001(1000) ack 1\n");
    assertEquals("fail 11 seq wanted 501 got 1", verdict.summary());
    assertTrue(verdict.details().get(1).contains(", then > P. 1:501(500) ack 1 win "));
  }

  // ---- calls

  @Test
  void aBlockingCallReturnsWhenItsDataHasCome() {
    String blocking = ACCEPTED.replace("+0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0\n", "");
    String rest =
        """
        +0...0.300 read(4, ..., 2000) = 1000
        +.2 < P. 1:1001(1000) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 1001
        """;
    assertEquals(
        "pass", play(blocking + rest.replace("0.300", "0.200"), Strictness.PORTABLE).summary());
    assertEquals(
        "fail 9 time wanted 0.400000000 got 0.300000000",
        play(blocking + rest, Strictness.PORTABLE).summary());
  }

  @Test
  void aCallThatBlocksForEverIsADeviation() {
    String blocking = ACCEPTED.replace("O_RDWR|O_NONBLOCK", "O_RDWR");
    Verdict verdict = play(blocking + "+0 read(4, ..., 9) = 9\n", Strictness.PORTABLE);
    assertEquals("fail 10 read wanted 9 got still blocked", verdict.summary());
  }

  @Test
  void resultAndErrorAreCompared() {
    assertEquals(
        "fail 10 read wanted 0 got -1 EAGAIN", accepted("+0 read(4, ..., 9) = 0\n").summary());
    assertEquals(
        "fail 10 read wanted -1 EPIPE got -1 EAGAIN",
        accepted("+0 read(4, ..., 9) = -1 EPIPE\n").summary());
    assertEquals("pass", accepted("+0 read(4, ..., 9) = -1 EWOULDBLOCK\n").summary());
    assertEquals("pass", accepted("+0 read(9, ..., 9) = -1 EBADF\n").summary());
  }

  @Test
  void optionsReadBackAreCompared() {
    assertEquals(
        "fail 10 SO_ERROR wanted ECONNRESET got 0",
        accepted("+0 getsockopt(4, SOL_SOCKET, SO_ERROR, [ECONNRESET], [4]) = 0\n").summary());
    assertEquals(
        "fail 10 SIOCINQ wanted 7 got 0", accepted("+0 ioctl(4, SIOCINQ, [7]) = 0\n").summary());
  }

  @Test
  void aPollThatFindsNothingReturnsAfterItsTime() {
    String rest =
        """
        +0 poll([{fd=4, events=POLLIN, revents=0}], 1, 250) = 0
        +0 poll([{fd=4, events=POLLIN|POLLOUT, revents=POLLOUT}], 1, 0) = 1
        0.350 < P. 1:11(10) ack 1 win 20000
        +0 poll([{fd=4, events=POLLIN, revents=POLLIN}], 1, -1) = 1
        """;
    assertEquals("pass", accepted(rest).summary());
    assertEquals(
        "fail 13 revents wanted POLLOUT got POLLIN",
        accepted(rest.replace("revents=POLLIN}", "revents=POLLOUT}")).summary());
  }

  @Test
  void aPollSeesThatAConnectionHasDied() {
    String rest =
        """
        +0 < R. 1:1(0) ack 1 win 0
        +0 poll([{fd=4, events=POLLIN, revents=POLLIN|POLLERR|POLLHUP}], 1, 0) = 1
        +0 getsockopt(4, SOL_SOCKET, SO_ERROR, [ECONNRESET], [4]) = 0
        +0 poll([{fd=4, events=POLLIN, revents=POLLIN|POLLHUP}], 1, 0) = 1
        """;
    assertEquals("pass", accepted(rest).summary());
  }

  // ---- numbers

  /** The host's own initial sequence number is nobody's business; the script calls it 7000. */
  @Test
  void numbersAreThoseOfTheScript() {
    String script =
        ACCEPTED
            .replace("< S 0:0(0)", "< S 4294967295:4294967295(0)")
            .replace("> S. 0:0(0) ack 1", "> S. 7000:7000(0) ack 0");
    String rest =
        """
        +0 < P. 1:11(10) ack 1 win 20000
        +0~+.5 > . 1:1(0) ack 11
        +0 < S 5:5(0) win 20000
        +0 > . 1:1(0) ack 11
        """;
    assertEquals("pass", play(script + rest, Strictness.PORTABLE).summary());
  }

  @Test
  void aSegmentToNobodyIsAnsweredInItsOwnNumbers() {
    String script =
        """
        0 < . 0:0(0) ack 77 win 100
        +0 > R 77:77(0)
        """;
    assertEquals("pass", play(script, Strictness.STRICT).summary());
  }

  @Test
  void aNewListenerBringsAnotherConnection() {
    String again =
        """
        +0 close(4) = 0
        +0 > F. 1:1(0) ack 1
        +0 close(3) = 0
        +0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 bind(3, ..., ...) = 0
        +0 listen(3, 1) = 0
        +0 < S 900:900(0) win 20000 <mss 1000>
        +0 > S. 0:0(0) ack 901 <mss 1460>
        +.1 < . 1:1(0) ack 1 win 20000
        +0 accept(3, ..., ...) = 4
        """;
    assertEquals("pass", accepted(again).summary());
  }

  // ---- ICMP, commands, assertions

  @Test
  void anIcmpErrorReachesTheConnectionThatItQuotes() {
    String script =
        """
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
        +0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
        +0 > S 0:0(0) <...>
        +.1 < icmp unreachable port_unreachable [0:0(0)]
        +0 getsockopt(3, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0
        """;
    assertEquals("pass", play(script, Strictness.STRICT).summary());
    assertEquals(
        "pass",
        play(
                script.replace(
                    "icmp unreachable port_unreachable [0:0(0)]",
                    "[0:0(0)] icmp unreachable port_unreachable"),
                Strictness.STRICT)
            .summary());
  }

  @Test
  void kernelParametersSetTheHost() {
    String script =
        """
        `sysctl -q net.ipv4.tcp_sack=0 net.ipv4.tcp_timestamps=0 net.ipv4.tcp_window_scaling=0`
        0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
        +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
        +0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
        +0 > S 0:0(0) <mss 1460>
        """;
    assertEquals("pass", play(script, Strictness.STRICT).summary());
  }

  @Test
  void theMtuIsTheHosts() {
    String script = "--mtu=9000\n" + ACCEPTED.replace("mss 1460", "mss 8960");
    assertEquals("pass", play(script, Strictness.STRICT).summary());
  }

  @Test
  void assertionsSeeTheConnection() {
    assertEquals(
        "pass",
        accepted("+0 %{ assert tcpi_state == TCP_ESTABLISHED; assert tcpi_snd_mss == 1000 }%\n")
            .summary());
    Verdict verdict = accepted("+0 %{ assert tcpi_snd_cwnd == 3, 'too many' }%\n");
    assertEquals("fail 10 assert wanted true got false", verdict.summary());
    assertEquals(List.of("tcpi_snd_cwnd == 3: tcpi_snd_cwnd is 10"), verdict.details());
  }

  // ---- never anything but a verdict

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0001\u0002",
        "`",
        "0 %{ assert",
        "0 > ",
        "0 socket(",
        "0 write(4, ..., 99999999999999999999) = 1",
        "--mtu=1\n0 close(3) = 0",
        "0 > . 1:1(0) ack 1",
        "0 < icmp unreachable [",
        "0 bind(3, ..., ...) = 0",
        "/* no end",
        "#ifdef X",
        "+0 < . 1:1(0) ack 1 win 70000",
        "0 poll(3, 1, 1) = 0",
        "0 accept() = 3",
      })
  void anythingIsAVerdict(String script) {
    Verdict verdict = play(script, Strictness.PORTABLE);
    assertEquals(Verdict.Outcome.FAIL, verdict.outcome(), verdict::toString);
  }
}
