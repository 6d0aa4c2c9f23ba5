package netlang.dsl.ui.debug;

import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import netlang.run.UserError;
import netlang.run.recording.PacketFilter;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.Origin;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks what a frame must be like to stop at the chosen breakpoint. */
public final class ConditionHandler extends AbstractHandler {

  /** Fields and kinds of packets are the same in all networks. */
  private static final NetworkPlan ANY =
      new NetworkPlan("any", List.of(), List.of(), List.of(), Origin.UNKNOWN);

  @Override
  public Object execute(ExecutionEvent event) {
    IStructuredSelection chosen = HandlerUtil.getCurrentStructuredSelection(event);
    if (!(chosen.getFirstElement() instanceof NetBreakpoint breakpoint)) return null;
    ask(HandlerUtil.getActiveShell(event), breakpoint);
    return null;
  }

  static void ask(Shell shell, NetBreakpoint breakpoint) {
    InputDialog dialog =
        new InputDialog(
            shell,
            "Breakpoint Condition",
            "Stop for such frames only, such as tcp syn or ip.ttl < 3; empty: whatever happens",
            breakpoint.condition(),
            ConditionHandler::problem);
    if (dialog.open() != Window.OK) return;
    try {
      breakpoint.setCondition(dialog.getValue().strip());
    } catch (CoreException e) {
      NetLangPlugin.log("The condition could not be kept", e);
    }
  }

  private static String problem(String text) {
    try {
      PacketFilter.of(ANY, text);
      return null;
    } catch (UserError e) {
      return e.getMessage();
    }
  }
}
