package netlang.dsl.ui.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/** Tells the server of each file that is opened, of each key that is typed, and of the closing. */
public final class OpenFiles extends NetworkBuffers {

  private static final OpenFiles ONLY = new OpenFiles();

  private final Map<ITextFileBuffer, Mirror> mirrors = new ConcurrentHashMap<>();

  private OpenFiles() {}

  /** How many there are. */
  public static int count() {
    return ONLY.mirrors.size();
  }

  /** From now on, and of what is open already. */
  public static void watch() {
    ONLY.attach();
  }

  /** Has all of them checked once more; only in the UI thread, where they change. */
  public static void recheck() {
    ONLY.mirrors.values().forEach(Mirror::touch);
  }

  @Override
  protected void opened(ITextFileBuffer buffer) {
    String uri = Files.uri(buffer.getDocument());
    if (uri != null) mirrors.computeIfAbsent(buffer, each -> new Mirror(uri, each.getDocument()));
  }

  @Override
  protected void closed(ITextFileBuffer buffer) {
    Mirror mirror = mirrors.remove(buffer);
    if (mirror != null) mirror.close();
  }

  /** The server's copy of a document. */
  private static final class Mirror implements IDocumentListener {

    private final String uri;
    private final IDocument document;
    private int version = 1;
    private TextDocumentContentChangeEvent change;

    Mirror(String uri, IDocument document) {
      this.uri = uri;
      this.document = document;
      TextDocumentItem text = new TextDocumentItem(uri, "netlang", version, document.get());
      LanguageServer.tell(server -> server.didOpen(new DidOpenTextDocumentParams(text)));
      document.addDocumentListener(this);
    }

    /** Its place is one of the text as it is before the change. */
    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
      Range range = Positions.range(document, event.getOffset(), event.getLength());
      change = new TextDocumentContentChangeEvent(range, text(event));
    }

    @Override
    public void documentChanged(DocumentEvent event) {
      DidChangeTextDocumentParams news =
          new DidChangeTextDocumentParams(
              new VersionedTextDocumentIdentifier(uri, ++version), List.of(change));
      LanguageServer.tell(server -> server.didChange(news));
    }

    /** A change that changes nothing. */
    void touch() {
      Range start = Positions.range(document, 0, 0);
      change = new TextDocumentContentChangeEvent(start, "");
      documentChanged(null);
    }

    private static String text(DocumentEvent event) {
      return event.getText() == null ? "" : event.getText();
    }

    void close() {
      document.removeDocumentListener(this);
      DidCloseTextDocumentParams news =
          new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri));
      LanguageServer.tell(server -> server.didClose(news));
    }
  }
}
