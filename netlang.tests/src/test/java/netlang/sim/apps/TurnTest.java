package netlang.sim.apps;

import static netlang.sim.Talk.aborts;
import static netlang.sim.Talk.after;
import static netlang.sim.Talk.client;
import static netlang.sim.Talk.closes;
import static netlang.sim.Talk.finishes;
import static netlang.sim.Talk.sends;
import static netlang.sim.Talk.sendsFor;
import static netlang.sim.Talk.server;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.plan.TalkStep;
import org.junit.jupiter.api.Test;

class TurnTest {

  @Test
  void eachSideWaitsForWhatTheOtherSentBefore() {
    List<TalkStep> dialogue =
        List.of(
            client(sends(10)),
            server(sends(20)),
            client(sends(30)),
            after(7, client(finishes())),
            server(closes()));
    assertEquals(
        List.of(
            new Turn(sends(10), 0, 0, false),
            new Turn(sends(30), 0, 20, false),
            new Turn(finishes(), 7, 20, false),
            new Turn(null, 0, 20, true)),
        Turn.of(dialogue, true));
    assertEquals(
        List.of(
            new Turn(sends(20), 0, 10, false),
            new Turn(closes(), 0, 40, true),
            new Turn(null, 0, 40, true)),
        Turn.of(dialogue, false));
  }

  @Test
  void nobodyWaitsForAnAbortOrForWhatIsSentForATime() {
    List<TalkStep> dialogue = List.of(server(sendsFor(5)), server(aborts()), client(sends(1)));
    assertEquals(new Turn(sends(1), 0, 0, false), Turn.of(dialogue, true).get(0));
  }

  @Test
  void howMuchWillBeHeardIsKnownUnlessSomebodySendsForATime() {
    assertEquals(30, Turn.octetsFor(true, List.of(server(sends(10)), server(sends(20)))));
    assertEquals(0, Turn.octetsFor(false, List.of(server(sends(10)))));
    assertEquals(Long.MAX_VALUE, Turn.octetsFor(true, List.of(server(sendsFor(1)))));
  }
}
