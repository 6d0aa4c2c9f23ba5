package netlang.dsl.ide.server;

import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import netlang.dsl.formatting2.Formatting;
import netlang.dsl.ide.colour.Colours;
import netlang.dsl.ide.contentassist.Proposals;
import netlang.dsl.ide.fold.Folds;
import netlang.dsl.ide.hint.Hints;
import netlang.dsl.ide.hover.Hovers;
import netlang.dsl.ide.lens.Lenses;
import netlang.dsl.ide.link.DocumentLinks;
import netlang.dsl.ide.name.Judgement;
import netlang.dsl.ide.outline.Outline;
import netlang.dsl.ide.signature.Signatures;
import netlang.dsl.message.Language;
import netlang.dsl.message.Speaker;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.Issue;

/** Xtext's language server with what it lacks. */
@Singleton
public final class NetLangServer extends LanguageServerImpl {

  private final Checks checks;
  private final Diagnostics diagnostics;
  private final UriExtensions uris;
  private final Ending ending;
  private final Speaker speaker;
  private final CodeActions actions;
  private final Colours colours;
  private final Formatting formatting;
  private final Hovers hovers;
  private final Proposals proposals;
  private final Hints hints;
  private final Signatures signatures;
  private final Handbook handbook;
  private final Navigation navigation;
  private final SymbolSearch symbols;
  private final Runs runs;
  private Capabilities client = new Capabilities(null);

  @Inject
  NetLangServer(
      Checks checks,
      Diagnostics diagnostics,
      UriExtensions uris,
      Ending ending,
      Models models,
      Navigation navigation,
      SymbolSearch symbols,
      Handbook handbook,
      Runs runs) {
    this.checks = checks;
    this.diagnostics = diagnostics;
    this.uris = uris;
    this.ending = ending;
    speaker = models.get(Speaker.class);
    actions = new CodeActions(models);
    colours = models.get(Colours.class);
    formatting = models.get(Formatting.class);
    hovers = models.get(Hovers.class);
    proposals = models.get(Proposals.class);
    hints = models.get(Hints.class);
    signatures = models.get(Signatures.class);
    this.handbook = handbook;
    this.runs = runs;
    this.navigation = navigation;
    this.symbols = symbols;
    checks.tell(this::publish);
  }

  /**
   * A server for one client.
   *
   * @param language as {@link netlang.dsl.ide.NetLangIdeSetup} makes it; several servers may share
   *     it
   * @param runner null if nobody runs scenarios, or the client does so itself
   */
  public static NetLangServer create(Injector language, Handbook handbook, ScenarioRunner runner) {
    IResourceServiceProvider services = language.getInstance(IResourceServiceProvider.class);
    return Guice.createInjector(new NetLangServerModule(services, handbook, runner))
        .getInstance(NetLangServer.class);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    client = new Capabilities(params.getCapabilities());
    if (params.getWorkspaceFolders() == null) params.setWorkspaceFolders(root(params));
    if (params.getLocale() != null) Language.ofTag(params.getLocale()).ifPresent(speaker::speak);
    return super.initialize(params)
        .thenApply(
            result -> {
              result.setServerInfo(new ServerInfo("netlang"));
              return result;
            });
  }

  @Override
  public void initialized(InitializedParams params) {
    super.initialized(params);
    if (!client.watchesFiles()) return;
    FileSystemWatcher files = new FileSystemWatcher(Either.forLeft("**/*.net"));
    getLanguageClient()
        .registerCapability(
            new RegistrationParams(
                List.of(
                    new Registration(
                        "files",
                        "workspace/didChangeWatchedFiles",
                        new DidChangeWatchedFilesRegistrationOptions(List.of(files))))));
  }

