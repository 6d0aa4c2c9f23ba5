package netlang.dsl.ui.mining;

import netlang.dsl.ui.colour.Palette;
import netlang.dsl.ui.result.Outcome;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** What came of an expectation, or of all of a scenario, behind it. */
final class OutcomeHint extends LineEndCodeMining {

  private final boolean isGood;

  OutcomeHint(IDocument document, int line, ICodeMiningProvider provider, Outcome outcome)
      throws BadLocationException {
    super(document, line, provider);
    isGood = outcome.isGood();
    setLabel("  " + outcome.label());
  }

  @Override
  public Point draw(GC gc, StyledText text, Color colour, int x, int y) {
    Color before = gc.getForeground();
    gc.setForeground(Palette.colour(isGood ? "passed" : "failed"));
    Point size = super.draw(gc, text, colour, x, y);
    gc.setForeground(before);
    return size;
  }
}
