package netlang.dsl.ui.fix;

import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;

/**
 * Ctrl+1. Fixes of one problem the platform takes from {@link Fixes}; here is what else can be
 * done.
 */
public final class QuickAssist implements IQuickAssistProcessor {

  @Override
  public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
    ISourceViewer viewer = context.getSourceViewer();
    int length = Math.max(0, context.getLength());
    return Actions.at(viewer.getDocument(), context.getOffset(), length).stream()
        .map(ActionProposal::new)
        .toArray(ICompletionProposal[]::new);
  }

  @Override
  public boolean canAssist(IQuickAssistInvocationContext context) {
    return true;
  }

  @Override
  public boolean canFix(Annotation annotation) {
    return false;
  }

  @Override
  public String getErrorMessage() {
    return null;
  }
}
