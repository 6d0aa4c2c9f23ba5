package netlang.dsl.ui.mining;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;

/** A value that stands nowhere in the text. */
final class Hint extends LineContentCodeMining {

  Hint(Position place, boolean isEndOfLine, ICodeMiningProvider provider, String label) {
    super(place, isEndOfLine, provider);
    setLabel(label);
  }
}
