package netlang.dsl.ui.navigate;

import java.util.List;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** F3 and Ctrl-click. */
public final class Declarations extends AbstractHyperlinkDetector {

  @Override
  public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
    IDocument document = viewer.getDocument();
    Position place = Positions.at(document, region.getOffset());
    List<? extends Location> found =
        LanguageServer.answer(
                document, (server, file) -> server.definition(new DefinitionParams(file, place)))
            .map(answer -> answer.getLeft())
            .orElse(List.of());
    if (found.isEmpty()) return null;
    IRegion word = Positions.word(document, region.getOffset());
    return new IHyperlink[] {new Link(word, found.get(0))};
  }

  private record Link(IRegion word, Location target) implements IHyperlink {

    @Override
    public IRegion getHyperlinkRegion() {
      return word;
    }

    @Override
    public String getTypeLabel() {
      return null;
    }

    @Override
    public String getHyperlinkText() {
      return "Open Declaration";
    }

    @Override
    public void open() {
      Locations.show(target);
    }
  }
}
