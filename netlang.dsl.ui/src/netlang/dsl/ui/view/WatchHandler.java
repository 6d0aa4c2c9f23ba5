package netlang.dsl.ui.view;

import java.util.Optional;
import netlang.run.LoadedFile;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Shows the scenario at the caret in the views. */
public final class WatchHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    IEditorPart part = HandlerUtil.getActiveEditor(event);
    if (!(part instanceof ITextEditor editor)) return null;
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    if (file == null) return null;
    int line =
        editor.getSelectionProvider().getSelection() instanceof ITextSelection selection
            ? selection.getStartLine() + 1
            : 1;
    ICoreRunnable watch = monitor -> watch(file, line);
    Job.create("Watching " + file.getName(), watch).schedule();
    return null;
  }

  private static void watch(IFile file, int line) throws CoreException {
    LoadedFile loaded = Scenarios.load(file);
    Optional<ScenarioPlan> scenario = Scenarios.at(loaded, line);
    if (scenario.isPresent()) {
      LastRun.show(scenario.get());
      return;
    }
    String why = loaded.hasErrors() ? " has errors; they are in the Problems view." : ".";
    String what = loaded.hasErrors() ? file.getName() : "There is no scenario in " + file.getName();
    throw new CoreException(Status.error(what + why));
  }
}