  /** Of an older client, which tells one folder, or none. */
  @SuppressWarnings("deprecation")
  private List<WorkspaceFolder> root(InitializeParams params) {
    URI root = getBaseDir(params);
    return root == null ? List.of() : List.of(new WorkspaceFolder(uris.toUriString(root), ""));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    ending.shutdown();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  protected ServerCapabilities createServerCapabilities(InitializeParams params) {
    ServerCapabilities capabilities = super.createServerCapabilities(params);
    Capabilities.addTo(capabilities, runs.commands());
    return capabilities;
  }

  /** Asks about the file as it is now. */
  private <T> T read(TextDocumentIdentifier file, BiFunction<XtextResource, Terms, T> question) {
    return getWorkspaceManager()
        .doRead(
            getURI(file),
            (text, resource) -> question.apply(resource, new Terms((Text) text, speaker)));
  }

  /** Something about a file that the whole network has to be known for. */
  private interface Question<T> {
    T answer(XtextResource file, Terms terms, CancelIndicator cancelled);
  }

  /** Asks about the file when it has been checked, so that nobody who types waits for it. */
  private <T> CompletableFuture<T> whenChecked(TextDocumentIdentifier file, Question<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Checks.Question<T> later =
        (model, text, cancelled) -> question.answer(model, new Terms(text, speaker), cancelled);
    getRequestManager()
        .runRead(
            cancel -> {
              if (!checks.ask(getURI(file), later, answer))
                answer.complete(
                    read(file, (model, terms) -> question.answer(model, terms, cancel)));
              return null;
            })
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) answer.completeExceptionally(failure);
            });
    return answer;
  }

  @Override
  protected Either<List<CompletionItem>, CompletionList> completion(
      CancelIndicator cancel, CompletionParams params) {
    return Either.forRight(
        read(
            params.getTextDocument(),
            (file, terms) -> {
              int offset = terms.offset(params.getPosition());
              return terms.completions(
                  proposals.at(file, offset, cancel), offset, client.templates());
            }));
  }

  @Override
  protected Hover hover(HoverParams params, CancelIndicator cancel) {
    return read(
        params.getTextDocument(),
        (file, terms) -> terms.hover(hovers.at(file, terms.offset(params.getPosition()))));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return whenChecked(
        params.getTextDocument(), (file, terms, cancel) -> actions.at(file, terms, params, cancel));
  }

  @Override
  protected SemanticTokens semanticTokensFull(SemanticTokensParams params, CancelIndicator cancel) {
    return read(params.getTextDocument(), (file, terms) -> terms.tokens(colours.of(file, cancel)));
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
    return getRequestManager()
        .runRead(
            cancel ->
                read(
                    params.getTextDocument(),
                    (file, terms) ->
                        terms.tokens(colours.of(file, terms.region(params.getRange()), cancel))));
  }

  @Override
  protected List<FoldingRange> foldingRange(
      FoldingRangeRequestParams params, CancelIndicator cancel) {
    return read(params.getTextDocument(), (file, terms) -> terms.folds(Folds.of(file)));
  }

  @Override
  protected List<? extends CodeLens> codeLens(CodeLensParams params, CancelIndicator cancel) {
    String uri = params.getTextDocument().getUri();
    return read(params.getTextDocument(), (file, terms) -> terms.lenses(Lenses.of(file), uri));
  }

  @Override
  protected List<DocumentSymbol> documentSymbol(
      DocumentSymbolParams params, CancelIndicator cancel) {
    return read(params.getTextDocument(), (file, terms) -> terms.symbols(Outline.of(file)));
  }

  @Override
  protected List<? extends WorkspaceSymbol> symbol(
      WorkspaceSymbolParams params, CancelIndicator cancel) {
    return symbols.find(params.getQuery(), cancel);
  }

  @Override
  protected List<? extends Location> definition(CancelIndicator cancel, DefinitionParams params) {
    return navigation.definition(getURI(params), params.getPosition());
  }

  @Override
  protected List<? extends Location> references(ReferenceParams params, CancelIndicator cancel) {
    boolean withDeclaration = params.getContext().isIncludeDeclaration();
    return navigation.references(getURI(params), params.getPosition(), withDeclaration, cancel);
  }

  @Override
  protected List<? extends DocumentHighlight> documentHighlight(
      DocumentHighlightParams params, CancelIndicator cancel) {
    return navigation.highlights(getURI(params), params.getPosition(), cancel);
  }

  @Override
  protected Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepareRename(
      PrepareRenameParams params, CancelIndicator cancel) {
    Range name = navigation.renameable(getURI(params), params.getPosition());
    return name == null ? null : Either3.forFirst(name);
  }

  /** Whether a new name is possible, for clients in the same process, while it is being typed. */
  public CompletableFuture<Judgement> judge(RenameParams params) {
    return getRequestManager()
        .runRead(
            cancel -> navigation.judge(getURI(params), params.getPosition(), params.getNewName()));
  }

  @Override
  protected WorkspaceEdit rename(RenameParams params, CancelIndicator cancel) {
    return navigation.rename(getURI(params), params.getPosition(), params.getNewName(), cancel);
  }

  @Override
  protected List<? extends TextEdit> formatting(
      DocumentFormattingParams params, CancelIndicator cancel) {
    return read(
        params.getTextDocument(),
        (file, terms) -> terms.edits(formatting.changes(file, whole(file))));
  }

  private static ITextRegion whole(XtextResource file) {
    return new TextRegion(0, file.getParseResult().getRootNode().getTotalLength());
  }

  @Override
  protected List<? extends TextEdit> rangeFormatting(
      DocumentRangeFormattingParams params, CancelIndicator cancel) {
    return read(
        params.getTextDocument(),
        (file, terms) -> terms.edits(formatting.changes(file, terms.region(params.getRange()))));
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return whenChecked(
        params.getTextDocument(),
        (file, terms, cancel) ->
            terms.hints(hints.in(file, terms.region(params.getRange()), cancel)));
  }

  @Override
  protected SignatureHelp signatureHelp(SignatureHelpParams params, CancelIndicator cancel) {
    return read(
        params.getTextDocument(),
        (file, terms) -> terms.signature(signatures.at(file, terms.offset(params.getPosition()))));
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return getRequestManager()
        .runRead(
            cancel ->
                read(
                    params.getTextDocument(),
                    (file, terms) -> terms.links(DocumentLinks.of(file, handbook::page))));
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return getRequestManager()
        .runRead(cancel -> runs.run(params, this::currentText, getLanguageClient()))
        .thenCompose(Function.identity());
  }

  private String currentText(URI file) {
    return getWorkspaceManager().doRead(file, (text, model) -> text.getContents());
  }

  private void publish(URI uri, Text text, List<Issue> issues, boolean elsewhere) {
    PublishDiagnosticsParams found =
        new PublishDiagnosticsParams(uris.toUriString(uri), diagnostics.of(issues, text));
    found.setVersion(text.getVersion());
    getLanguageClient().publishDiagnostics(found);
    // hints of a text that did not change nobody would ask for again
    if (elsewhere && client.refreshesHints()) getLanguageClient().refreshInlayHints();
  }

  /** How the client has taken leave, as the status of a process; see {@link Ending}. */
  CompletableFuture<Integer> ended() {
    return ending.status();
  }

  void stop() {
    checks.stop();
    runs.stop();
    getRequestManager().shutdown();
  }
}
