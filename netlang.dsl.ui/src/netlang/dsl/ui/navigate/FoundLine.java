package netlang.dsl.ui.navigate;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/**
 * A line of a file with something that was searched for.
 *
 * @param number from 0 on
 */
record FoundLine(IFile file, int number, String text) {

  static FoundLine of(IFile file, IDocument document, int number) {
    try {
      IRegion line = document.getLineInformation(number);
      return new FoundLine(file, number, document.get(line.getOffset(), line.getLength()).strip());
    } catch (BadLocationException e) {
      return new FoundLine(file, number, "");
    }
  }
}
