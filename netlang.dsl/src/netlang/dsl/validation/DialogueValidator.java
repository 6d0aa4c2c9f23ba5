package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.expand.Derivation;
import netlang.dsl.message.Message;
import netlang.dsl.net.DialogueStep;
import netlang.dsl.net.EndAct;
import netlang.dsl.net.EndKind;
import netlang.dsl.net.Repetition;
import netlang.dsl.net.SendAct;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.Turn;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Pace;
import netlang.dsl.value.TrafficProtocol;
import netlang.dsl.value.Words;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;

/** What is said on a connection: steps that each side can take when it comes to them. */
public class DialogueValidator extends CheckGroup {

  /** More would fill the memory. */
  private static final long MOST_STEPS = 1_000_000;

  private static final Map<EStructuralFeature, String> SHORT_FORM =
      Map.of(
          TRAFFIC__COUNT, "count",
          TRAFFIC__INTERVAL, "interval",
          TRAFFIC__RATE, "rate",
          TRAFFIC__DURATION, "for",
          TRAFFIC__SIZE, "size",
          TRAFFIC__REPLY, "reply");

  private static final Map<EStructuralFeature, String> BESIDE_DURATION =
      Map.of(TRAFFIC__COUNT, "count", TRAFFIC__SIZE, "size", TRAFFIC__REPLY, "reply");

  @Check
  public void dialogueIsOfTcp(Traffic traffic) {
    if (traffic.getDialogue().isEmpty()
        || traffic.getProtocol() == null
        || !Words.protocol(traffic.getProtocol()).isGood()) return;
    if (!TrafficProtocol.TCP.word().equals(traffic.getProtocol())) {
      error(
          Mark.of(traffic.getDialogue().get(0)),
          IssueCodes.SETTING_WITHOUT_MEANING,
          Message.of(
              "%s has no dialogue: only TCP connects two sides that talk; write `tcp`, or leave it out",
              traffic.getProtocol()));
      return;
    }
    SHORT_FORM.forEach(
        (feature, word) -> {
          if (traffic.eIsSet(feature))
            error(
                Mark.of(traffic, feature),
                IssueCodes.SETTING_TWICE,
                Message.of("`%s` and a dialogue both say what is sent; keep one of the two", word));
        });
  }

  /** What the short form says must end. */
  @Check
  public void shortFormIsComplete(Traffic traffic) {
    if (!TrafficProtocol.TCP.word().equals(traffic.getProtocol())
        || !traffic.getDialogue().isEmpty()) return;
    if (Pace.isSaid(traffic)
        && !isWritten(traffic, TRAFFIC__COUNT)
        && !isWritten(traffic, TRAFFIC__DURATION))
      error(
          Mark.of(traffic.getInterval() == null ? traffic.getRate() : traffic.getInterval()),
          IssueCodes.SETTING_MISSING,
          Message.of(
              "nobody knows when the client closes; say how many writes there are (`count`), or for how"
                  + " long (`for`)"));
    if (traffic.getDuration() != null && !Pace.isSaid(traffic))
      BESIDE_DURATION.forEach(
          (feature, word) -> {
            if (traffic.eIsSet(feature))
              error(
                  Mark.of(traffic, feature),
                  IssueCodes.SETTING_WITHOUT_MEANING,
                  Message.of(
                      "`for` alone sends as much as it can: `%s` means nothing beside it; leave it"
                          + " out, or say the `interval` of the writes",
                      word));
          });
    checkShortLength(traffic);
  }

  /** Also if its value cannot be computed. */
  private static boolean isWritten(Traffic traffic, EStructuralFeature feature) {
    return traffic.eIsSet(feature) || !Derivation.nodes(traffic, feature).isEmpty();
  }

  private void checkShortLength(Traffic traffic) {
    boolean paced = traffic.getDuration() == null || Pace.isSaid(traffic);
    if (paced && Pace.isReadable(traffic) && Pace.count(traffic, 1) > MOST_STEPS)
      tooLong(
          traffic.getCount() != null
              ? Mark.of(traffic, TRAFFIC__COUNT)
              : Mark.of(traffic.getDuration()));
  }

  private void tooLong(Mark mark) {
    error(
        mark,
        IssueCodes.QUANTITY,
        Message.of(
            "this is more than %s steps; let a side send more at a time, or for a time (`sends for 10 s`)",
            MOST_STEPS));
  }

  @Check
  public void stepsCanBeTaken(Traffic traffic) {
    List<DialogueStep> dialogue = traffic.getDialogue();
    if (dialogue.isEmpty()) return;
    long steps = 0;
    for (DialogueStep step : dialogue) {
      steps += length(step);
      if (steps <= MOST_STEPS || !(step instanceof Repetition repetition)) continue;
      tooLong(Mark.of(repetition, REPETITION__TIMES));
      return;
    }
    walk(dialogue, new Talk(), new HashSet<>());
  }

  private static long length(DialogueStep step) {
    if (!(step instanceof Repetition repetition)) return 1;
    long once = 0;
    for (DialogueStep inner : repetition.getSteps()) once += length(inner);
    long times = repetition.getTimes() == null ? 1 : times(repetition);
    return Math.min(MOST_STEPS + 1, once) * times;
  }

  private static int times(Repetition repetition) {
    return repetition.getTimes() == null ? 1 : Numbers.repetitions(repetition.getTimes()).orElse(1);
  }

  /** What is repeated is walked twice: what cannot be taken then, could not be taken later. */
  private void walk(List<DialogueStep> steps, Talk talk, Set<Turn> told) {
    for (DialogueStep step : steps) {
      if (step instanceof Repetition repetition) {
        walk(repetition.getSteps(), talk, told);
        if (times(repetition) > 1) walk(repetition.getSteps(), talk, told);
      } else if (step instanceof Turn turn && turn.getAct() != null) {
        Message reason = talk.whyNot(turn);
        if (reason == null) talk.take(turn);
        else if (told.add(turn)) error(Mark.of(turn), IssueCodes.DIALOGUE, reason);
      }
    }
  }

  /** How far both sides have come. */
  private static final class Talk {

    private enum Mouth {
      OPEN,
      FINISHED,
      CLOSED,
      ABORTED
    }

    private final Mouth[] mouths = {Mouth.OPEN, Mouth.OPEN};

    /** Null if the side can take the step. */
    Message whyNot(Turn turn) {
      int side = turn.getSide().ordinal();
      Mouth mouth = mouths[side];
      boolean speaks =
          turn.getAct() instanceof SendAct
              || turn.getAct() instanceof EndAct end && end.getKind() == EndKind.FINISH;
      String who = turn.getSide().getLiteral();
      if (mouth == Mouth.CLOSED)
        return Message.of(
            "`%s` has closed already: it takes no further step; leave this out, or write it before",
            who);
      if (mouth == Mouth.ABORTED)
        return Message.of(
            "`%s` has aborted already: it takes no further step; leave this out, or write it before",
            who);
      if (mouth == Mouth.FINISHED && speaks)
        return Message.of(
            "`%s` has finished already: it can only read, close or abort; leave this out, or write it before",
            who);
      return null;
    }

    void take(Turn turn) {
      if (!(turn.getAct() instanceof EndAct end)) return;
      mouths[turn.getSide().ordinal()] =
          switch (end.getKind()) {
            case FINISH -> Mouth.FINISHED;
            case CLOSE -> Mouth.CLOSED;
            case ABORT -> Mouth.ABORTED;
          };
    }
  }
}
