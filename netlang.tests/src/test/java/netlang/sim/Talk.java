package netlang.sim;

import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TalkStep.Abort;
import netlang.sim.plan.TalkStep.Act;
import netlang.sim.plan.TalkStep.Close;
import netlang.sim.plan.TalkStep.Finish;
import netlang.sim.plan.TalkStep.Play;
import netlang.sim.plan.TalkStep.ReadAll;
import netlang.sim.plan.TalkStep.ReadAt;
import netlang.sim.plan.TalkStep.Send;
import netlang.sim.plan.TalkStep.SendFor;
import netlang.sim.trace.Origin;

/** The words of a TCP dialogue, for {@link Lab#tcp(int, String, int, int, TalkStep...)}. */
public final class Talk {

  private Talk() {}

  public static TalkStep client(Act act) {
    return new TalkStep(true, act, 0, Origin.UNKNOWN);
  }

  public static TalkStep server(Act act) {
    return new TalkStep(false, act, 0, Origin.UNKNOWN);
  }

  public static TalkStep after(long nanos, TalkStep step) {
    return new TalkStep(step.byClient(), step.act(), nanos, step.origin());
  }

  public static Act sends(long octets) {
    return new Send(octets, false);
  }

  public static Act sendsUrgently(long octets) {
    return new Send(octets, true);
  }

  public static Act sendsFor(long nanos) {
    return new SendFor(nanos);
  }

  public static Act reads() {
    return new ReadAll();
  }

  public static Act readsAt(long bitsPerSecond) {
    return new ReadAt(bitsPerSecond);
  }

  public static Act readsNothing() {
    return new ReadAt(0);
  }

  public static Act plays(long bitsPerSecond, long bufferNanos) {
    return new Play(bitsPerSecond, bufferNanos);
  }

  public static Act finishes() {
    return new Finish();
  }

  public static Act closes() {
    return new Close();
  }

  public static Act aborts() {
    return new Abort();
  }
}
