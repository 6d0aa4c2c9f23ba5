package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Projects and files are made with the wizards; preferences are looked at. */
@ExtendWith(FreshWorkbench.class)
class WizardTest {

  private String perspective;

  @BeforeEach
  void remember() {
    Ide.resize(1300, 850);
    perspective = Ide.ui(() -> Ide.page().getPerspective().getId());
    // so that nobody is asked whether the perspective may be opened
    new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.eclipse.ui.ide")
        .setValue("SWITCH_PERSPECTIVE_ON_PROJECT_CREATION", "always");
  }

  @AfterEach
  void close() {
    Ide.inUi(
        () -> {
          for (Shell left = dialog(); left != null; left = dialog()) left.close();
        });
    Ide.closeEditors();
    show(perspective);
  }

  private static void show(String perspective) {
    Ide.inUi(() -> PlatformUI.getWorkbench().showPerspective(perspective, Ide.window()));
  }

  private static IProject project(String name) throws Exception {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    if (project.exists()) project.delete(true, true, null);
    return project;
  }

  private static Shell open(String id, Object... selected) {
    Display.getDefault()
        .asyncExec(
            () -> {
              try {
                INewWizard wizard =
                    (INewWizard)
                        PlatformUI.getWorkbench()
                            .getNewWizardRegistry()
                            .findWizard(id)
                            .createWizard();
                wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
                new WizardDialog(Ide.window().getShell(), wizard).open();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    Ide.until("the wizard", () -> dialog() != null);
    return Ide.ui(WizardTest::dialog);
  }

  private static Shell dialog() {
    for (Shell shell : Display.getDefault().getShells())
      if (shell != Ide.window().getShell() && shell.isVisible() && shell.getDefaultButton() != null)
        return shell;
    return null;
  }

  private static <T extends Control> T find(Composite parent, Class<T> type, String text) {
    for (Control child : parent.getChildren()) {
      if (type.isInstance(child) && (text.isEmpty() || child.toString().contains(text)))
        return type.cast(child);
      T below = child instanceof Composite inner ? find(inner, type, text) : null;
      if (below != null) return below;
    }
    return null;
  }

  private static void press(String button) {
    Display.getDefault()
        .asyncExec(
            () -> {
              Button found = find(dialog(), Button.class, "{" + button + "}");
              found.notifyListeners(SWT.Selection, new Event());
            });
  }

  private static void finish() {
    press("&Finish");
    Ide.until("the wizard is done", () -> dialog() == null);
  }

  @Test
  void aProjectWithAFirstNetwork() throws Exception {
    IProject project = project("made");
    Shell dialog = open("netlang.dsl.ui.new.project");
    Ide.inUi(() -> find(dialog, Text.class, "").setText("made"));
    Ide.screenshot("wizard-project");
    finish();

    Ide.until("the project", () -> project.isOpen());
    assertTrue(project.hasNature("netlang.dsl.ui.nature"));
    IFile first = project.getFile("network.net");
    Ide.until("its editor", () -> Ide.page().getActiveEditor() != null);
    assertEquals("network.net", Ide.ui(() -> Ide.page().getActiveEditor().getTitle()));
    untilChecked(project);
    assertEquals(0, first.findMarkers("netlang.dsl.ui.problem", true, 0).length);
    Ide.until(
        "the perspective",
        () -> Ide.page().getPerspective().getId().equals("netlang.dsl.ui.perspective"));
    Ide.command("netlang.dsl.ui.run");
    Ide.until("results", () -> Ide.page().findView("netlang.dsl.ui.results") != null);
    Ide.until(
        "the end of the run",
        () -> {
          TreeViewer results =
              (TreeViewer)
                  Ide.page().findView("netlang.dsl.ui.results").getSite().getSelectionProvider();
          results.expandAll();
          Tree tree = results.getTree();
          return tree.getItemCount() == 1
              && tree.getItem(0).getItemCount() == 1
              && tree.getItem(0).getItem(0).getText().startsWith("hello ended at 2");
        });
    Ide.screenshot("perspective");
  }

  @Test
  void aNetworkInAProject() throws Exception {
    IProject project = Ide.project("filled");
    Ide.file(project, "network.net", "");
    open("netlang.dsl.ui.new.network", project);
    Ide.screenshot("wizard-network");
    finish();

    IFile file = project.getFile("network2.net");
    Ide.until("the file", () -> file.exists());
    String text = new String(file.getContents().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains("scenario"), text);
    Ide.until("the nature", () -> project.hasNature("netlang.dsl.ui.nature"));
  }

  @Test
  void examplesOfTheGallery() throws Exception {
    IProject project = project("netlang-examples");
    Shell dialog = open("netlang.dsl.ui.new.examples");
    Ide.inUi(
        () -> {
          Tree tree = find(dialog, Tree.class, "");
          assertTrue(tree.getItemCount() >= 53, "topics: " + tree.getItemCount());
          check(tree, tree.getItem(0));
          check(tree, tree.getItem(51));
        });
    Ide.screenshot("wizard-examples");
    finish();

    Ide.until("an example", () -> project.getFile("01-two-hosts/01-two-hosts.net").exists());
    assertTrue(project.getFile("52-twelve-branches/lib/branch.net").exists());
    Ide.until("it is checked", () -> project.hasNature("netlang.dsl.ui.nature"));
    Ide.until("no errors", () -> errors(project) == 0);
    untilChecked(project);
  }

  /** Files that nobody opens have their problems, too. */
  private static void untilChecked(IProject project) throws Exception {
    IFile wrong = Ide.file(project, "never-opened.net", "network n { host a { ip 10.0.0.0/24 } }");
    Ide.until("its problem", () -> errors(project) == 1);
    wrong.delete(true, null);
  }

  private static void check(Tree tree, TreeItem item) {
    item.setChecked(true);
    Event event = new Event();
    event.item = item;
    event.detail = SWT.CHECK;
    tree.notifyListeners(SWT.Selection, event);
  }

  private static int errors(IProject project) throws Exception {
    int errors = 0;
    for (IMarker marker :
        project.findMarkers("netlang.dsl.ui.problem", true, IResource.DEPTH_INFINITE))
      if (marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR) errors++;
    return errors;
  }

  @Test
  void preferences() throws Exception {
    showPreferences("netlang.dsl.ui.preferences", "preferences");
    showPreferences("netlang.dsl.ui.preferences.editor", "preferences-editor");
    openPreferences("netlang.dsl.ui.preferences.severities");
    Ide.inUi(
        () -> {
          Table table = find(dialog(), Table.class, "");
          assertTrue(table.getItemCount() > 80, "checks: " + table.getItemCount());
          assertEquals("N01", table.getItem(0).getText(0));
        });
    Ide.inUi(() -> chooseInfo(find(dialog(), Table.class, ""), 7));
    Ide.screenshot("preferences-severities");
    press("Apply and Close");
    Ide.until("no dialog", () -> dialog() == null);
    IEclipsePreferences chosen = InstanceScope.INSTANCE.getNode("netlang.dsl.ui");
    assertEquals("N08=info", chosen.get("severities", ""));
    chosen.remove("severities");
  }

  private static void chooseInfo(Table table, int row) {
    table.setSelection(row);
    Rectangle cell = table.getItem(row).getBounds(2);
    Event click = new Event();
    click.button = 1;
    click.count = 1;
    click.x = cell.x + 5;
    click.y = cell.y + 5;
    table.notifyListeners(SWT.MouseDown, click);
    CCombo choice = find(table, CCombo.class, "");
    choice.select(3);
    choice.notifyListeners(SWT.Selection, new Event());
    choice.notifyListeners(SWT.DefaultSelection, new Event());
  }

  private static void openPreferences(String page) {
    Display.getDefault()
        .asyncExec(
            () ->
                PreferencesUtil.createPreferenceDialogOn(Ide.window().getShell(), page, null, null)
                    .open());
    Ide.until("the preferences", () -> dialog() != null);
  }

  private static void showPreferences(String page, String screenshot) {
    openPreferences(page);
    Ide.screenshot(screenshot);
    press(IDialogConstants.CANCEL_LABEL);
    Ide.until("no dialog", () -> dialog() == null);
  }
}
