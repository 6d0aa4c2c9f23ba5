package netlang.dsl.ui.fix;

import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.edit.Edits;
import netlang.dsl.ui.icon.Icon;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** A code action in the list of Ctrl+1. */
record ActionProposal(CodeAction action) implements ICompletionProposal {

  @Override
  public void apply(IDocument document) {
    Edits edits = Edits.of(action.getEdit());
    try {
      if (edits.concernOnly(document)) edits.apply(document);
      else edits.perform(action.getTitle(), new NullProgressMonitor());
    } catch (CoreException e) {
      NetLangPlugin.log("An action could not be done", e);
    }
  }

  @Override
  public Point getSelection(IDocument document) {
    return null;
  }

  @Override
  public String getAdditionalProposalInfo() {
    return null;
  }

  @Override
  public String getDisplayString() {
    return action.getTitle();
  }

  @Override
  public Image getImage() {
    boolean fix = CodeActionKind.QuickFix.equals(action.getKind());
    return (fix ? Icon.FIX : Icon.REFACTORING).image();
  }

  @Override
  public IContextInformation getContextInformation() {
    return null;
  }
}
