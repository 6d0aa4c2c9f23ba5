package netlang.cli;

import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import netlang.dsl.message.Speaker;
import netlang.run.Workspace;

/**
 * The language, set up while the arguments are still being read: Guice and EMF need half the time
 * of a short command, picocli a sixth.
 */
final class Language {

  private final FutureTask<Workspace> setUp = new FutureTask<>(Workspace::new);

  private final Speaker speaker = new Speaker();

  Language() {
    speaker.speak(netlang.dsl.message.Language.of(Locale.getDefault()));
  }

  /** What the user is spoken to in: the language of the system until another one is chosen. */
  Speaker speaker() {
    return speaker;
  }

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
      Workspace workspace = setUp.get();
      workspace.speak(speaker.language());
      return workspace;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a command", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the language cannot be set up", e.getCause());
    }
  }
}
