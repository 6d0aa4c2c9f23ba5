package netlang.dsl.ui.fix;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** What the language server offers for our markers. */
public final class Fixes implements IMarkerResolutionGenerator2 {

  /** Quick, and at times too hopeful: the server knows a fix for nearly all that it reports. */
  @Override
  public boolean hasResolutions(IMarker marker) {
    return !Actions.code(marker).isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    return Fix.of(marker).toArray(IMarkerResolution[]::new);
  }
}
