package netlang.dsl.ui.assist;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** One of the words that fit into a place of a snippet, wherever that is by now. */
record Choice(String word, Position place) implements ICompletionProposal {

  @Override
  public void apply(IDocument document) {
    try {
      document.replace(place.getOffset(), place.getLength(), word);
    } catch (BadLocationException e) {
      NetLangPlugin.log("A place that is gone", e);
    }
  }

  @Override
  public Point getSelection(IDocument document) {
    return new Point(place.getOffset() + word.length(), 0);
  }

  @Override
  public String getDisplayString() {
    return word;
  }

  @Override
  public String getAdditionalProposalInfo() {
    return null;
  }

  @Override
  public Image getImage() {
    return null;
  }

  @Override
  public IContextInformation getContextInformation() {
    return null;
  }
}
