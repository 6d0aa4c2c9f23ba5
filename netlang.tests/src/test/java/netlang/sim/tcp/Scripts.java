package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicInteger;
import netlang.sim.packetdrill.Player;
import netlang.sim.packetdrill.Profile;
import netlang.sim.packetdrill.Strictness;
import netlang.sim.packetdrill.Verdict;

/** Plays packetdrill scripts strictly: to the millisecond, and nothing may be sent unasked. */
final class Scripts {

  /** A listener, descriptor 3. */
  static final String PASSIVE_OPEN =
      """
          0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
         +0 setsockopt(3, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0
         +0 bind(3, ..., ...) = 0
         +0 listen(3, 1) = 0
      """;

  /** A connection without options but the MSS of 1000, descriptor 4, that never blocks. */
  static final String ESTABLISHED =
      PASSIVE_OPEN
          + """
               +0 < S 0:0(0) win 20000 <mss 1000>
               +0 > S. 0:0(0) ack 1 <mss 1460>
              +.1 < . 1:1(0) ack 1 win 20000
               +0 accept(3, ..., ...) = 4
               +0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0
            """;

  /** A connection attempt, descriptor 3, that never blocks, and its first SYN. */
  static final String ACTIVE_OPEN =
      """
          0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
         +0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
         +0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
         +0 > S 0:0(0) <...>
      """;

  private Scripts() {}

  /** Plays these parts as one script, set as the standards say; fails unless it passes. */
  static void play(String... parts) {
    play(Profile.RFC, parts);
  }

  static void play(Profile profile, String... parts) {
    String script = String.join("", parts);
    Verdict verdict = Player.play(script, profile, Strictness.STRICT);
    if (!verdict.passed()) fail(verdict + "\n" + numbered(script));
  }

  private static String numbered(String script) {
    AtomicInteger number = new AtomicInteger();
    StringBuilder text = new StringBuilder();
    script
        .lines()
        .forEach(line -> text.append("%3d %s%n".formatted(number.incrementAndGet(), line)));
    return text.toString();
  }
}
