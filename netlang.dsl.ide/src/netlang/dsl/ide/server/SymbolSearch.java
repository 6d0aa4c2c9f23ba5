package netlang.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import netlang.dsl.ide.outline.Outline;
import netlang.dsl.ide.outline.Symbol;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

/** Finds what the files of the workspace declare, by a part of its name. */
@Singleton
final class SymbolSearch {

  /** More would not be read; the user types another letter. */
  private static final int MOST = 500;

  /** What a closed file declares, as long as nobody has written to it. */
  private record Known(long modified, Text text, List<Symbol> symbols) {}

  private final LiveWorkspace workspace;
  private final Models models;
  private final UriExtensions uris;
  private final OperationCanceledManager cancellation;
  private final Map<Path, Known> known = new HashMap<>();

  @Inject
  SymbolSearch(
      LiveWorkspace workspace,
      Models models,
      UriExtensions uris,
      OperationCanceledManager cancellation) {
    this.workspace = workspace;
    this.models = models;
    this.uris = uris;
    this.cancellation = cancellation;
  }

  List<WorkspaceSymbol> find(String query, CancelIndicator cancel) {
    List<WorkspaceSymbol> found = new ArrayList<>();
    String wanted = query.toLowerCase(Locale.ROOT);
    for (URI open : workspace.getOpenDocuments().keySet())
      add(Outline.of(workspace.model(open)), wanted, "", open, workspace.text(open), found);
    for (Path file : WorkspaceFiles.in(workspace.folders())) {
      cancellation.checkCanceled(cancel);
      URI uri = uris.toUri(file.toUri().toString());
      if (workspace.isDocumentOpen(uri)) continue;
      Known content = known(file, uri);
      add(content.symbols(), wanted, "", uri, content.text(), found);
    }
    return found;
  }

  private Known known(Path file, URI uri) {
    long modified = modified(file);
    Known content = known.get(file);
    if (content == null || content.modified() != modified) {
      XtextResource model = models.read(uri, models.newSet(nobody -> null));
      Text text = new Text(null, model.getParseResult().getRootNode().getText());
      content = new Known(modified, text, Outline.of(model));
      known.put(file, content);
    }
    return content;
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return -1;
    }
  }

  private void add(
      List<Symbol> symbols,
      String wanted,
      String container,
      URI uri,
      Text text,
      List<WorkspaceSymbol> found) {
    for (Symbol symbol : symbols) {
      if (found.size() >= MOST) return;
      if (isName(symbol) && symbol.title().toLowerCase(Locale.ROOT).contains(wanted))
        found.add(
            new WorkspaceSymbol(
                symbol.title(),
                Terms.kind(symbol.kind()),
                Either.forLeft(
                    new Location(
                        uris.toUriString(uri),
                        text.range(symbol.name().getOffset(), symbol.name().getLength()))),
                container));
      String inside = container.isEmpty() ? symbol.title() : container + "/" + symbol.title();
      add(symbol.children(), wanted, inside, uri, text, found);
    }
  }

  private static boolean isName(Symbol symbol) {
    return switch (symbol.kind()) {
      case LINK, EVENT, EXPECTATION, BLOCK -> false;
      default -> true;
    };
  }
}
