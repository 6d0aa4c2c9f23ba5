package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Typing in a long file: how long the UI thread is busy at a stretch. */
@ExtendWith(FreshWorkbench.class)
class SpeedTest {

  private static final int HOSTS = 1_000;

  /** Generous: the machine may do much else. What it was is printed. */
  private static final long LONGEST_MILLISECONDS = 1_000;

  private final AtomicLong longest = new AtomicLong();

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private static String network() {
    StringBuilder text = new StringBuilder("network n {\n  switch s\n");
    for (int i = 0; i < HOSTS; i++) {
      String host = "h" + i;
      text.append("  // ").append(host).append(" is one of many\n  host ").append(host);
      text.append(" { ip 10.0.").append(i / 250).append('.').append(i % 250 + 1).append("/16 }\n");
      text.append("  link ").append(host).append(" -- s { rate 100 Mbit/s   delay 1 ms }\n");
    }
    return text.append("  // here\n}\n").toString();
  }

  /** How long somebody who wants something of the UI thread waits. */
  private Thread watch(AtomicBoolean done) {
    Thread watch =
        new Thread(
            () -> {
              while (!done.get()) {
                long start = System.nanoTime();
                Display.getDefault().syncExec(() -> {});
                long waited = (System.nanoTime() - start) / 1_000_000;
                longest.accumulateAndGet(waited, Math::max);
                Ide.pause(5);
              }
            });
    watch.setDaemon(true);
    watch.start();
    return watch;
  }

  @Test
  void nobodyWaitsWhileTyping() throws Exception {
    Ide.resize(1300, 850);
    IFile file = Ide.file(Ide.project("speed"), "a.net", network());
    ITextEditor editor = Ide.open(file);
    Ide.until(
        "colours",
        () ->
            Ide.widget(editor).getStyleRangeAtOffset(Ide.widget(editor).getText().indexOf("s {"))
                != null);
    Ide.pause(2_000);
    Ide.putCaretBehind(editor, "// here\n");
    AtomicBoolean done = new AtomicBoolean();
    Thread watch = watch(done);

    for (char c : "  host more { ip 10.0.9.9/16 } // and more".toCharArray()) {
      Ide.strike(editor, String.valueOf(c));
      Ide.pause(40);
    }
    Ide.pause(2_000);

    done.set(true);
    watch.join();
    System.out.println("longest stretch of the UI thread while typing: " + longest + " ms");
    Ide.screenshot("speed");
    assertTrue(longest.get() < LONGEST_MILLISECONDS, longest + " ms");
  }
}
