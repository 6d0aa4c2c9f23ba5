package netlang.dsl.ui.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;
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
public final class OpenFiles implements IFileBufferListener {

  private static final OpenFiles ONLY = new OpenFiles();

  private final Map<IFileBuffer, Mirror> mirrors = new ConcurrentHashMap<>();

  private OpenFiles() {}

  /** How many there are. */
  public static int count() {
    return ONLY.mirrors.size();
  }

  /** From now on, and of what is open already. */
  public static void watch() {
    FileBuffers.getTextFileBufferManager().addFileBufferListener(ONLY);
    for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers())
      ONLY.bufferCreated(buffer);
  }

  /** Has all of them checked once more; only in the UI thread, where they change. */
  public static void recheck() {
    ONLY.mirrors.values().forEach(Mirror::touch);
  }

  @Override
  public void bufferCreated(IFileBuffer buffer) {
    if (mirrors.containsKey(buffer)
        || !(buffer instanceof ITextFileBuffer text)
        || !Files.isNetwork(buffer.getLocation())) return;
    String uri = Files.uri(text.getDocument());
    if (uri != null) mirrors.put(buffer, new Mirror(uri, text.getDocument()));
  }

  @Override
  public void bufferDisposed(IFileBuffer buffer) {
    Mirror mirror = mirrors.remove(buffer);
    if (mirror != null) mirror.close();
  }

  @Override
  public void underlyingFileMoved(IFileBuffer buffer, IPath path) {}

  @Override
  public void underlyingFileDeleted(IFileBuffer buffer) {}

  @Override
  public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {}

  @Override
  public void bufferContentReplaced(IFileBuffer buffer) {}

  @Override
  public void stateChanging(IFileBuffer buffer) {}

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {}

  @Override
  public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {}

  @Override
  public void stateChangeFailed(IFileBuffer buffer) {}

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
