package netlang.dsl.ui.navigate;

import java.util.List;
import java.util.Optional;
import netlang.dsl.ui.server.Files;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.Positions;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.eclipse.search.ui.text.Match;

/** The search for all places where something is used, and the one where it is declared. */
final class References implements ISearchQuery {

  private final IDocument document;
  private final Position place;
  private final String name;
  private final FoundReferences found = new FoundReferences(this);

  References(IDocument document, int offset, String name) {
    this.document = document;
    place = Positions.at(document, offset);
    this.name = name;
  }

  @Override
  public IStatus run(IProgressMonitor monitor) {
    found.removeAll();
    List<? extends Location> places =
        LanguageServer.answer(
                document,
                (server, file) ->
                    server.references(new ReferenceParams(file, place, new ReferenceContext(true))))
            .<List<? extends Location>>map(answer -> answer)
            .orElse(List.of());
    for (Location each : places) add(each);
    return Status.OK_STATUS;
  }

  /** Files outside the workspace are left out. */
  private void add(Location location) {
    Optional<IFile> file = Files.file(location.getUri());
    if (file.isEmpty()) return;
    IDocument text = Files.text(file.get());
    IRegion region = Positions.region(text, location.getRange());
    FoundLine line = FoundLine.of(file.get(), text, location.getRange().getStart().getLine());
    found.addMatch(new Match(line, region.getOffset(), region.getLength()));
  }

  String name() {
    return name;
  }

  @Override
  public String getLabel() {
    return "References to '" + name + "'";
  }

  @Override
  public boolean canRerun() {
    return true;
  }

  @Override
  public boolean canRunInBackground() {
    return true;
  }

  @Override
  public ISearchResult getSearchResult() {
    return found;
  }
}
