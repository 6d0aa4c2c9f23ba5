package netlang.dsl.ide.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** A client at the other end of two streams. */
public final class Connection {

  /** It tells the end of a stream, which is how every session ends, like a mishap. */
  private static final Logger STREAM =
      Logger.getLogger("org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer");

  static {
    STREAM.setLevel(Level.WARNING);
  }

  private Connection() {}

  /**
   * Serves until the client says {@code exit} or its stream ends.
   *
   * @return the status with which a process should end: 0 if the client had said {@code shutdown},
   *     else 1
   */
  public static int serve(NetLangServer server, InputStream in, OutputStream out) {
    ExecutorService reader = Executors.newCachedThreadPool(Connection::newThread);
    Launcher<LanguageClient> launcher =
        new LSPLauncher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(reader)
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    reader.execute(() -> exitAtEndOf(listening, server));
    int status = server.ended().join();
    server.stop();
    reader.shutdown();
    return status;
  }

  private static void exitAtEndOf(Future<Void> listening, NetLangServer server) {
    try {
      listening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the stream of the client broke", e.getCause());
    } finally {
      server.exit();
    }
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "client");
    thread.setDaemon(true);
    return thread;
  }
}
