package netlang.dsl.ui.debug;

import java.util.Optional;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** What the menu of the ruler does with the breakpoint of the line that was clicked. */
public abstract class RulerHandler extends AbstractHandler {

  private RulerHandler() {}

  @Override
  public final Object execute(ExecutionEvent event) {
    IEditorPart editor = HandlerUtil.getActiveEditor(event);
    IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
    IVerticalRulerInfo ruler = Adapters.adapt(editor, IVerticalRulerInfo.class);
    if (file == null || ruler == null) return null;
    try {
      work(file, ruler.getLineOfLastMouseButtonActivity() + 1, HandlerUtil.getActiveShell(event));
    } catch (CoreException e) {
      NetLangPlugin.log("The breakpoint could not be changed", e);
    }
    return null;
  }

  abstract void work(IFile file, int line, Shell shell) throws CoreException;

  /** Sets it and takes it away. */
  public static final class Toggle extends RulerHandler {
    @Override
    void work(IFile file, int line, Shell shell) throws CoreException {
      NetBreakpoint.toggle(file, line);
    }
  }

  /** Lets it rest without taking it away, and back. */
  public static final class Enable extends RulerHandler {
    @Override
    void work(IFile file, int line, Shell shell) throws CoreException {
      Optional<NetBreakpoint> set = NetBreakpoint.at(file, line);
      if (set.isPresent()) set.get().setEnabled(!set.get().isEnabled());
    }
  }

  /** Asks what a frame must be like; where there is no breakpoint yet, one is set. */
  public static final class Condition extends RulerHandler {
    @Override
    void work(IFile file, int line, Shell shell) throws CoreException {
      if (NetBreakpoint.at(file, line).isEmpty()) NetBreakpoint.toggle(file, line);
      ConditionHandler.ask(shell, NetBreakpoint.at(file, line).orElseThrow());
    }
  }
}
