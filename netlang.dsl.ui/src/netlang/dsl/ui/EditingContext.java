package netlang.dsl.ui;

import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.Path;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;

/**
 * Our keys are heard in editors of our files, and go before those of the Generic Editor and of
 * other plug-ins for it.
 */
public final class EditingContext extends Expression {

  private static final String ID = "netlang.dsl.ui.editing";

  private static boolean isActivated;

  private EditingContext() {}

  /** In the UI thread; from now on, as often as it may be called. */
  public static void activate() {
    if (isActivated) return;
    isActivated = true;
    PlatformUI.getWorkbench()
        .getService(IContextService.class)
        .activateContext(ID, new EditingContext());
  }

  @Override
  public void collectExpressionInfo(ExpressionInfo info) {
    info.addVariableNameAccess(ISources.ACTIVE_PART_NAME);
  }

  @Override
  public EvaluationResult evaluate(IEvaluationContext context) {
    Object part = context.getVariable(ISources.ACTIVE_PART_NAME);
    return EvaluationResult.valueOf(
        part instanceof IEditorPart editor
            && editor.getEditorInput() != null
            && NetLangPlugin.EXTENSION.equals(
                new Path(editor.getEditorInput().getName()).getFileExtension()));
  }
}
