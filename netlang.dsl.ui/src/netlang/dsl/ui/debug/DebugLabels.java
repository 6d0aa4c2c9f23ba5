package netlang.dsl.ui.debug;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.ui.IDebugModelPresentation;
import org.eclipse.debug.ui.IValueDetailListener;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.part.FileEditorInput;

/** How breakpoints are called, and in which editor files are shown; the rest has names. */
public final class DebugLabels extends LabelProvider implements IDebugModelPresentation {

  private static final String EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

  @Override
  public void setAttribute(String attribute, Object value) {}

  /** Null: what the platform says. */
  @Override
  public String getText(Object element) {
    if (!(element instanceof NetBreakpoint breakpoint)) return null;
    try {
      String place = breakpoint.file().getName() + " [line: " + breakpoint.getLineNumber() + "]";
      String condition = breakpoint.condition();
      return condition.isEmpty() ? place : place + " when " + condition;
    } catch (CoreException e) {
      return breakpoint.file().getName();
    }
  }

  @Override
  public void computeDetail(IValue value, IValueDetailListener listener) {
    try {
      listener.detailComputed(value, value.getValueString());
    } catch (DebugException e) {
      listener.detailComputed(value, "");
    }
  }

  @Override
  public IEditorInput getEditorInput(Object element) {
    if (element instanceof IFile file) return new FileEditorInput(file);
    return element instanceof NetBreakpoint breakpoint
        ? new FileEditorInput(breakpoint.file())
        : null;
  }

  @Override
  public String getEditorId(IEditorInput input, Object element) {
    return EDITOR;
  }
}
