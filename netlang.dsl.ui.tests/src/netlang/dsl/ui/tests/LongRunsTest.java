package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import netlang.dsl.ui.packets.PacketList;
import netlang.dsl.ui.packets.PacketsView;
import netlang.dsl.ui.plots.PlotsView;
import netlang.dsl.ui.sequence.SequenceView;
import netlang.dsl.ui.topology.TopologyView;
import netlang.dsl.ui.view.Playhead;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that are long, and networks that are large. */
@ExtendWith(FreshWorkbench.class)
class LongRunsTest {

  @AfterEach
  void closeViews() {
    Watching.closeViews();
  }

  @AfterAll
  static void close() {
    Watching.closeAll();
  }

  @Test
  void plotsOfASawtooth() throws Exception {
    Watching.watch("35-sawtooth", "reno");
    Watching.maximize(PlotsView.ID);
    Watching.moveTo(3_000_000_000L);
    Ide.screenshot("plots");
    Watching.restore(PlotsView.ID);
  }

  /**
   * A long run, all views open, while it is played, filtered and moved through; how long the UI
   * thread works at a time is printed.
   */
  @Test
  void aLongRunStaysFluid() throws Exception {
    Watching.watch("35-sawtooth", "reno");
    for (String id : Watching.VIEWS) Ide.view(id, IViewPart.class);
    Object before = Ide.ui(() -> Playhead.get().watched());
    try (Pulse pulse = new Pulse("watching, with all views open")) {
      Ide.command("netlang.dsl.ui.watch");
      Ide.until("the run is shown", () -> Playhead.get().watched() != before);
      Ide.pause(100);
    }
    assertTrue(Ide.ui(() -> Playhead.get().watched().recording().size()) > 100_000);
    for (String id : Watching.VIEWS) {
      Ide.view(id, IViewPart.class);
      Ide.settle();
      try (Pulse pulse = new Pulse("moving in " + id)) {
        for (int i = 1; i <= 20; i++) {
          long time = i * 100_000_000L;
          Watching.moveTo(time);
          assertEquals(time, Ide.ui(() -> Playhead.get().time()));
          Ide.pause(15);
        }
      }
    }
    Ide.view(TopologyView.ID, IViewPart.class);
    Ide.inUi(() -> Playhead.get().moveTo(2_000_000_000L));
    try (Pulse pulse = new Pulse("playing")) {
      Ide.command("netlang.dsl.ui.playhead.play");
      long start = Ide.ui(() -> Playhead.get().time());
      Ide.until("it moves", () -> Playhead.get().time() > start + 30_000_000);
      Ide.command("netlang.dsl.ui.playhead.play");
    }
    Ide.screenshot("long-run");
    Ide.view(PacketsView.ID, IViewPart.class);
    Ide.settle();
    PacketList list = Ide.view(PacketsView.ID, PacketsView.class).packets();
    int all = Ide.ui(list::size);
    try (Pulse pulse = new Pulse("filtering")) {
      Ide.inUi(() -> Watching.control(Text.class, 0).setText("bob and tcp data and ack 1"));
      Ide.until("it is filtered", () -> list.size() < all);
    }
  }

  @Test
  void arrowsGoBetweenTheNodes() throws Exception {
    Watching.watch("34-one-loss", Watching.firstScenario("34-one-loss"));
    Watching.maximize(SequenceView.ID);
    Watching.moveTo(Ide.ui(() -> Playhead.get().watched().recording().endNanos()));
    Ide.screenshot("sequence-end");
    Watching.moveTo(60_000_000);
    Ide.screenshot("sequence");
    Watching.restore(SequenceView.ID);
  }

  @Test
  void treesAndManyHosts() throws Exception {
    for (String example : new String[] {"52-twelve-branches", "53-a-classroom"}) {
      Watching.watch(example, Watching.firstScenario(example));
      Watching.maximize(TopologyView.ID);
      Watching.moveTo(Ide.ui(() -> Playhead.get().watched().recording().endNanos()) / 3);
      Ide.screenshot("topology-" + example);
      Watching.restore(TopologyView.ID);
    }
  }

  /**
   * Asks the UI thread again and again how long one waits for it, and how much it has worked
   * meanwhile: others are at work on the machine too.
   */
  private static final class Pulse implements AutoCloseable {

    private final String what;
    private final AtomicLong longestWait = new AtomicLong();
    private final AtomicLong longestWork = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread;

    Pulse(String what) {
      this.what = what;
      Display display = Ide.ui(Display::getCurrent);
      long uiThread = display.getThread().getId();
      thread = new Thread(() -> ask(display, uiThread));
      thread.start();
    }

    private void ask(Display display, long uiThread) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      while (!over.get()) {
        long asked = System.nanoTime();
        long worked = threads.getThreadCpuTime(uiThread);
        display.syncExec(() -> {});
        longestWait.accumulateAndGet(System.nanoTime() - asked, Math::max);
        longestWork.accumulateAndGet(threads.getThreadCpuTime(uiThread) - worked, Math::max);
        Ide.pause(1);
      }
    }

    /** Stops asking. */
    long longestWorkMillis() throws InterruptedException {
      over.set(true);
      thread.join();
      return longestWork.get() / 1_000_000;
    }

    @Override
    public void close() throws InterruptedException {
      longestWorkMillis();
      System.out.println("UI thread: " + this);
    }

    @Override
    public String toString() {
      return String.format(
          "%s: works at most %d ms at a time, waited for at most %d ms",
          what, longestWork.get() / 1_000_000, longestWait.get() / 1_000_000);
    }
  }
}
