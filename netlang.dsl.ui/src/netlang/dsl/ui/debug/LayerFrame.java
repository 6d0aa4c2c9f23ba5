package netlang.dsl.ui.debug;

import java.util.List;
import java.util.function.Supplier;
import netlang.sim.trace.Origin;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.DebugElement;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.core.model.IVariable;

/** A level of the stack: the event at hand, a layer of its packet, or the node. */
final class LayerFrame extends DebugElement implements IStackFrame {

  private final RunThread thread;
  private final String name;
  private final Origin origin;
  private final Supplier<List<Fact>> facts;
  private IVariable[] variables;

  /** {@code facts} are asked for when somebody looks at them. */
  LayerFrame(RunThread thread, String name, Origin origin, Supplier<List<Fact>> facts) {
    super(thread.getDebugTarget());
    this.thread = thread;
    this.name = name;
    this.origin = origin;
    this.facts = facts;
  }

  /** The line that is shown with it. */
  Origin origin() {
    return origin;
  }

  @Override
  public String getModelIdentifier() {
    return NetBreakpoint.MODEL;
  }

  @Override
  public IThread getThread() {
    return thread;
  }

  @Override
  public synchronized IVariable[] getVariables() {
    if (variables == null)
      variables =
          facts.get().stream()
              .map(fact -> new FactVariable(getDebugTarget(), fact))
              .toArray(IVariable[]::new);
    return variables;
  }

  @Override
  public boolean hasVariables() {
    return true;
  }

  @Override
  public int getLineNumber() {
    return origin.isKnown() ? origin.line() : -1;
  }

  /** Unknown: the whole line. */
  @Override
  public int getCharStart() {
    return -1;
  }

  @Override
  public int getCharEnd() {
    return -1;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public IRegisterGroup[] getRegisterGroups() {
    return new IRegisterGroup[0];
  }

  @Override
  public boolean hasRegisterGroups() {
    return false;
  }

  @Override
  public boolean canStepInto() {
    return thread.canStepInto();
  }

  @Override
  public boolean canStepOver() {
    return thread.canStepOver();
  }

  @Override
  public boolean canStepReturn() {
    return thread.canStepReturn();
  }

  @Override
  public boolean isStepping() {
    return thread.isStepping();
  }

  @Override
  public void stepInto() throws DebugException {
    thread.stepInto();
  }

  @Override
  public void stepOver() throws DebugException {
    thread.stepOver();
  }

  @Override
  public void stepReturn() throws DebugException {
    thread.stepReturn();
  }

  @Override
  public boolean canResume() {
    return thread.canResume();
  }

  @Override
  public boolean canSuspend() {
    return false;
  }

  @Override
  public boolean isSuspended() {
    return thread.isSuspended();
  }

  @Override
  public void resume() throws DebugException {
    thread.resume();
  }

  @Override
  public void suspend() {}

  @Override
  public boolean canTerminate() {
    return thread.canTerminate();
  }

  @Override
  public boolean isTerminated() {
    return thread.isTerminated();
  }

  @Override
  public void terminate() throws DebugException {
    thread.terminate();
  }
}
