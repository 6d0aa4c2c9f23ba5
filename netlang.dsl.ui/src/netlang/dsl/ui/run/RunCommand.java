package netlang.dsl.ui.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Runs what is open or selected, until the platform's debug support is up and has the shortcut of
 * the same command do so.
 */
public final class RunCommand extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    SimulationShortcut shortcut = new SimulationShortcut();
    if (HandlerUtil.getActivePart(event) instanceof IEditorPart editor)
      shortcut.launch(editor, ILaunchManager.RUN_MODE);
    else shortcut.launch(HandlerUtil.getCurrentSelection(event), ILaunchManager.RUN_MODE);
    return null;
  }
}
