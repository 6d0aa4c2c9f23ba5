package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.PORT;
import static netlang.sim.tcp.WireTap.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many connections may wait: one more than listen() says, as Linux counts, whether they stand
 * or not. Who is too many is not answered, and may try again.
 */
class BacklogTest {

  private static final int FIRST_PEER = 2000;

  private final WireTap tap = new WireTap();
  private final TcpSocket listener = tap.tcp().socket();

  @BeforeEach
  void oneMayWaitBesideTheNext() {
    listener.bind(Ipv4Address.UNSPECIFIED, PORT);
    listener.listen(1);
  }

  /** Whether the SYN of another peer draws an answer. */
  private boolean isAnswered(int peer) {
    tap.heard();
    tap.peerPort(FIRST_PEER + peer);
    tap.arrives("S 0:0(0) win 1000 <mss 1000>");
    List<String> answers = tap.heard();
    if (!answers.isEmpty()) assertEquals(List.of("S. 0:0(0) ack 1"), answers);
    return !answers.isEmpty();
  }

  private void finishes(int peer) {
    tap.peerPort(FIRST_PEER + peer);
    tap.arrives(". 1:1(0) ack 1");
  }

  private long connections() {
    return tap.tcp().entries().stream().filter(each -> each.state() != TcpState.LISTEN).count();
  }

  @Test
  void aFloodOfSynsOccupiesNoMoreThanTheBacklog() {
    int answers = 0;
    for (int peer = 0; peer < 500; peer++) answers += isAnswered(peer) ? 1 : 0;
    assertEquals(2, answers);
    assertEquals(2, connections());
  }

  @Test
  void connectionsThatStandCountWithThoseThatDoNot() {
    isAnswered(0);
    finishes(0);
    isAnswered(1);
    assertEquals(false, isAnswered(2));
    finishes(1);
    assertEquals(false, isAnswered(2));
  }

  @Test
  void whatIsAcceptedMakesRoom() {
    isAnswered(0);
    isAnswered(1);
    finishes(0);
    finishes(1);
    assertNotNull(listener.accept());
    assertEquals(true, isAnswered(2));
    assertEquals(false, isAnswered(3));
  }

  @Test
  void aHandshakeThatIsResetMakesRoom() {
    isAnswered(0);
    isAnswered(1);
    tap.peerPort(FIRST_PEER);
    tap.arrives("R 1:1(0) win 0");
    assertEquals(1, connections());
    assertEquals(true, isAnswered(2));
    assertEquals(false, isAnswered(3));
  }

  @Test
  void aHandshakeThatIsGivenUpMakesRoom() {
    isAnswered(0);
    isAnswered(1);
    tap.pass(300 * SECOND);
    assertEquals(0, connections());
    assertEquals(true, isAnswered(2));
    assertEquals(true, isAnswered(3));
    assertEquals(false, isAnswered(4));
  }

  /** What was counted once is not counted again when it dies. */
  @Test
  void aConnectionThatDiesBeforeItIsAcceptedStillWaits() {
    isAnswered(0);
    isAnswered(1);
    finishes(0);
    finishes(1);
    tap.peerPort(FIRST_PEER);
    tap.arrives("R 1:1(0) win 0");
    assertEquals(false, isAnswered(2));
    assertNotNull(listener.accept());
    assertNotNull(listener.accept());
    assertNull(listener.accept());
    assertEquals(true, isAnswered(3));
    assertEquals(true, isAnswered(4));
    assertEquals(false, isAnswered(5));
  }
}
