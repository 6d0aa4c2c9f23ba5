package netlang.dsl.ui.debug;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import netlang.run.recording.Dissection.Layer;
import netlang.run.recording.EventLayers;
import netlang.run.recording.EventText;
import netlang.run.recording.Snapshot;
import netlang.run.recording.SourceLine;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.DebugElement;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;

/**
 * The run as the platform's only thread. Its stack is what is at hand: the event, the layers of its
 * packet with the highest on top, the node.
 */
final class RunThread extends DebugElement implements IThread {

  private final RunTarget target;
  private List<LayerFrame> frames = List.of();

  RunThread(RunTarget target) {
    super(target);
    this.target = target;
  }

  /** The position is another. */
  synchronized void stand() {
    frames = frames();
  }

  private List<LayerFrame> frames() {
    int position = target.position();
    if (position == 0) return List.of();
    TraceEvent event = target.recording().event(position - 1);
    NetworkPlan network = target.scenario().network();
    Origin here = SourceLine.of(target.scenario(), event);
    List<LayerFrame> stack = new ArrayList<>();
    stack.add(
        new LayerFrame(
            this, EventText.story(network, event), here, () -> Facts.of(network, event)));
    List<Layer> layers = new ArrayList<>(EventLayers.of(event));
    Collections.reverse(layers);
    for (Layer layer : layers)
      stack.add(
          new LayerFrame(this, layer.name() + ": " + layer.summary(), here, () -> Facts.of(layer)));
    if (event.node() >= 0) {
      String name = network.nodes().get(event.node()).name();
      Origin node = network.nodes().get(event.node()).origin();
      String tables =
          Snapshot.kinds(network.nodes().get(event.node())).stream()
              .map(TableKind::word)
              .collect(Collectors.joining(", "));
      stack.add(
          new LayerFrame(
              this, name + ": " + tables, node, () -> Facts.of(target.recording(), position)));
    }
    return stack;
  }

  @Override
  public String getModelIdentifier() {
    return NetBreakpoint.MODEL;
  }

  @Override
  public String getName() {
    int position = target.position();
    if (position == 0) return "The beginning";
    TraceEvent event = target.recording().event(position - 1);
    String place = EventText.place(target.scenario().network(), event);
    return Nanos.seconds(event.time())
        + " s"
        + (place.isEmpty() ? "" : ", " + place)
        + " (event "
        + position
        + " of "
        + target.recording().size()
        + (target.isAtEnd() ? ", the last)" : ")");
  }

  @Override
  public synchronized IStackFrame[] getStackFrames() {
    return isSuspended() ? frames.toArray(IStackFrame[]::new) : new IStackFrame[0];
  }

  @Override
  public synchronized boolean hasStackFrames() {
    return isSuspended() && !frames.isEmpty();
  }

  @Override
  public synchronized IStackFrame getTopStackFrame() {
    return frames.isEmpty() ? null : frames.get(0);
  }

  @Override
  public IBreakpoint[] getBreakpoints() {
    return target.breakpointsHere();
  }

  @Override
  public int getPriority() {
    return 0;
  }

  @Override
  public boolean canResume() {
    return target.canResume();
  }

  @Override
  public boolean canSuspend() {
    return false;
  }

  @Override
  public boolean isSuspended() {
    return !target.isTerminated();
  }

  @Override
  public void resume() {
    target.goOn();
  }

  @Override
  public void suspend() {}

  private boolean canGoOn() {
    return !target.isTerminated() && !target.isAtEnd();
  }

  /** Into: to another layer of the same node. */
  @Override
  public boolean canStepInto() {
    return canGoOn();
  }

  @Override
  public void stepInto() {
    target.stepToLayer();
  }

  /** Over: to the next event. */
  @Override
  public boolean canStepOver() {
    return canGoOn();
  }

  @Override
  public void stepOver() {
    target.stepEvent();
  }

  /** Return: to another node. */
  @Override
  public boolean canStepReturn() {
    return canGoOn();
  }

  @Override
  public void stepReturn() {
    target.stepToNode();
  }

  @Override
  public boolean isStepping() {
    return false;
  }

  @Override
  public boolean canTerminate() {
    return target.canTerminate();
  }

  @Override
  public boolean isTerminated() {
    return target.isTerminated();
  }

  @Override
  public void terminate() throws DebugException {
    target.terminate();
  }
}
