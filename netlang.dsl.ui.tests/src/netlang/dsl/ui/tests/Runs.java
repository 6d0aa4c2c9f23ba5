package netlang.dsl.ui.tests;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.TextConsole;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs, and what the workbench shows of them; afterwards there are none. */
final class Runs implements BeforeEachCallback, AfterEachCallback {

  static final String OFFICE =
      """
      network office {
        allow V29
        host alice { ip 10.0.0.1/24 }
        host bob   { ip 10.0.0.2/24 }
        link alice -- bob { rate 1 Gbit/s   delay 1 us }
        flow hello = ping alice -> bob { count 3 }
        flow away  = ping alice -> 192.0.2.1
      }

      scenario "hello" on office {
        at 0 s   start hello
        expect hello receives 3
      }

      scenario "too much" on office {
        at 0 s   start hello
        expect hello receives 4 otherwise "one ping is missing"
        expect hello receives 3
      }

      scenario "away" on office {
        at 0 s   start away
        expect away fails because no-route
      }
      """;

  private String perspective;

  @Override
  public void beforeEach(ExtensionContext context) {
    Ide.resize(1300, 850);
    perspective = Ide.ui(() -> Ide.page().getPerspective().getId());
    show("netlang.dsl.ui.perspective");
    last = Ide.ui(Runs::shownRun);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Ide.closeEditors();
    show(perspective);
    for (ILaunch launch : manager().getLaunches()) launch.terminate();
    Ide.until("all over", () -> allOver());
    Ide.inUi(() -> manager().removeLaunches(manager().getLaunches()));
    for (ILaunchConfiguration each : manager().getLaunchConfigurations()) each.delete();
  }

  private static void show(String perspective) {
    Ide.inUi(() -> PlatformUI.getWorkbench().showPerspective(perspective, Ide.window()));
  }

  static ILaunchManager manager() {
    return DebugPlugin.getDefault().getLaunchManager();
  }

  private static boolean allOver() {
    for (ILaunch launch : manager().getLaunches())
      if (launch.getProcesses().length > 0 && !launch.isTerminated()) return false;
    return true;
  }

  /** What the view showed before. */
  private static Object last;

  /** The run that has been started since is over, and shown. */
  static void untilOver() {
    Ide.until("a run", () -> shownRun() != null && shownRun() != last);
    last = Ide.ui(Runs::shownRun);
    Ide.until("its end", () -> action("Rerun").isEnabled() && !action("Stop").isEnabled());
  }

  static Object shownRun() {
    return results() == null ? null : tree().getInput();
  }

  static IViewPart results() {
    return Ide.page().findView("netlang.dsl.ui.results");
  }

  static TreeViewer tree() {
    return (TreeViewer) results().getSite().getSelectionProvider();
  }

  static IAction action(String title) {
    for (IContributionItem item :
        results().getViewSite().getActionBars().getToolBarManager().getItems())
      if (item instanceof ActionContributionItem known && known.getAction().getText().equals(title))
        return known.getAction();
    throw new AssertionError("no " + title);
  }

  /** The lines of the tree, indented. */
  static String shown() {
    return Ide.ui(
        () -> {
          StringBuilder lines = new StringBuilder();
          tree().expandAll();
          print(tree().getTree().getItems(), "", lines);
          return lines.toString();
        });
  }

  private static void print(TreeItem[] items, String indent, StringBuilder lines) {
    for (TreeItem item : items) {
      lines.append(indent).append(item.getText()).append('\n');
      print(item.getItems(), indent + "  ", lines);
    }
  }

  static <T extends Control> List<T> controls(Composite parent, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Control child : parent.getChildren()) {
      if (type.isInstance(child)) found.add(type.cast(child));
      if (child instanceof Composite composite) found.addAll(controls(composite, type));
    }
    return found;
  }

  static String counts() {
    return Ide.ui(
        () -> {
          Composite view = tree().getTree().getParent().getParent();
          return String.join(
              ", ", controls(view, CLabel.class).stream().map(CLabel::getText).toList());
        });
  }

  static String details() {
    return Ide.ui(() -> controls(tree().getTree().getParent(), StyledText.class).get(0).getText());
  }

  static TextConsole console() {
    IConsole[] consoles = ConsolePlugin.getDefault().getConsoleManager().getConsoles();
    return consoles.length == 0 ? null : (TextConsole) consoles[consoles.length - 1];
  }

  static IMarker[] markers(IFile file, String type) throws Exception {
    return file.findMarkers("netlang.dsl.ui." + type, false, IResource.DEPTH_ZERO);
  }

  static String text() {
    return Ide.ui(() -> console().getDocument().get());
  }
}
