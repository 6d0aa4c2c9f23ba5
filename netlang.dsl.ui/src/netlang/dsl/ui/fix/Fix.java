package netlang.dsl.ui.fix;

import java.util.Arrays;
import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.edit.Edits;
import netlang.dsl.ui.icon.Icon;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/** What to do about a problem, for the Problems view, the ruler, and Ctrl+1. */
final class Fix extends WorkbenchMarkerResolution {

  private final IMarker marker;
  private final CodeAction action;

  Fix(IMarker marker, CodeAction action) {
    this.marker = marker;
    this.action = action;
  }

  @Override
  public String getLabel() {
    return action.getTitle();
  }

  @Override
  public String getDescription() {
    return null;
  }

  @Override
  public Image getImage() {
    return Icon.FIX.image();
  }

  @Override
  public IMarker[] findOtherMarkers(IMarker[] markers) {
    String code = Actions.code(marker);
    return Arrays.stream(markers)
        .filter(other -> !other.equals(marker) && Actions.code(other).equals(code))
        .toArray(IMarker[]::new);
  }

  @Override
  public void run(IMarker one) {
    run(new IMarker[] {one}, new NullProgressMonitor());
  }

  /** All are looked at in the same text, and changed at once. */
  @Override
  public void run(IMarker[] markers, IProgressMonitor monitor) {
    Edits edits = new Edits();
    for (IMarker each : markers)
      edits.add(each.equals(marker) ? action.getEdit() : Actions.like(action, each));
    Display.getDefault().syncExec(() -> perform(edits, monitor));
  }

  private void perform(Edits edits, IProgressMonitor monitor) {
    try {
      edits.perform(action.getTitle(), monitor);
    } catch (CoreException e) {
      NetLangPlugin.log("A fix could not be applied", e);
    }
  }

  static List<Fix> of(IMarker marker) {
    return Actions.of(marker).stream().map(action -> new Fix(marker, action)).toList();
  }
}
