package netlang.dsl.ui.mining;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.lsp4j.InlayHint;

/** A value that stands nowhere in the text. */
final class Hint extends LineContentCodeMining {

  Hint(Position place, boolean isEndOfLine, ICodeMiningProvider provider, InlayHint hint) {
    super(place, isEndOfLine, provider);
    String label = hint.getLabel().getLeft();
    boolean hasSpace = Boolean.TRUE.equals(hint.getPaddingLeft());
    setLabel(hasSpace ? " " + label : label);
  }
}
