package netlang.dsl.ui.hover;

import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;

/** What is known of the word below the mouse; the platform itself adds what is wrong with it. */
public final class Hover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

  @Override
  public IRegion getHoverRegion(ITextViewer viewer, int offset) {
    return Positions.word(viewer.getDocument(), offset);
  }

  /** Not in the UI thread, except with F2. */
  @Override
  public Object getHoverInfo2(ITextViewer viewer, IRegion region) {
    Position place = Positions.at(viewer.getDocument(), region.getOffset());
    return LanguageServer.answer(
            viewer.getDocument(), (server, file) -> server.hover(new HoverParams(file, place)))
        .map(hover -> hover.getContents().getRight())
        .map(MarkupContent::getValue)
        .orElse(null);
  }

  @Override
  public String getHoverInfo(ITextViewer viewer, IRegion region) {
    return (String) getHoverInfo2(viewer, region);
  }

  @Override
  public IInformationControlCreator getHoverControlCreator() {
    return Sheet.creator();
  }
}
