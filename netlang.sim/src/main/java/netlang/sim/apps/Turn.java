package netlang.sim.apps;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TalkStep.Abort;
import netlang.sim.plan.TalkStep.Close;
import netlang.sim.plan.TalkStep.Finish;
import netlang.sim.plan.TalkStep.Send;
import netlang.sim.plan.TalkStep.SendFor;

/**
 * A step of one side of a dialogue, with what it waits for.
 *
 * @param act null behind the last step: all that the other side has to say has been heard
 * @param heard octets that the other side's steps before send, those of {@link SendFor} apart
 * @param heardEnd true if the end of the other side's stream comes before
 */
record Turn(TalkStep.Act act, long delayNanos, long heard, boolean heardEnd) {

  /** One side's turns, in order. */
  static List<Turn> of(List<TalkStep> dialogue, boolean client) {
    List<Turn> turns = new ArrayList<>();
    long heard = 0;
    boolean ended = false;
    for (TalkStep step : dialogue) {
      if (step.byClient() == client)
        turns.add(new Turn(step.act(), step.delayNanos(), heard, ended));
      else if (step.act() instanceof Send send) heard += send.bytes();
      else if (step.act() instanceof Finish || step.act() instanceof Close) ended = true;
    }
    turns.add(new Turn(null, 0, heard, ended));
    return turns;
  }

  /** How many octets a side will hear; {@link Long#MAX_VALUE} if only the end of them tells. */
  static long octetsFor(boolean client, List<TalkStep> dialogue) {
    long octets = 0;
    for (TalkStep step : dialogue) {
      if (step.byClient() == client) continue;
      if (step.act() instanceof SendFor || step.act() instanceof Abort) return Long.MAX_VALUE;
      if (step.act() instanceof Send send) octets += send.bytes();
    }
    return octets;
  }

  boolean isLast() {
    return act == null;
  }

  /** True if it changes how the side reads. */
  boolean isAboutReading() {
    return act instanceof TalkStep.ReadAt
        || act instanceof TalkStep.ReadAll
        || act instanceof TalkStep.Play;
  }
}
