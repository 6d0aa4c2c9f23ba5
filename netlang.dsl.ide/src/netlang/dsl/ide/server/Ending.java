package netlang.dsl.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;

/** How a client takes leave: {@code shutdown}, then {@code exit}. */
@Singleton
final class Ending implements ILanguageServerShutdownAndExitHandler {

  private volatile boolean announced;
  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  @Inject
  Ending() {}

  @Override
  public void shutdown() {
    announced = true;
  }

  /** Also when the client has gone without a word. */
  @Override
  public void exit() {
    status.complete(announced ? 0 : 1);
  }

  /** Of the process, as the protocol wants it: 0 after a {@code shutdown}, else 1. */
  CompletableFuture<Integer> status() {
    return status;
  }
}
