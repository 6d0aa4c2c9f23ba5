package netlang.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.net.NetFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Pair;
import org.eclipse.xtext.util.Tuples;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.xbase.lib.Functions.Function2;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;

/**
 * The models of open files and of what they import, each read when somebody asks for it after a
 * change. Xtext would read and check every file below the workspace's folders first, and the
 * changed ones at each keystroke before anything else is answered.
 */
@Singleton
final class LiveWorkspace extends WorkspaceManager {

  private final Models models;
  private final Checks checks;
  private final UriExtensions uris;
  private final XtextResourceSet live;
  private List<WorkspaceFolder> folders = List.of();

  @Inject
  LiveWorkspace(Models models, Checks checks, UriExtensions uris) {
    this.models = models;
    this.uris = uris;
    this.checks = checks;
    live = models.newSet(this::openText);
  }

  private Text openText(URI uri) {
    return (Text) getOpenDocuments().get(uri);
  }

  @Override
  public void initialize(
      URI folder,
      Procedure2<? super URI, ? super Iterable<Issue>> nobody,
      CancelIndicator cancelIndicator) {}

  @Override
  public void initialize(
      List<WorkspaceFolder> initial,
      Procedure2<? super URI, ? super Iterable<Issue>> nobody,
      CancelIndicator cancelIndicator) {
    folders = List.copyOf(initial);
  }

  @Override
  public void didChangeWorkspaceFolders(
      DidChangeWorkspaceFoldersParams params, CancelIndicator cancelIndicator) {
    List<WorkspaceFolder> changed = new ArrayList<>(folders);
    changed.removeAll(params.getEvent().getRemoved());
    changed.addAll(params.getEvent().getAdded());
    folders = List.copyOf(changed);
  }

  @Override
  protected void refreshWorkspaceConfig(CancelIndicator cancelIndicator) {}

  @Override
  protected List<WorkspaceFolder> getWorkspaceFolders() {
    return folders;
  }

  /** Those that are folders of this machine. */
  List<Path> folders() {
    List<Path> paths = new ArrayList<>();
    for (WorkspaceFolder folder : folders) {
      URI uri = uris.toUri(folder.getUri());
      if (uri.isFile() && Files.isDirectory(Path.of(uri.toFileString())))
        paths.add(Path.of(uri.toFileString()));
    }
    return paths;
  }

  @Override
  protected Map<URI, Document> getOpenDocuments() {
    return super.getOpenDocuments();
  }

  /** Of a file that is neither open nor there the empty one. */
  XtextResource model(URI uri) {
    return models.read(uri.trimFragment(), live);
  }

  Text text(URI uri) {
    return (Text) getDocument(model(uri));
  }

  @Override
  public Buildable didOpen(URI uri, Integer version, String contents) {
    getOpenDocuments().put(uri, new Text(version, contents));
    return changed(uri);
  }

  @Override
  public Buildable didChangeTextDocumentContent(
      URI uri, Integer version, Iterable<TextDocumentContentChangeEvent> changes) {
    Text text = openText(uri);
    if (text == null) return Buildable.NO_BUILD;
    getOpenDocuments().put(uri, text.applyTextDocumentChanges(changes).withVersion(version));
    return changed(uri);
  }

  @Override
  public Buildable didClose(URI uri) {
    getOpenDocuments().remove(uri);
    checks.forget(uri);
    return changed(uri);
  }

  @Override
  public Buildable didChangeFiles(List<URI> dirtyFiles, List<URI> deletedFiles) {
    dirtyFiles.forEach(this::changed);
    deletedFiles.forEach(this::changed);
    return Buildable.NO_BUILD;
  }

  private Buildable changed(URI uri) {
    live.getResources().removeIf(each -> each.getURI().equals(uri) || imports(each));
    checks.schedule(uri, openTexts());
    return Buildable.NO_BUILD;
  }

  /** What such a file says may depend on the changed one. */
  private static boolean imports(Resource resource) {
    return !resource.getContents().isEmpty()
        && resource.getContents().get(0) instanceof NetFile file
        && !file.getImports().isEmpty();
  }

  private Map<URI, Text> openTexts() {
    Map<URI, Text> texts = new LinkedHashMap<>();
    getOpenDocuments().forEach((uri, document) -> texts.put(uri, (Text) document));
    return texts;
  }

  @Override
  public Pair<? super Document, ? super XtextResource> read(URI uri) {
    XtextResource resource = model(uri);
    return Tuples.pair(getDocument(resource), resource);
  }

  @Override
  public <T> T doRead(
      URI uri, Function2<? super Document, ? super XtextResource, ? extends T> question) {
    XtextResource resource = model(uri);
    return question.apply(getDocument(resource), resource);
  }

  @Override
  protected Document getDocument(XtextResource resource) {
    Text open = openText(resource.getURI());
    if (open != null) return open;
    return new Text(null, resource.getParseResult().getRootNode().getText());
  }

  /** Nobody asks Xtext's index: names are looked up in the file and in what it imports. */
  @Override
  public IResourceDescriptions getIndex() {
    return new ChunkedResourceDescriptions(Map.of());
  }

  /**
   * Of which only the fresh set of models is of use, in which a file may be changed for a trial.
   */
  @Override
  public ProjectManager getProjectManager(URI uri) {
    return new ProjectManager() {
      @Override
      public XtextResourceSet createLiveScopeResourceSet() {
        return models.newSet(LiveWorkspace.this::openText);
      }
    };
  }
}
