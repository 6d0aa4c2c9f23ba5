package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.MILLISECOND;
import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.plan.TcpSetting;
import org.junit.jupiter.api.Test;

/** Two ends that contradict each other: neither may answer each answer, RFC 5961 §7. */
class ContradictionTest {

  /** Each is told at once what the other thinks of it, as two hosts would. */
  @Test
  void anEndlessExchangeOfAcksIsSlow() {
    WireTap tap = new WireTap(with(TcpSetting.CHALLENGE_ACKS, 0));
    tap.established("");
    int answers = 0;
    for (int i = 0; i < 1000; i++) { // ten seconds of a peer that believes in octets never sent
      tap.arrives(". 1:1(0) ack 11");
      answers += tap.take().size();
      tap.pass(10 * MILLISECOND);
    }
    assertTrue(answers >= 1 && answers <= 21, answers + " answers in ten seconds");
  }

  @Test
  void segmentsLeftOfTheWindowAreNotAnsweredEachEither() {
    WireTap tap = new WireTap(with(TcpSetting.CHALLENGE_ACKS, 0));
    tap.established("");
    tap.arrives("P. 1:11(10) ack 1");
    tap.heard();
    for (int i = 0; i < 40; i++) {
      tap.arrives(". 1:1(0) ack 1");
      tap.pass(10 * MILLISECOND);
    }
    assertEquals(List.of(". 1:1(0) ack 11"), tap.heard());
  }

  /**
   * The limit of the host is that of RFC 5961, for what may be an attack: a keep-alive, or a probe
   * of a closed window, is answered however many others ask in the same second.
   */
  @Test
  void theProbesOfAllPeersAreAnswered() {
    WireTap tap = new WireTap(with(TcpSetting.CHALLENGE_ACKS, 1));
    tap.listen();
    for (int peer = 2000; peer < 2010; peer++) {
      tap.peerPort(peer);
      tap.arrives("S 0:0(0)");
      tap.arrives(". 1:1(0) ack 1");
      tap.accept();
    }
    tap.pass(SECOND);
    tap.heard();
    for (int peer = 2000; peer < 2010; peer++) {
      tap.peerPort(peer);
      tap.arrives(". 0:0(0) ack 1");
      assertEquals(List.of(". 1:1(0) ack 1"), tap.heard(), "port " + peer);
    }
  }

  /** Sent again with data, it is a loss and no nonsense. */
  @Test
  void dataThatWasReceivedBeforeIsAnsweredEachTime() {
    WireTap tap = new WireTap();
    tap.established("");
    tap.arrives("P. 1:11(10) ack 1");
    tap.heard();
    for (int i = 0; i < 5; i++) {
      tap.arrives("P. 1:11(10) ack 1");
      assertEquals(List.of(". 1:1(0) ack 11"), tap.heard());
    }
  }
}
