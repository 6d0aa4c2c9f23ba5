package netlang.dsl.ui.debug;

import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTarget;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTargetFactory;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;

/** Sets and clears breakpoints of the lines of {@code .net} files. */
public final class ToggleFactory implements IToggleBreakpointsTargetFactory {

  private static final String LINES = NetBreakpoint.ID + ".lines";

  private final Lines lines = new Lines();

  @Override
  public Set<String> getToggleTargets(IWorkbenchPart part, ISelection selection) {
    return file(part) == null ? Set.of() : Set.of(LINES);
  }

  /** Null if it is no network. */
  private static IFile file(IWorkbenchPart part) {
    if (!(part instanceof IEditorPart editor)) return null;
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    return file != null && NetLangPlugin.EXTENSION.equals(file.getFileExtension()) ? file : null;
  }

  @Override
  public String getDefaultToggleTarget(IWorkbenchPart part, ISelection selection) {
    return file(part) == null ? null : LINES;
  }

  @Override
  public IToggleBreakpointsTarget createToggleTarget(String id) {
    return lines;
  }

  @Override
  public String getToggleTargetName(String id) {
    return "NetLang Breakpoints";
  }

  @Override
  public String getToggleTargetDescription(String id) {
    return "Stops when something that the line declares is touched";
  }

  /** The platform asks for lines, methods and watchpoints; we have lines. */
  private static final class Lines implements IToggleBreakpointsTarget {

    @Override
    public void toggleLineBreakpoints(IWorkbenchPart part, ISelection selection)
        throws CoreException {
      IFile file = file(part);
      if (file == null || !(selection instanceof ITextSelection text)) return;
      int line = text.getStartLine() + 1;
      for (IBreakpoint known :
          DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(NetBreakpoint.MODEL))
        if (known instanceof NetBreakpoint breakpoint
            && breakpoint.file().equals(file)
            && breakpoint.getLineNumber() == line) {
          breakpoint.delete();
          return;
        }
      DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(new NetBreakpoint(file, line));
    }

    @Override
    public boolean canToggleLineBreakpoints(IWorkbenchPart part, ISelection selection) {
      return file(part) != null && selection instanceof ITextSelection;
    }

    @Override
    public void toggleMethodBreakpoints(IWorkbenchPart part, ISelection selection) {}

    @Override
    public boolean canToggleMethodBreakpoints(IWorkbenchPart part, ISelection selection) {
      return false;
    }

    @Override
    public void toggleWatchpoints(IWorkbenchPart part, ISelection selection) {}

    @Override
    public boolean canToggleWatchpoints(IWorkbenchPart part, ISelection selection) {
      return false;
    }
  }
}
