package netlang.dsl.ui.assist;

import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.swt.graphics.Image;

/**
 * What can be given in the brackets at the caret.
 *
 * @param offset where it was asked for
 * @param active index of the parameter that is being written there
 */
record Signature(SignatureInformation information, int offset, int active)
    implements IContextInformation {

  @Override
  public String getContextDisplayString() {
    return information.getLabel();
  }

  @Override
  public String getInformationDisplayString() {
    return information.getLabel();
  }

  @Override
  public Image getImage() {
    return null;
  }

  /** The name of a parameter; "" behind the last one. */
  String parameter(int index) {
    return index < 0 || index >= information.getParameters().size()
        ? ""
        : information.getParameters().get(index).getLabel().getLeft();
  }
}
