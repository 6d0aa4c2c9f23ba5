package netlang.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import netlang.run.Workspace;

/**
 * The language, set up while the arguments are still being read: Guice and EMF need half the time
 * of a short command, picocli a sixth.
 */
final class Language {

  private final FutureTask<Workspace> setUp = new FutureTask<>(Workspace::new);

  /** Begins in a thread of its own. */
  void begin() {
    Thread thread = new Thread(setUp, "set up the language");
    thread.setDaemon(true);
    thread.start();
  }

  /** Sets the language up if nobody has begun, and waits until it is. */
  Workspace get() {
    setUp.run();
    try {
      return setUp.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a command", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the language cannot be set up", e.getCause());
    }
  }
}
