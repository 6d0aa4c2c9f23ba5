package netlang.dsl.ui.run;

import java.util.HashMap;
import java.util.Map;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy;

/** What the platform sees of a simulation: something that writes to a console and can be ended. */
public final class SimulationProcess extends PlatformObject implements IProcess, IStreamsProxy {

  /** Of consoles, see {@code plugin.xml}. */
  public static final String PROCESS_TYPE = NetLangPlugin.ID + ".process";

  /** The exit value of a simulation that was ended from outside. */
  static final int STOPPED = 130;

  private final ILaunch launch;
  private final String label;
  private final Map<String, String> attributes = new HashMap<>();
  private final ConsoleText out = new ConsoleText();
  private final ConsoleText complaints = new ConsoleText();
  private volatile boolean stopped;
  private volatile Integer exit;
  private volatile Runnable onTerminate = () -> {};

  public SimulationProcess(ILaunch launch, String label) {
    this.launch = launch;
    this.label = label;
    attributes.put(ATTR_PROCESS_TYPE, PROCESS_TYPE);
    launch.addProcess(this);
    tell(DebugEvent.CREATE);
  }

  private void tell(int kind) {
    DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, kind)});
  }

  void onTerminate(Runnable action) {
    onTerminate = action;
  }

  /** What happens. */
  public ConsoleText out() {
    return out;
  }

  /** What went wrong. */
  public ConsoleText complaints() {
    return complaints;
  }

  /** True if it is to end at once. */
  public boolean isStopped() {
    return stopped;
  }

  void stop() {
    stopped = true;
  }

  public void ended(int status) {
    out.flush();
    complaints.flush();
    exit = status;
    tell(DebugEvent.TERMINATE);
  }

  @Override
  public boolean canTerminate() {
    return !isTerminated();
  }

  @Override
  public boolean isTerminated() {
    return exit != null;
  }

  @Override
  public void terminate() {
    stop();
    onTerminate.run();
  }

  @Override
  public String getLabel() {
    return label;
  }

  @Override
  public ILaunch getLaunch() {
    return launch;
  }

  @Override
  public IStreamsProxy getStreamsProxy() {
    return this;
  }

  @Override
  public IStreamMonitor getOutputStreamMonitor() {
    return out;
  }

  @Override
  public IStreamMonitor getErrorStreamMonitor() {
    return complaints;
  }

  /** Nobody reads what is typed. */
  @Override
  public void write(String input) {}

  @Override
  public void setAttribute(String key, String value) {
    attributes.put(key, value);
  }

  @Override
  public String getAttribute(String key) {
    return attributes.get(key);
  }

  @Override
  public int getExitValue() throws DebugException {
    if (exit == null) throw new DebugException(Status.error("The simulation has not ended yet"));
    return exit;
  }

  @Override
  public <T> T getAdapter(Class<T> adapter) {
    if (adapter == IProcess.class) return adapter.cast(this);
    if (adapter == ILaunch.class) return adapter.cast(launch);
    return super.getAdapter(adapter);
  }
}
