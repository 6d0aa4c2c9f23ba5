package netlang.dsl.ui.run;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.debug.ui.StringVariableSelectionDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

/** What is kept of a run, and where. */
final class OutputsTab extends AbstractLaunchConfigurationTab {

  private Button keep;
  private Text folder;
  private Button workspace;
  private Button system;
  private Button variables;
  private Button capture;

  @Override
  public String getName() {
    return "Outputs";
  }

  @Override
  public Image getImage() {
    return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_FOLDER);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
    keep = check(page, "&Keep traces, summary and a JUnit report");
    new Label(page, SWT.NONE).setText("&Folder:");
    folder = new Text(page, SWT.BORDER);
    folder.setMessage("${workspace_loc:/project}/results");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
    folder.addModifyListener(event -> updateLaunchConfigurationDialog());
    createButtons(page);
    capture = check(page, "&Packet captures for Wireshark, too");
    setControl(page);
  }

  private Button check(Composite page, String title) {
    Button check = new Button(page, SWT.CHECK);
    check.setText(title);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(check);
    check.addListener(
        SWT.Selection,
        event -> {
          enable();
          updateLaunchConfigurationDialog();
        });
    return check;
  }

  private void createButtons(Composite page) {
    Composite buttons = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
    GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(2, 1).applyTo(buttons);
    workspace = createPushButton(buttons, "&Workspace...", null);
    workspace.addListener(SWT.Selection, event -> browseWorkspace());
    system = createPushButton(buttons, "File &System...", null);
    system.addListener(SWT.Selection, event -> browseSystem());
    variables = createPushButton(buttons, "&Variables...", null);
    variables.addListener(SWT.Selection, event -> insertVariable());
  }

  private void browseWorkspace() {
    IContainer root = ResourcesPlugin.getWorkspace().getRoot();
    ContainerSelectionDialog dialog =
        new ContainerSelectionDialog(getShell(), root, true, "Select a folder for the results:");
    if (dialog.open() != Window.OK || dialog.getResult().length == 0) return;
    folder.setText("${workspace_loc:" + (IPath) dialog.getResult()[0] + "}");
  }

  private void browseSystem() {
    String chosen = new DirectoryDialog(getShell(), SWT.OPEN).open();
    if (chosen != null) folder.setText(chosen);
  }

  private void insertVariable() {
    StringVariableSelectionDialog dialog = new StringVariableSelectionDialog(getShell());
    if (dialog.open() == Window.OK && dialog.getVariableExpression() != null)
      folder.insert(dialog.getVariableExpression());
  }

  private void enable() {
    boolean kept = keep.getSelection();
    folder.setEnabled(kept);
    workspace.setEnabled(kept);
    system.setEnabled(kept);
    variables.setEnabled(kept);
    capture.setEnabled(kept);
  }

  @Override
  public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {}

  @Override
  public void initializeFrom(ILaunchConfiguration configuration) {
    try {
      SimulationSettings settings = SimulationSettings.of(configuration);
      keep.setSelection(!settings.folder().isEmpty());
      folder.setText(settings.folder());
      capture.setSelection(settings.capture());
      enable();
    } catch (CoreException e) {
      NetLangPlugin.log("A launch configuration cannot be read", e);
    }
  }

  @Override
  public void performApply(ILaunchConfigurationWorkingCopy configuration) {
    String chosen = keep.getSelection() ? folder.getText().strip() : "";
    configuration.setAttribute(SimulationSettings.FOLDER, chosen);
    configuration.setAttribute(
        SimulationSettings.CAPTURE, keep.getSelection() && capture.getSelection());
  }

  @Override
  public boolean isValid(ILaunchConfiguration configuration) {
    boolean missing = keep.getSelection() && folder.getText().isBlank();
    setErrorMessage(missing ? "Name a folder for the results." : null);
    return !missing;
  }
}
