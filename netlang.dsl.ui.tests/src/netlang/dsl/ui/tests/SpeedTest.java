package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A long file: how long the UI thread is busy at a stretch is printed, for the machine may do much
 * else.
 */
@ExtendWith(FreshWorkbench.class)
class SpeedTest {

  private static final int HOSTS = 1_000;

  private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());

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
                waits.add(millis(start));
                Ide.pause(5);
              }
            });
    watch.setDaemon(true);
    watch.start();
    return watch;
  }

  private void report(String what) {
    Collections.sort(waits);
    long mostly = waits.get(waits.size() * 9 / 10);
    long longest = waits.get(waits.size() - 1);
    System.out.println(
        what
            + ": the UI thread is busy for "
            + mostly
            + " ms at most, 9 times of 10; once "
            + longest
            + " ms");
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
    Ide.screenshot("speed");
    report("typing in a long file");
    assertTrue(Ide.text(editor).contains("  host more { ip 10.0.9.9/16 } // and more"));
  }

  @Test
  void opening() throws Exception {
    IFile first = Ide.file(Ide.project("speed"), "first.net", "network n {\n}\n");
    Ide.open(first);
    IFile file = Ide.file(Ide.project("speed"), "a.net", network());
    AtomicBoolean done = new AtomicBoolean();
    Thread watch = watch(done);
    long start = System.nanoTime();

    ITextEditor editor = Ide.open(file);
    long opened = millis(start);
    Ide.until(
        "colours",
        () ->
            Ide.widget(editor).getStyleRangeAtOffset(Ide.widget(editor).getText().indexOf("s {"))
                != null);
    Ide.pause(2_000);

    done.set(true);
    watch.join();
    report("opening a long file, which took " + opened + " ms");
    assertTrue(Ide.ui(() -> Ide.widget(editor).getLineCount()) > 3 * HOSTS);
  }

  @Test
  void controlOne() throws Exception {
    String text = network().replace("ip 10.0.2.7/16", "ip 10.0.2.7/99");
    ITextEditor editor = Ide.open(Ide.file(Ide.project("speed"), "a.net", text));
    Ide.putCaretBehind(editor, "10.0.2.7/9");
    Ide.until(
        "problem",
        () -> Ide.file(editor).findMarkers("netlang.dsl.ui.problem", true, 0).length > 0);
    long start = System.nanoTime();
    // each waits a while for what is tried in the background, and then gives up
    Ide.until(
        "proposals",
        () -> {
          if (Ide.labels().isEmpty())
            Ide.command("org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
          return !Ide.labels().isEmpty();
        });
    System.out.println("Ctrl+1 in a long file: " + millis(start) + " ms");
    Ide.strike(editor, 0, 27);
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
