package netlang.dsl.ui.run;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.project.Networks;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;

/** <i>Run As › NetLang Simulation</i>. */
public final class SimulationShortcut implements ILaunchShortcut2 {

  @Override
  public void launch(ISelection selection, String mode) {
    ScenarioInFile scenario = scenario(selection);
    if (scenario == null) launch(resources(selection), mode);
    else Launches.start(List.of(scenario.file()), scenario.name(), mode);
  }

  /** Null if it is not one alone that is selected. */
  private static ScenarioInFile scenario(ISelection selection) {
    return selection instanceof IStructuredSelection one && one.size() == 1
        ? Adapters.adapt(one.getFirstElement(), ScenarioInFile.class)
        : null;
  }

  @Override
  public void launch(IEditorPart editor, String mode) {
    IResource file = getLaunchableResource(editor);
    if (file != null) launch(List.of(file), mode);
  }

  private static void launch(List<IResource> resources, String mode) {
    try {
      for (IResource resource : resources)
        if (!Networks.in(resource).isEmpty()) {
          Launches.start(resources, "", mode);
          return;
        }
    } catch (CoreException e) {
      NetLangPlugin.log("The selection could not be looked into", e);
    }
    MessageDialog.openInformation(
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
        "Run",
        "The selection has no networks.");
  }

  private static List<IResource> resources(ISelection selection) {
    List<IResource> resources = new ArrayList<>();
    if (selection instanceof IStructuredSelection several)
      for (Object each : several) {
        IResource resource = Adapters.adapt(each, IResource.class);
        if (resource != null && resource.isAccessible() && !resources.contains(resource))
          resources.add(resource);
      }
    return resources;
  }

  /** Null: those whose resource is the one below. */
  @Override
  public ILaunchConfiguration[] getLaunchConfigurations(ISelection selection) {
    return null;
  }

  @Override
  public ILaunchConfiguration[] getLaunchConfigurations(IEditorPart editor) {
    return null;
  }

  @Override
  public IResource getLaunchableResource(ISelection selection) {
    List<IResource> resources = resources(selection);
    return resources.size() == 1 ? resources.get(0) : null;
  }

  @Override
  public IResource getLaunchableResource(IEditorPart editor) {
    return Adapters.adapt(editor.getEditorInput(), IResource.class);
  }
}
