package netlang.dsl.ui.server;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the language server about a document, at once and then whenever its author pauses, and hands
 * on what is still true when the answer comes. Made and stopped in the UI thread.
 *
 * @param <R> what is made of the answer outside the UI thread
 */
public final class Follower<R> implements IDocumentListener {

  private static final int PAUSE_MILLISECONDS = 150;

  private final IDocument document;
  private final Asking<R> asking;
  private final Consumer<R> listener;
  private final Display display = Display.getCurrent();
  private final Runnable ask = this::ask;
  private long version;
  private boolean stopped;

  private interface Asking<R> {
    CompletableFuture<R> ask(IDocument document, String text);
  }

  private Follower(IDocument document, Asking<R> asking, Consumer<R> listener) {
    this.document = document;
    this.asking = asking;
    this.listener = listener;
    document.addDocumentListener(this);
    ask();
  }

  /**
   * @param conversion is given the answer and the text that it is about, in no particular thread
   * @param listener is called in the UI thread, with the document unchanged
   */
  public static <T, R> Follower<R> of(
      IDocument document,
      LanguageServer.Question<T> question,
      BiFunction<T, IDocument, R> conversion,
      Consumer<R> listener) {
    return new Follower<>(
        document,
        (asked, text) ->
            LanguageServer.ask(asked, question)
                .thenApply(
                    answer -> answer == null ? null : conversion.apply(answer, new Document(text))),
        listener);
  }

  private void ask() {
    if (stopped) return;
    long asked = version;
    asking
        .ask(document, document.get())
        .whenComplete(
            (answer, failure) -> {
              if (display.isDisposed()) return;
              display.asyncExec(() -> answered(asked, answer, failure));
            });
  }

  /** An edit elsewhere, or of this text a moment ago, may have made the question pointless. */
  private void answered(long asked, R answer, Throwable failure) {
    if (stopped || asked != version) return;
    if (failure != null && LanguageServer.isOutdated(failure)) askLater();
    else if (answer != null) listener.accept(answer);
  }

  private void askLater() {
    display.timerExec(PAUSE_MILLISECONDS, ask);
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {}

  @Override
  public void documentChanged(DocumentEvent event) {
    if (Display.getCurrent() != display) display.asyncExec(this::changed);
    else changed();
  }

  private void changed() {
    version++;
    if (!stopped) askLater();
  }

  /** Asks again although nothing was typed. */
  public void refresh() {
    if (!stopped) askLater();
  }

  public void stop() {
    stopped = true;
    document.removeDocumentListener(this);
    display.timerExec(-1, ask);
  }
}
