package netlang.dsl.ui.debug;

import netlang.dsl.ui.place.Places;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.model.ISourceLocator;
import org.eclipse.debug.core.model.IStackFrame;

/** Where the lines of the stack are: in the files that the plan names. */
final class DebugSource implements ISourceLocator {

  @Override
  public IFile getSourceElement(IStackFrame frame) {
    return frame instanceof LayerFrame layer ? Places.file(layer.origin()).orElse(null) : null;
  }
}
