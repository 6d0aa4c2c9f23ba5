package netlang.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.Act;
import netlang.dsl.net.DialogueStep;
import netlang.dsl.net.EndAct;
import netlang.dsl.net.PlayAct;
import netlang.dsl.net.ReadAct;
import netlang.dsl.net.Repetition;
import netlang.dsl.net.SendAct;
import netlang.dsl.net.Side;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.Turn;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Pace;
import netlang.dsl.value.Quantities;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.trace.Origin;

/** What is said on a connection, step by step. */
final class DialogueCompiler {

  private static final boolean CLIENT = true;
  private static final boolean SERVER = false;

  private final Source source;

  DialogueCompiler(Source source) {
    this.source = source;
  }

  List<TalkStep> compile(Traffic traffic) {
    return traffic.getDialogue().isEmpty() ? shortForm(traffic) : steps(traffic.getDialogue());
  }

  private List<TalkStep> steps(List<DialogueStep> dialogue) {
    List<TalkStep> steps = new ArrayList<>();
    for (DialogueStep step : dialogue) {
      if (step instanceof Turn turn) steps.add(turn(turn));
      else if (step instanceof Repetition repetition) {
        List<TalkStep> repeated = steps(repetition.getSteps());
        int times = Numbers.repetitions(repetition.getTimes()).get();
        for (int i = 0; i < times; i++) steps.addAll(repeated);
      }
    }
    return steps;
  }

  private TalkStep turn(Turn turn) {
    long delay = turn.getDelay() == null ? 0 : Quantities.time(turn.getDelay()).get();
    boolean byClient = turn.getSide() == Side.CLIENT;
    return new TalkStep(byClient, act(turn.getAct()), delay, source.origin(turn));
  }

  private static TalkStep.Act act(Act act) {
    if (act instanceof SendAct send)
      return send.getDuration() == null
          ? new TalkStep.Send(Quantities.streamSize(send.getSize()).get(), send.isUrgent())
          : new TalkStep.SendFor(Quantities.positiveTime(send.getDuration()).get());
    if (act instanceof ReadAct read) {
      if (read.isNothing()) return new TalkStep.ReadAt(0);
      return read.getRate() == null
          ? new TalkStep.ReadAll()
          : new TalkStep.ReadAt(Quantities.rate(read.getRate()).get());
    }
    if (act instanceof PlayAct play)
      return new TalkStep.Play(
          Quantities.rate(play.getRate()).get(), Quantities.time(play.getBuffer()).get());
    if (act instanceof EndAct end)
      return switch (end.getKind()) {
        case FINISH -> new TalkStep.Finish();
        case CLOSE -> new TalkStep.Close();
        case ABORT -> new TalkStep.Abort();
      };
    throw new LetThrough("a step of no kind", act);
  }

  /** {@code size 100 B count 5 reply}: the client writes and closes, then the server closes. */
  private List<TalkStep> shortForm(Traffic traffic) {
    Origin origin = source.origin(traffic);
    List<TalkStep> steps = new ArrayList<>();
    if (traffic.getDuration() != null && !Pace.isSaid(traffic)) {
      long duration = Quantities.positiveTime(traffic.getDuration()).get();
      steps.add(new TalkStep(CLIENT, new TalkStep.SendFor(duration), 0, origin));
    } else {
      addWrites(traffic, steps, origin);
    }
    steps.add(new TalkStep(CLIENT, new TalkStep.Close(), 0, origin));
    steps.add(new TalkStep(SERVER, new TalkStep.Close(), 0, origin));
    return steps;
  }

  private static void addWrites(Traffic traffic, List<TalkStep> steps, Origin origin) {
    long size =
        traffic.getSize() == null
            ? FlowPlan.Tcp.DEFAULT_SIZE
            : Quantities.streamSize(traffic.getSize()).get();
    TalkStep.Send send = new TalkStep.Send(size, false);
    long count = Pace.count(traffic, 1);
    for (long i = 0; i < count; i++) {
      steps.add(new TalkStep(CLIENT, send, i == 0 ? 0 : Pace.interval(traffic), origin));
      if (traffic.isReply()) steps.add(new TalkStep(SERVER, send, 0, origin));
    }
  }
}
