package netlang.dsl.ui.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.result.Icons;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.view.Scenarios;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Path;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.model.BaseWorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** What is run: files, and perhaps only one scenario, another seed, an earlier end. */
final class MainTab extends AbstractLaunchConfigurationTab {

  private org.eclipse.swt.widgets.List paths;
  private Button remove;
  private Combo scenario;
  private Text seed;
  private Text until;
  private Button trace;

  @Override
  public String getName() {
    return "Main";
  }

  @Override
  public Image getImage() {
    return Icons.image("network");
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().applyTo(page);
    createNetworks(page);
    createScenario(page);
    trace = new Button(page, SWT.CHECK);
    trace.setText("&Write what happens to the console");
    trace.addListener(SWT.Selection, event -> updateLaunchConfigurationDialog());
    setControl(page);
  }

  private void createNetworks(Composite page) {
    Group group = group(page, "Networks", 2);
    paths = new org.eclipse.swt.widgets.List(group, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(true, true).hint(300, 90).span(1, 2).applyTo(paths);
    paths.addListener(SWT.Selection, event -> remove.setEnabled(paths.getSelectionCount() > 0));
    Button add = createPushButton(group, "&Add...", null);
    add.addListener(SWT.Selection, event -> add());
    remove = createPushButton(group, "&Remove", null);
    remove.setEnabled(false);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(remove);
    remove.addListener(
        SWT.Selection,
        event -> {
          paths.remove(paths.getSelectionIndices());
          remove.setEnabled(false);
          offerScenarios();
          updateLaunchConfigurationDialog();
        });
  }

  private void createScenario(Composite page) {
    Group group = group(page, "Scenarios", 2);
    new Label(group, SWT.NONE).setText("&Scenario:");
    scenario = new Combo(group, SWT.DROP_DOWN);
    scenario.setToolTipText("Empty: all");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(scenario);
    scenario.addModifyListener(event -> updateLaunchConfigurationDialog());
    seed = text(group, "S&eed:", "that of the file");
    until = text(group, "&Until:", "as the file says; for example 20 s");
  }

  /** Offers those of the files that are chosen, as soon as they are known. */
  private void offerScenarios() {
    List<String> chosen = List.of(paths.getItems());
    Display display = paths.getDisplay();
    ICoreRunnable look =
        monitor -> {
          Set<String> names = new LinkedHashSet<>();
          for (IFile file : SimulationSettings.of(chosen, "").files())
            for (ScenarioPlan each : Scenarios.load(file).scenarios()) names.add(each.name());
          display.asyncExec(() -> offer(chosen, names));
        };
    FileLook.begin("Looking for scenarios", look);
  }

  private void offer(List<String> chosen, Set<String> names) {
    if (scenario.isDisposed() || !List.of(paths.getItems()).equals(chosen)) return;
    String text = scenario.getText();
    scenario.setItems(names.toArray(String[]::new));
    scenario.setText(text);
  }

  private static Group group(Composite page, String title, int columns) {
    Group group = new Group(page, SWT.NONE);
    group.setText(title);
    GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(group);
    GridDataFactory.fillDefaults().grab(true, columns == 0).applyTo(group);
    return group;
  }

  private Text text(Composite parent, String title, String hint) {
    new Label(parent, SWT.NONE).setText(title);
    Text text = new Text(parent, SWT.BORDER);
    text.setMessage(hint);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    text.addModifyListener(event -> updateLaunchConfigurationDialog());
    return text;
  }

  private void add() {
    ElementTreeSelectionDialog dialog =
        new ElementTreeSelectionDialog(
            getShell(), new WorkbenchLabelProvider(), new BaseWorkbenchContentProvider());
    dialog.setTitle("Networks");
    dialog.setMessage("Select files, folders or projects:");
    dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
    dialog.addFilter(
        new ViewerFilter() {
          @Override
          public boolean select(Viewer viewer, Object parent, Object element) {
            return element instanceof IContainer
                || element instanceof IFile file && Files.isNetwork(file.getFullPath());
          }
        });
    if (dialog.open() != Window.OK) return;
    for (Object chosen : dialog.getResult()) {
      String path = ((IResource) chosen).getFullPath().toString();
      if (paths.indexOf(path) < 0) paths.add(path);
    }
    offerScenarios();
    updateLaunchConfigurationDialog();
  }

  /** What is selected in the workbench. */
  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
    List<String> selected = new ArrayList<>();
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window != null
        && window.getSelectionService().getSelection() instanceof IStructuredSelection several)
      for (Object each : several) {
        IResource resource = Adapters.adapt(each, IResource.class);
        if (resource != null) selected.add(resource.getFullPath().toString());
      }
    SimulationSettings.of(selected, "").applyTo(configuration);
  }

  @Override
  public void initializeFrom(ILaunchConfiguration configuration) {
    try {
      SimulationSettings settings = SimulationSettings.of(configuration);
      paths.setItems(settings.paths().toArray(String[]::new));
      scenario.setText(settings.scenario());
      seed.setText(settings.seed());
      until.setText(settings.until());
      trace.setSelection(settings.trace());
      offerScenarios();
    } catch (CoreException e) {
      NetLangPlugin.log("A launch configuration cannot be read", e);
    }
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    configuration.setAttribute(
        SimulationSettings.PATHS, new ArrayList<>(Arrays.asList(paths.getItems())));
    configuration.setAttribute(SimulationSettings.SCENARIO, scenario.getText().strip());
    configuration.setAttribute(SimulationSettings.SEED, seed.getText().strip());
    configuration.setAttribute(SimulationSettings.UNTIL, until.getText().strip());
    configuration.setAttribute(SimulationSettings.TRACE, trace.getSelection());
  }

  @Override
  public boolean isValid(ILaunchConfiguration configuration) {
    setErrorMessage(problem(configuration));
    return getErrorMessage() == null;
  }

  private String problem(ILaunchConfiguration configuration) {
    if (paths.getItemCount() == 0) return "Add a file, folder or project.";
    IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
    for (String path : paths.getItems())
      if (root.findMember(new Path(path)) == null) return path + " does not exist.";
    try {
      return SimulationSettings.of(configuration).problem();
    } catch (CoreException e) {
      return e.getMessage();
    }
  }
}
