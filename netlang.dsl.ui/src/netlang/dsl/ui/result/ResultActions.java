package netlang.dsl.ui.result;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.run.Launches;
import netlang.dsl.ui.run.SimulationSettings;
import netlang.dsl.ui.view.LastRun;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** The buttons of the view. */
final class ResultActions {

  private final ResultsView view;
  private final Action next = action("Next Failure", null, () -> step(1));
  private final Action previous = action("Previous Failure", null, () -> step(-1));
  private final Action failuresOnly;
  private final Action rerun = action("Rerun", "rerun", () -> rerun(List.of()));
  private final Action rerunFailed =
      action("Rerun Failed", "rerun-failed", () -> rerun(failedScenarios()));
  private final Action stop = action("Stop", null, this::stop);
  private final Action history = new History();

  ResultActions(ResultsView view) {
    this.view = view;
    failuresOnly =
        new Action("Show Failures Only", IAction.AS_CHECK_BOX) {
          @Override
          public void run() {
            view.showFailuresOnly(isChecked());
          }
        };
    failuresOnly.setImageDescriptor(Icons.descriptor("failures-only"));
    ISharedImages shared = PlatformUI.getWorkbench().getSharedImages();
    stop.setImageDescriptor(shared.getImageDescriptor(ISharedImages.IMG_ELCL_STOP));
    stop.setDisabledImageDescriptor(
        shared.getImageDescriptor(ISharedImages.IMG_ELCL_STOP_DISABLED));
    next.setImageDescriptor(Icons.descriptor("next-failure"));
    previous.setImageDescriptor(Icons.descriptor("previous-failure"));
  }

  private static Action action(String title, String icon, Runnable work) {
    Action action =
        new Action(title) {
          @Override
          public void run() {
            work.run();
          }
        };
    if (icon != null) action.setImageDescriptor(Icons.descriptor(icon));
    return action;
  }

  void addTo(IActionBars bars) {
    IToolBarManager tools = bars.getToolBarManager();
    for (Action action : new Action[] {next, previous, failuresOnly}) tools.add(action);
    tools.add(new Separator());
    for (Action action : new Action[] {rerun, rerunFailed, stop, history}) tools.add(action);
    for (Action action : new Action[] {rerun, rerunFailed, stop, failuresOnly})
      bars.getMenuManager().add(action);
    bars.updateActionBars();
  }

  /** What can be done with the selected entry. */
  void addTo(IMenuManager menu) {
    Entry entry = view.selected();
    if (entry == null) return;
    menu.add(action("Go to Line", null, view::goTo));
    menu.add(new Separator());
    menu.add(action("Run", "run", () -> start(entry, ILaunchManager.RUN_MODE)));
    menu.add(action("Debug", null, () -> start(entry, ILaunchManager.DEBUG_MODE)));
    if (plan(entry) != null) menu.add(action("Watch", null, () -> watch(entry)));
    menu.add(new Separator());
    menu.add(action("Copy", null, view::copy));
  }

  /** What was run; null if it is not over, or more than one scenario. */
  private static ScenarioPlan plan(Entry entry) {
    if (entry instanceof ExpectationEntry expectation) return expectation.parent().plan();
    return entry instanceof ScenarioEntry scenario ? scenario.plan() : null;
  }

  /** In the views, an expectation at the moment that decided it, or at the end. */
  private static void watch(Entry entry) {
    long moment = 0;
    if (entry instanceof ExpectationEntry expectation) {
      long decided = expectation.verdict().timeNanos();
      moment = decided < 0 ? expectation.parent().endNanos() : decided;
    }
    LastRun.show(plan(entry), moment);
  }

  /** Its scenario alone; all of a file. */
  private static void start(Entry entry, String mode) {
    if (entry instanceof FileEntry file) Launches.start(List.of(file.file()), "", mode);
    else if (entry instanceof ScenarioEntry scenario)
      Launches.start(List.of(scenario.parent().file()), scenario.name(), mode);
    else start(entry.parent(), mode);
  }

  /** Which of them make sense now. */
  void update() {
    Session session = view.session();
    boolean over = session != null && session.status().isOver();
    boolean failed = session != null && !session.failures().isEmpty();
    next.setEnabled(failed);
    previous.setEnabled(failed);
    rerun.setEnabled(over);
    rerunFailed.setEnabled(over && failed);
    stop.setEnabled(session != null && !over);
    history.setEnabled(!Sessions.get().all().isEmpty());
  }

  private void stop() {
    try {
      view.session().launch().terminate();
    } catch (DebugException e) {
      NetLangPlugin.log("The run could not be stopped", e);
    }
  }

  /** {@code /project/a.net#scenario}; without a scenario all of the file. */
  private List<String> failedScenarios() {
    List<String> failed = new ArrayList<>();
    for (Entry entry : view.session().failures()) {
      if (entry instanceof FileEntry file) failed.add(file.file().getFullPath() + "#");
      if (entry instanceof ScenarioEntry scenario)
        failed.add(scenario.parent().file().getFullPath() + "#" + scenario.name());
    }
    return failed;
  }

  private void rerun(List<String> only) {
    ILaunchConfiguration configuration = view.session().launch().getLaunchConfiguration();
    String mode = view.session().launch().getLaunchMode();
    try {
      if (only.isEmpty()) {
        DebugUITools.launch(configuration, mode);
        return;
      }
      ILaunchConfigurationWorkingCopy copy = configuration.copy(configuration.getName());
      copy.setAttribute(SimulationSettings.ONLY, only);
      DebugUITools.launch(copy, mode);
    } catch (CoreException e) {
      NetLangPlugin.log("The run could not be started again", e);
    }
  }

  /** Selects the failure before or behind the selected entry, around the end. */
  private void step(int by) {
    List<Entry> failures = new ArrayList<>();
    for (Entry entry : view.session().failures()) {
      List<Entry> bad = new ArrayList<>();
      for (Entry child : entry.children()) if (child.status().isBad()) bad.add(child);
      failures.addAll(bad.isEmpty() ? List.of(entry) : bad);
    }
    int at = failures.indexOf(view.tree().getStructuredSelection().getFirstElement());
    int there = at < 0 ? (by > 0 ? 0 : failures.size() - 1) : at + by;
    Entry entry = failures.get(Math.floorMod(there, failures.size()));
    view.tree().setSelection(new StructuredSelection(entry), true);
  }

  /** The runs of the past in a menu. */
  private final class History extends Action implements IMenuCreator {

    private Menu menu;

    History() {
      super("History", IAction.AS_DROP_DOWN_MENU);
      setImageDescriptor(Icons.descriptor("history"));
      setMenuCreator(this);
    }

    @Override
    public Menu getMenu(Control parent) {
      dispose();
      menu = new Menu(parent);
      for (Session session : Sessions.get().all()) add(session);
      new Separator().fill(menu, -1);
      new ActionContributionItem(new Clearing()).fill(menu, -1);
      return menu;
    }

    private void add(Session session) {
      Action action =
          new Action(session.title(), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
              if (isChecked()) view.open(session);
            }
          };
      action.setChecked(session == view.session());
      new ActionContributionItem(action).fill(menu, -1);
    }

    @Override
    public Menu getMenu(Menu parent) {
      return null;
    }

    @Override
    public void dispose() {
      if (menu != null) menu.dispose();
      menu = null;
    }
  }

  /** Forgets the runs of the past. */
  private final class Clearing extends Action {

    Clearing() {
      super("Clear History");
    }

    @Override
    public void run() {
      Sessions.get().clear();
      view.clear();
    }
  }
}
