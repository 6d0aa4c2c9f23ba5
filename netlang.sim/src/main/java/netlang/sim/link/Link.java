package netlang.sim.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import netlang.sim.engine.Trace;
import netlang.sim.plan.LinkPlan;
import netlang.sim.trace.Origin;
import netlang.sim.wire.EthernetFrame;

/** A full-duplex cable between two ports. */
public final class Link {

  private final LinkDirection aToB;
  private final LinkDirection bToA;
  private final Trace trace;
  private final int index;
  private List<DropRule> dropRules;

  /** {@code a} and {@code b} receive what arrives at the ends of that name in the plan. */
  public Link(LinkPlan plan, int index, FrameReceiver a, FrameReceiver b, Surroundings world) {
    this.index = index;
    trace = world.trace();
    aToB = new LinkDirection(this, plan, index, false, b, world);
    bToA = new LinkDirection(this, plan, index, true, a, world);
  }

  public LinkDirection aToB() {
    return aToB;
  }

  public LinkDirection bToA() {
    return bToA;
  }

  public boolean isUp() {
    return aToB.isUp();
  }

  /**
   * Cuts both ways: what waits, is being sent or is under way is lost; {@code by} is who is to
   * blame.
   */
  public void cut(Origin by) {
    if (!isUp()) return;
    aToB.cut(by);
    bToA.cut(by);
    trace.linkChanged(index, false);
  }

  public void restore() {
    if (isUp()) return;
    aToB.restore();
    bToA.restore();
    trace.linkChanged(index, true);
  }

  /**
   * Loses the {@code ordinal}-th frame (counted from 1) that is put on the wire from now on, either
   * way, and matches.
   */
  public void dropNth(Predicate<EthernetFrame> pattern, int ordinal, Origin by) {
    if (dropRules == null) dropRules = new ArrayList<>();
    dropRules.add(new DropRule(pattern, ordinal, by));
    aToB.watch();
    bToA.watch();
  }

  /** Who wants this frame, which is just put on the wire, to be lost; null if nobody does. */
  Origin doomOf(EthernetFrame frame) {
    if (dropRules == null) return null;
    Origin doom = null;
    for (DropRule rule : dropRules) if (rule.meets(frame)) doom = rule.by;
    return doom;
  }

  /** Counts the frames that match. */
  private static final class DropRule {
    private final Predicate<EthernetFrame> pattern;
    private final Origin by;
    private int left;

    DropRule(Predicate<EthernetFrame> pattern, int ordinal, Origin by) {
      this.pattern = pattern;
      this.by = by;
      left = ordinal;
    }

    /** True for the one frame that the rule is about. */
    boolean meets(EthernetFrame frame) {
      return left > 0 && pattern.test(frame) && --left == 0;
    }
  }
}
