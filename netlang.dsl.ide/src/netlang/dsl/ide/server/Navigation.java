package netlang.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.ide.link.DocumentLinks;
import netlang.dsl.ide.name.Judgement;
import netlang.dsl.ide.name.Mention;
import netlang.dsl.ide.name.Names;
import netlang.dsl.ide.name.Place;
import netlang.dsl.ide.name.Renaming;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.net.Named;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** From a name to where it is given and used, in all files of the workspace. */
@Singleton
final class Navigation {

  private static final Message NOT_HERE = Message.of("nothing here can be renamed");

  private final LiveWorkspace workspace;
  private final UriExtensions uris;
  private final Names names;
  private final Renaming renaming;
  private final Speaker speaker;

  @Inject
  Navigation(LiveWorkspace workspace, UriExtensions uris, Models models) {
    this.workspace = workspace;
    this.uris = uris;
    names = models.get(Names.class);
    renaming = models.get(Renaming.class);
    speaker = models.get(Speaker.class);
  }

  private Mention at(URI file, Position position) {
    Text text = workspace.text(file);
    return Mention.at(workspace.model(file), text.getOffSet(position));
  }

  List<Location> definition(URI file, Position position) {
    Mention mention = at(file, position);
    if (mention == null) return importedFile(file, workspace.text(file).getOffSet(position));
    Place declaration = Names.declaration(mention.target());
    return declaration == null ? List.of() : List.of(location(declaration));
  }

  private List<Location> importedFile(URI file, int offset) {
    Range start = new Range(new Position(0, 0), new Position(0, 0));
    return DocumentLinks.imports(workspace.model(file)).stream()
        .filter(link -> link.region().contains(offset))
        .map(link -> new Location(uris.toUriString(URI.createURI(link.target())), start))
        .toList();
  }

  List<Location> references(
      URI file, Position position, boolean withDeclaration, CancelIndicator cancel) {
    Mention mention = at(file, position);
    if (mention == null) return List.of();
    List<Place> places = names.uses(mention.target(), filesThatMayUse(mention.target()), cancel);
    Place declaration = Names.declaration(mention.target());
    if (withDeclaration && declaration != null && declaration.declaration())
      places.add(0, declaration);
    return places.stream().map(this::location).toList();
  }

  List<DocumentHighlight> highlights(URI file, Position position, CancelIndicator cancel) {
    Mention mention = at(file, position);
    if (mention == null) return List.of();
    Text text = workspace.text(file);
    List<Place> places = names.uses(mention.target(), List.of(workspace.model(file)), cancel);
    Place declaration = Names.declaration(mention.target());
    if (declaration != null && declaration.declaration() && declaration.file().equals(file))
      places.add(0, declaration);
    List<DocumentHighlight> highlights = new ArrayList<>();
    for (Place place : places)
      highlights.add(
          new DocumentHighlight(
              range(place, text),
              place.declaration() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read));
    return highlights;
  }

  /** The name that would be changed; null if none can be. */
  Range renameable(URI file, Position position) {
    Mention mention = at(file, position);
    if (mention == null || !Renaming.isPossible(mention.target())) return null;
    Text text = workspace.text(file);
    return text.range(mention.region().getOffset(), mention.region().getLength());
  }

  /** Without looking for the places where the name is used. */
  Judgement judge(URI file, Position position, String newName) {
    Mention mention = at(file, position);
    if (mention == null || !Renaming.isPossible(mention.target()))
      return new Judgement(false, speaker.say(NOT_HERE));
    Message obstacle = renaming.obstacle((Named) mention.target(), newName);
    if (obstacle != null) return new Judgement(false, speaker.say(obstacle));
    Message remark = renaming.remark(newName);
    return new Judgement(true, remark == null ? "" : speaker.say(remark));
  }

  /**
   * @throws ResponseErrorException with a sentence for the user, if it cannot be done
   */
  WorkspaceEdit rename(URI file, Position position, String newName, CancelIndicator cancel) {
    Mention mention = at(file, position);
    if (mention == null || !Renaming.isPossible(mention.target())) throw impossible(NOT_HERE);
    Message obstacle = renaming.obstacle((Named) mention.target(), newName);
    if (obstacle != null) throw impossible(obstacle);
    List<Place> places = names.uses(mention.target(), filesThatMayUse(mention.target()), cancel);
    places.add(0, Names.declaration(mention.target()));
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    for (Place place : places)
      edits
          .computeIfAbsent(uris.toUriString(place.file()), key -> new ArrayList<>())
          .add(new TextEdit(range(place, workspace.text(place.file())), renaming.written(newName)));
    return new WorkspaceEdit(edits);
  }

  private ResponseErrorException impossible(Message why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, speaker.say(why), null));
  }

  /** The file that declares it, the open ones, and those of the workspace that import anything. */
  private Set<XtextResource> filesThatMayUse(EObject target) {
    Set<XtextResource> files = new LinkedHashSet<>();
    files.add(workspace.model(target.eResource().getURI()));
    for (URI open : workspace.getOpenDocuments().keySet()) files.add(workspace.model(open));
    for (Path file : WorkspaceFiles.in(workspace.folders())) {
      URI uri = uris.toUri(file.toUri().toString());
      boolean mayImport = WorkspaceFiles.text(file).contains("import");
      if (mayImport && !workspace.isDocumentOpen(uri)) files.add(workspace.model(uri));
    }
    return files;
  }

  private Location location(Place place) {
    return new Location(uris.toUriString(place.file()), range(place, workspace.text(place.file())));
  }

  private static Range range(Place place, Text text) {
    return text.range(place.region().getOffset(), place.region().getLength());
  }
}
