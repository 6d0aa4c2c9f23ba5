package netlang.dsl.ui.debug;

import java.util.Map;
import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.LineBreakpoint;

/** A line of a {@code .net} file at which a run stops: whenever something there is touched. */
public final class NetBreakpoint extends LineBreakpoint {

  /** Of markers, and of all that belongs to our debug model. */
  public static final String ID = NetLangPlugin.ID + ".breakpoint";

  public static final String MODEL = NetLangPlugin.ID + ".debug";

  private static final String CONDITION = NetLangPlugin.ID + ".condition";

  /** For the platform, which makes those of the last session again. */
  public NetBreakpoint() {}

  /** {@code line}: 1 is the first. */
  public NetBreakpoint(IFile file, int line) throws DebugException {
    IWorkspaceRunnable make =
        monitor ->
            setMarker(
                file.createMarker(
                    ID,
                    Map.of(
                        IBreakpoint.ENABLED,
                        true,
                        IMarker.LINE_NUMBER,
                        line,
                        IBreakpoint.ID,
                        MODEL,
                        IMarker.MESSAGE,
                        file.getName() + " [line: " + line + "]")));
    run(getMarkerRule(file), make);
  }

  /** The one that is set at that line. */
  static Optional<NetBreakpoint> at(IFile file, int line) throws CoreException {
    for (IBreakpoint each : DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(MODEL))
      if (each instanceof NetBreakpoint breakpoint
          && breakpoint.file().equals(file)
          && breakpoint.getLineNumber() == line) return Optional.of(breakpoint);
    return Optional.empty();
  }

  /** Sets one, or takes the one away that is there. */
  static void toggle(IFile file, int line) throws CoreException {
    Optional<NetBreakpoint> set = at(file, line);
    if (set.isPresent()) set.get().delete();
    else
      DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(new NetBreakpoint(file, line));
  }

  public IFile file() {
    return (IFile) getMarker().getResource();
  }

  /** What a frame must be like to stop it, as the Packets view filters; empty: anything. */
  public String condition() {
    return getMarker().getAttribute(CONDITION, "");
  }

  public void setCondition(String condition) throws CoreException {
    setAttribute(CONDITION, condition);
  }

  @Override
  public String getModelIdentifier() {
    return MODEL;
  }
}
