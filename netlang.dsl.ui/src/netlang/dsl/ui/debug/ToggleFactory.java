package netlang.dsl.ui.debug;

import java.util.Set;
import java.util.regex.Pattern;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.server.Files;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTarget;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTargetFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;

/** Sets and clears breakpoints of the lines of {@code .net} files. */
public final class ToggleFactory implements IToggleBreakpointsTargetFactory {

  private static final String LINES = NetBreakpoint.ID + ".lines";

  /** Nothing ever happens at such a line: blank, a comment, the end of a block. */
  private static final Pattern SILENT = Pattern.compile("\\s*(//.*|}\\s*)?");

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

  /** That line, or the next that says something; 0 if none does. */
  private static int telling(IDocument text, int from) {
    try {
      for (int line = from; line <= text.getNumberOfLines(); line++) {
        IRegion region = text.getLineInformation(line - 1);
        if (!SILENT.matcher(text.get(region.getOffset(), region.getLength())).matches())
          return line;
      }
    } catch (BadLocationException e) {
      return 0; // the text has become shorter meanwhile
    }
    return 0;
  }

  /** The platform asks for lines, methods and watchpoints; we have lines. */
  private static final class Lines implements IToggleBreakpointsTarget {

    @Override
    public void toggleLineBreakpoints(IWorkbenchPart part, ISelection selection)
        throws CoreException {
      IFile file = file(part);
      if (file == null || !(selection instanceof ITextSelection text)) return;
      int line = telling(Files.text(file), text.getStartLine() + 1);
      if (line > 0) NetBreakpoint.toggle(file, line);
      else Display.getDefault().beep();
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
