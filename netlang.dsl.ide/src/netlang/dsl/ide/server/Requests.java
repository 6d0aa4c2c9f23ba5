package netlang.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.log4j.Logger;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Functions.Function0;
import org.eclipse.xtext.xbase.lib.Functions.Function1;
import org.eclipse.xtext.xbase.lib.Functions.Function2;

/**
 * Requests, one after the other in the order in which they come, in one thread: models and what is
 * computed from them are made when they are first asked for, which two threads may not do at once.
 *
 * <p>An edit makes the questions before it pointless. They are given up and answered with {@code
 * ContentModified}, so that the client knows that it was not he who cancelled, and asks again.
 */
@Singleton
final class Requests implements IRequestManager {

  private static final Logger LOG = Logger.getLogger(Requests.class);

  private final OperationCanceledManager cancellation;
  private final Set<Question<?>> waiting = ConcurrentHashMap.newKeySet();
  private volatile Thread thread;
  private final ExecutorService queue = Executors.newSingleThreadExecutor(this::newThread);

  @Inject
  Requests(OperationCanceledManager cancellation) {
    this.cancellation = cancellation;
  }

  private Thread newThread(Runnable work) {
    thread = new Thread(work, "requests");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public <V> CompletableFuture<V> runRead(
      Function1<? super CancelIndicator, ? extends V> question) {
    Question<V> asked = new Question<>(question);
    if (Thread.currentThread() == thread) {
      asked.run(); // a question within a question, which would wait for itself
      return asked;
    }
    waiting.add(asked);
    queue.execute(asked);
    return asked;
  }

  @Override
  public <U, V> CompletableFuture<V> runWrite(
      Function0<? extends U> change,
      Function2<? super CancelIndicator, ? super U, ? extends V> consequence) {
    waiting.forEach(Question::outdate);
    CompletableFuture<V> done = new CompletableFuture<>();
    queue.execute(
        () -> {
          try {
            done.complete(consequence.apply(CancelIndicator.NullImpl, change.apply()));
          } catch (Throwable e) {
            LOG.error("an edit failed", e);
            done.completeExceptionally(e);
          }
        });
    return done;
  }

  @Override
  public void shutdown() {
    queue.shutdown();
  }

  /** What is answered to a question about a text that is no longer there. */
  static ResponseErrorException modified() {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.ContentModified, "the text has changed", null));
  }

  private final class Question<V> extends CompletableFuture<V> implements Runnable {

    private final Function1<? super CancelIndicator, ? extends V> question;
    private final CancelIndicator givenUp = () -> isOutdated() || isDone();
    private volatile boolean outdated;

    Question(Function1<? super CancelIndicator, ? extends V> question) {
      this.question = question;
    }

    void outdate() {
      outdated = true;
    }

    private boolean isOutdated() {
      return outdated;
    }

    @Override
    public void run() {
      try {
        if (outdated) completeExceptionally(modified());
        else if (!isDone()) complete(question.apply(givenUp));
      } catch (Throwable e) {
        boolean cancelled = cancellation.isOperationCanceledException(e);
        boolean refused = e instanceof ResponseErrorException;
        if (!cancelled && !refused) LOG.error("a request failed", e);
        completeExceptionally(cancelled ? modified() : e);
      } finally {
        waiting.remove(this);
      }
    }
  }
}
