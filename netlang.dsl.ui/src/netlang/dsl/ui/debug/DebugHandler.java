package netlang.dsl.ui.debug;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import netlang.dsl.ui.run.Launches;
import netlang.dsl.ui.view.Scenarios;
import netlang.run.TimeText;
import netlang.run.UserError;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IDebugElement;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Commands of the debugger that the platform does not have. */
public abstract class DebugHandler extends AbstractHandler {

  private final Consumer<RunTarget> move;

  DebugHandler(Consumer<RunTarget> move) {
    this.move = move;
  }

  @Override
  public Object execute(ExecutionEvent event) {
    target().ifPresent(move);
    return null;
  }

  @Override
  public boolean isEnabled() {
    return target().isPresent();
  }

  /** The chosen one, else the last that was started; empty if none is running. */
  static Optional<RunTarget> target() {
    if (DebugUITools.getDebugContext() instanceof IDebugElement element
        && element.getDebugTarget() instanceof RunTarget target
        && !target.isTerminated()) return Optional.of(target);
    IDebugTarget[] all = DebugPlugin.getDefault().getLaunchManager().getDebugTargets();
    for (int i = all.length - 1; i >= 0; i--)
      if (all[i] instanceof RunTarget target && !target.isTerminated()) return Optional.of(target);
    return Optional.empty();
  }

  /** One event back. */
  public static final class StepBack extends DebugHandler {
    public StepBack() {
      super(RunTarget::stepBack);
    }
  }

  /** Back to the breakpoint before. */
  public static final class ResumeBack extends DebugHandler {
    public ResumeBack() {
      super(RunTarget::goBack);
    }
  }

  /** To a time that the user is asked for. */
  public static final class RunToTime extends DebugHandler {
    public RunToTime() {
      super(RunToTime::ask);
    }

    private static void ask(RunTarget target) {
      InputDialog dialog =
          new InputDialog(
              PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
              "Run to Time",
              "Since the start of the scenario, such as 1.5 s or 20 ms:",
              "1 s",
              RunToTime::problem);
      if (dialog.open() == Window.OK) target.runTo(TimeText.nanos(dialog.getValue()));
    }

    private static String problem(String text) {
      try {
        TimeText.nanos(text);
        return null;
      } catch (UserError e) {
        return e.getMessage();
      }
    }
  }

  /** Debugs the scenario at the caret. */
  public static final class DebugScenario extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
      if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)) return null;
      IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
      if (file == null) return null;
      int line =
          editor.getSelectionProvider().getSelection() instanceof ITextSelection text
              ? text.getStartLine() + 1
              : 1;
      ICoreRunnable find =
          monitor -> {
            String scenario =
                Scenarios.at(Scenarios.load(file), line).map(ScenarioPlan::name).orElse("");
            PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(
                    () -> Launches.start(List.of(file), scenario, ILaunchManager.DEBUG_MODE));
          };
      Job.create("Debugging " + file.getName(), find).schedule();
      return null;
    }
  }
}
