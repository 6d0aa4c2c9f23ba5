package netlang.sim.node;

import java.util.List;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.ethernet.LearningSwitch;
import netlang.sim.link.FrameReceiver;
import netlang.sim.link.LinkDirection;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.trace.Origin;

/** A switch: all ports are those of one bridge. */
public final class SwitchNode implements Node {

  private final LearningSwitch bridge;
  private boolean powered = true;

  public SwitchNode(SwitchPlan plan, int node, Engine engine, Trace trace) {
    bridge = new LearningSwitch(plan, node, engine, trace);
  }

  @Override
  public FrameReceiver receiver(int port) {
    return bridge;
  }

  @Override
  public void connect(int port, LinkDirection cable) {
    bridge.connect(port, cable);
  }

  @Override
  public boolean isPowered() {
    return powered;
  }

  @Override
  public void powerOff(Origin by) {
    powered = false;
    bridge.powerOff(by);
  }

  @Override
  public void powerOn() {
    powered = true;
    bridge.powerOn();
  }

  @Override
  public boolean hasCarrier(int port) {
    return bridge.hasCarrier(port);
  }

  /** The MAC table. */
  public List<LearningSwitch.Entry> entries() {
    return bridge.entries();
  }

  public void flush() {
    bridge.flush();
  }
}
