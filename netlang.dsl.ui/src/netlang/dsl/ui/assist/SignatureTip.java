package netlang.dsl.ui.assist;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationPresenter;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/** Shows which parameter is being written, until the bracket is closed. */
final class SignatureTip implements IContextInformationValidator, IContextInformationPresenter {

  private IDocument document;
  private Signature signature;
  private int shown;

  @Override
  public void install(IContextInformation information, ITextViewer viewer, int offset) {
    document = viewer.getDocument();
    signature = (Signature) information;
    shown = -1;
  }

  @Override
  public boolean isContextInformationValid(int offset) {
    return offset >= opening() && commas(offset) >= 0;
  }

  /** Behind the bracket that was asked about. */
  private int opening() {
    String text = document.get();
    int depth = 0;
    for (int i = Math.min(signature.offset(), text.length()) - 1; i >= 0; i--) {
      if (text.charAt(i) == ')') depth++;
      if (text.charAt(i) == '(' && depth-- == 0) return i + 1;
    }
    return signature.offset();
  }

  /** Between the bracket and the offset; less than none if it is closed before. */
  private int commas(int offset) {
    try {
      int start = opening();
      String text = document.get(start, offset - start);
      int commas = 0;
      int depth = 0;
      for (char c : text.toCharArray()) {
        if (c == '(') depth++;
        if (c == ')' && depth-- == 0) return -1;
        if (c == ',' && depth == 0) commas++;
      }
      return commas;
    } catch (BadLocationException e) {
      return -1;
    }
  }

  @Override
  public boolean updatePresentation(int offset, TextPresentation presentation) {
    int active = offset == signature.offset() ? signature.active() : commas(offset);
    if (active == shown) return false;
    shown = active;
    presentation.clear();
    String label = signature.getInformationDisplayString();
    presentation.setDefaultStyleRange(new StyleRange(0, label.length(), null, null));
    String parameter = signature.parameter(active);
    int start = parameter.isEmpty() ? -1 : label.indexOf(parameter, label.indexOf('(') + 1);
    if (start >= 0)
      presentation.addStyleRange(new StyleRange(start, parameter.length(), null, null, SWT.BOLD));
    return true;
  }
}
