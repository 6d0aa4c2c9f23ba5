package netlang.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Says what is missing if the user ends the program (Ctrl-C); what was finished is kept. */
final class Interruption implements AutoCloseable {

  private final Console console;
  private final Queue<Path> pending;
  private final Thread hook = new Thread(this::tell);

  Interruption(Console console, Collection<Path> files) {
    this.console = console;
    this.pending = new ConcurrentLinkedQueue<>(files);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void finished(Path file) {
    pending.remove(file);
  }

  private void tell() {
    String missing = pending.stream().map(Path::toString).collect(Collectors.joining(", "));
    console.complain("netlang: interrupted; no result of: " + missing);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the program is being ended: the hook has told so
    }
  }
}
