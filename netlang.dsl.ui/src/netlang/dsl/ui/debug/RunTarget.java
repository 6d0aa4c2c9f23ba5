package netlang.dsl.ui.debug;

import java.util.function.IntUnaryOperator;
import netlang.dsl.ui.view.Playhead;
import netlang.dsl.ui.view.Watched;
import netlang.run.recording.Recording;
import netlang.run.recording.Stops;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.DebugElement;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.ui.PlatformUI;

/**
 * A run that is debugged: a recording and a position in it. It always stands still, but for the
 * instant in which the next position is looked for. The views show the same moment.
 */
public final class RunTarget extends DebugElement implements IDebugTarget {

  private final ILaunch launch;
  private final Watched watched;
  private final Breakpoints breakpoints;
  private final Listener listener;
  private boolean wasAtEnd;
  private final RunThread thread;
  private volatile int position;
  private volatile boolean terminated;

  /** Is told how far it is, in no particular thread. */
  interface Listener {

    /** For the first time everything has happened. */
    void reachedEnd(RunTarget target);

    /** The user goes on from there; true if there is something to go on to, which ends this one. */
    boolean goesOn(RunTarget target);

    void terminated();
  }

  RunTarget(ILaunch launch, Watched watched, Listener listener) {
    super(null);
    this.launch = launch;
    this.watched = watched;
    this.listener = listener;
    breakpoints = new Breakpoints(watched.recording());
    thread = new RunThread(this);
  }

  /** To the first breakpoint. */
  void begin() {
    fireCreationEvent();
    go(stops()::resume, DebugEvent.CLIENT_REQUEST, DebugEvent.BREAKPOINT);
  }

  public Watched watched() {
    return watched;
  }

  Recording recording() {
    return watched.recording();
  }

  ScenarioPlan scenario() {
    return recording().scenario();
  }

  /** How many events have happened. */
  public int position() {
    return position;
  }

  boolean hasStop() {
    return breakpoints.stops().hasAny();
  }

  boolean isAtEnd() {
    return position == recording().size();
  }

  /** Goes on to the next breakpoint; at the end it is over. */
  void goOn() {
    if (isAtEnd()) {
      if (!listener.goesOn(this)) terminate();
    } else go(stops()::resume, DebugEvent.CLIENT_REQUEST, DebugEvent.BREAKPOINT);
  }

  /** Goes back to the breakpoint before. */
  public void goBack() {
    go(stops()::resumeBack, DebugEvent.CLIENT_REQUEST, DebugEvent.BREAKPOINT);
  }

  public void stepBack() {
    step(at -> at - 1);
  }

  void stepEvent() {
    step(at -> at + 1);
  }

  void stepToLayer() {
    step(stops()::nextLayer);
  }

  void stepToNode() {
    step(stops()::nextNode);
  }

  /** To the moment when everything of that time has happened. */
  public void runTo(long nanos) {
    go(at -> recording().positionAt(nanos), DebugEvent.CLIENT_REQUEST, DebugEvent.CLIENT_REQUEST);
  }

  private void step(IntUnaryOperator to) {
    go(to, DebugEvent.STEP_OVER, DebugEvent.STEP_END);
  }

  private void go(IntUnaryOperator to, int resumed, int suspended) {
    thread.fireResumeEvent(resumed);
    position = Math.max(0, Math.min(recording().size(), to.applyAsInt(position)));
    thread.stand();
    thread.fireSuspendEvent(suspended);
    if (isAtEnd() && !wasAtEnd) {
      wasAtEnd = true;
      listener.reachedEnd(this);
    }
    int shown = position;
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(
            () -> {
              if (Playhead.get().watched() == watched) Playhead.get().moveToPosition(shown);
            });
  }

  /** With the breakpoints as they are set now. */
  private Stops stops() {
    return breakpoints.stops();
  }

  boolean isAtBreakpoint() {
    return stops().isAtBreakpoint(position);
  }

  /** Those that the event at hand is one for. */
  IBreakpoint[] breakpointsHere() {
    return breakpoints.at(position);
  }

  @Override
  public String getName() {
    return "Scenario \"" + scenario().name() + "\"";
  }

  @Override
  public IDebugTarget getDebugTarget() {
    return this;
  }

  @Override
  public ILaunch getLaunch() {
    return launch;
  }

  @Override
  public String getModelIdentifier() {
    return NetBreakpoint.MODEL;
  }

  /** It runs in the workbench. */
  @Override
  public IProcess getProcess() {
    return null;
  }

  @Override
  public IThread[] getThreads() {
    return terminated ? new IThread[0] : new IThread[] {thread};
  }

  @Override
  public boolean hasThreads() {
    return !terminated;
  }

  @Override
  public boolean supportsBreakpoint(IBreakpoint breakpoint) {
    return breakpoint instanceof NetBreakpoint;
  }

  @Override
  public boolean canTerminate() {
    return !terminated;
  }

  @Override
  public boolean isTerminated() {
    return terminated;
  }

  @Override
  public void terminate() {
    end();
    listener.terminated();
  }

  /** Without an end of all. */
  void end() {
    terminated = true;
    thread.fireTerminateEvent();
    fireTerminateEvent();
  }

  @Override
  public boolean canResume() {
    return !terminated;
  }

  @Override
  public boolean canSuspend() {
    return false;
  }

  @Override
  public boolean isSuspended() {
    return !terminated;
  }

  @Override
  public void resume() {
    goOn();
  }

  @Override
  public void suspend() {}

  /** Breakpoints are read whenever the run goes on. */
  @Override
  public void breakpointAdded(IBreakpoint breakpoint) {}

  @Override
  public void breakpointRemoved(IBreakpoint breakpoint, IMarkerDelta delta) {}

  @Override
  public void breakpointChanged(IBreakpoint breakpoint, IMarkerDelta delta) {}

  @Override
  public boolean canDisconnect() {
    return false;
  }

  @Override
  public void disconnect() {}

  @Override
  public boolean isDisconnected() {
    return false;
  }

  @Override
  public boolean supportsStorageRetrieval() {
    return false;
  }

  @Override
  public IMemoryBlock getMemoryBlock(long startAddress, long length) {
    return null;
  }
}
