package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import netlang.dsl.ui.packets.PacketList;
import netlang.dsl.ui.packets.PacketsView;
import netlang.dsl.ui.plots.PlotsView;
import netlang.dsl.ui.sequence.SequenceView;
import netlang.dsl.ui.tables.TablesView;
import netlang.dsl.ui.topology.PictureFile;
import netlang.dsl.ui.topology.TopologyCanvas;
import netlang.dsl.ui.topology.TopologyView;
import netlang.dsl.ui.view.LastRun;
import netlang.dsl.ui.view.Player;
import netlang.dsl.ui.view.Playhead;
import netlang.run.recording.Recording;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.TraceEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scenario is run and looked at in the views. */
@ExtendWith(FreshWorkbench.class)
class ViewsTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("netlang.examples"));

  private static final String[] VIEWS = {
    TopologyView.ID, PacketsView.ID, SequenceView.ID, TablesView.ID, PlotsView.ID
  };

  /** The goal is 50; a collection of garbage may come between. */
  private static final long LONGEST_MILLIS = 100;

  private ITextEditor editor;

  @AfterEach
  void close() {
    Ide.inUi(
        () -> {
          Player.get().pause();
          for (String id : VIEWS) {
            IViewPart view = Ide.page().findView(id);
            if (view != null) Ide.page().hideView(view);
          }
        });
    Ide.closeEditors();
  }

  /** Runs the scenario at that text, by the command of the menu. */
  private void watch(String example, String scenario) throws Exception {
    Ide.resize(1400, 900);
    Ide.inUi(
        () -> {
          IViewPart welcome = Ide.page().findView("org.eclipse.ui.internal.introview");
          if (welcome != null) Ide.page().hideView(welcome);
        });
    String text = Files.readString(EXAMPLES.resolve(example).resolve(example + ".net"));
    IProject project = Ide.project("views");
    Path library = EXAMPLES.resolve(example).resolve("lib/branch.net");
    if (Files.exists(library)) {
      project.getFolder("lib").create(true, true, null);
      Ide.file(project, "lib/branch.net", Files.readString(library));
    }
    IFile file = Ide.file(project, example + ".net", text);
    editor = Ide.open(file);
    Ide.putCaretBehind(editor, "scenario \"" + scenario);
    Object before = Ide.ui(() -> Playhead.get().watched());
    Ide.command("netlang.dsl.ui.watch");
    Ide.until("the run is shown", () -> Playhead.get().watched() != before);
    assertEquals(scenario, Ide.ui(() -> Playhead.get().watched().recording().scenario().name()));
  }

  private static void maximize(String id) {
    Ide.view(id, IViewPart.class);
    Ide.inUi(
        () -> {
          IWorkbenchPartReference view = Ide.page().findViewReference(id);
          Ide.page().activate(view.getPart(true));
          Ide.page().setPartState(view, IWorkbenchPage.STATE_MAXIMIZED);
        });
    Ide.settle();
  }

  private static void restore(String id) {
    Ide.inUi(
        () ->
            Ide.page()
                .setPartState(Ide.page().findViewReference(id), IWorkbenchPage.STATE_RESTORED));
  }

  private static void moveTo(long nanos) {
    Ide.inUi(() -> Playhead.get().moveTo(nanos));
  }

  private static <T extends Control> T control(Class<T> type, int number) {
    List<T> found = new ArrayList<>();
    collect(Ide.window().getShell(), type, found);
    assertTrue(found.size() > number, "there are " + found.size() + " of " + type);
    return found.get(number);
  }

  private static <T extends Control> void collect(Composite in, Class<T> type, List<T> found) {
    for (Control child : in.getChildren()) {
      if (type.isInstance(child) && child.isVisible()) found.add(type.cast(child));
      if (child instanceof Composite inner) collect(inner, type, found);
    }
  }

  @Test
  void framesMoveThroughTheTopology() throws Exception {
    watch("05-through-a-router", "remote");
    Ide.until("the view is there", () -> Ide.page().findView(TopologyView.ID) != null);
    moveTo(900);
    Ide.screenshot("topology");
    maximize(TopologyView.ID);
    moveTo(900);
    Ide.screenshot("topology-large");
    restore(TopologyView.ID);

    Ide.command("netlang.dsl.ui.playhead.start");
    assertEquals(0, Ide.ui(() -> Playhead.get().position()).intValue());
    Ide.command("netlang.dsl.ui.playhead.step");
    Ide.command("netlang.dsl.ui.playhead.step");
    assertEquals(2, Ide.ui(() -> Playhead.get().position()).intValue());
    Ide.command("netlang.dsl.ui.playhead.stepBack");
    assertEquals(1, Ide.ui(() -> Playhead.get().position()).intValue());

    Ide.inUi(() -> Player.get().setSpeed(1_000_000));
    Ide.command("netlang.dsl.ui.playhead.play");
    long end = Ide.ui(() -> Playhead.get().watched().recording().endNanos());
    Ide.until("it has been played", () -> Playhead.get().time() == end);
    Ide.until("it stands", () -> !Player.get().isPlaying());
    Ide.inUi(() -> Player.get().setSpeed(0));
  }

  @Test
  void treesAndManyHosts() throws Exception {
    for (String example : new String[] {"52-twelve-branches", "53-a-classroom"}) {
      watch(example, firstScenario(example));
      maximize(TopologyView.ID);
      moveTo(Ide.ui(() -> Playhead.get().watched().recording().endNanos()) / 3);
      Ide.screenshot("topology-" + example);
      restore(TopologyView.ID);
    }
  }

  /** What somebody else has run is seen when a view is opened. */
  @Test
  void aRunIsSeenWhenAViewIsOpened() throws Exception {
    watch("05-through-a-router", "remote");
    ScenarioPlan other = Ide.ui(() -> Playhead.get().watched().recording().scenario()).withSeed(7);
    Ide.inUi(() -> Ide.page().hideView(Ide.page().findView(TopologyView.ID)));
    LastRun.ran(other);
    Ide.view(PacketsView.ID, IViewPart.class);
    Ide.until("it is shown", () -> Playhead.get().watched().recording().scenario().seed() == 7);
    assertNull(Ide.ui(() -> Ide.page().findView(TopologyView.ID)));
  }

  @Test
  void viewsInTheDark() throws Exception {
    watch("05-through-a-router", "remote");
    for (String id : VIEWS) Ide.view(id, IViewPart.class);
    theme("org.eclipse.e4.ui.css.theme.e4_dark");
    try {
      moveTo(7_000);
      for (String id : VIEWS) {
        Ide.view(id, IViewPart.class);
        Ide.screenshot("dark-" + id.replaceFirst(".*\\.", ""));
      }
    } finally {
      theme("org.eclipse.e4.ui.css.theme.e4_default");
    }
  }

  private static void theme(String id) {
    Ide.inUi(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
    Ide.settle();
  }

  private static TopologyCanvas canvas() {
    return Ide.view(TopologyView.ID, TopologyView.class).canvas();
  }

  @Test
  void nodeAndTextSelectEachOther() throws Exception {
    watch("05-through-a-router", "remote");
    TopologyCanvas canvas = canvas();
    Ide.inUi(
        () -> {
          Point bob = canvas.locationOf(1);
          mouse(canvas, SWT.MouseDown, bob);
          mouse(canvas, SWT.MouseUp, bob);
        });
    Ide.until(
        "the line of bob",
        () ->
            editor.getSelectionProvider().getSelection() instanceof ITextSelection text
                && text.getStartLine() == 3);

    Ide.putCaretBehind(editor, "host alice");
    BitSet alice = new BitSet();
    alice.set(0);
    Ide.until("alice stands out", () -> canvas.selectedNodes().equals(alice));
    Ide.screenshot("topology-selected");
  }

  private static void mouse(Control control, int type, Point at) {
    Event event = new Event();
    event.x = at.x;
    event.y = at.y;
    event.button = 1;
    control.notifyListeners(type, event);
  }

  @Test
  void theWheelZoomsAndTheButtonFits() throws Exception {
    watch("05-through-a-router", "remote");
    TopologyCanvas canvas = canvas();
    double fitted = Ide.ui(canvas::scale);
    Ide.inUi(
        () -> {
          Event event = new Event();
          event.count = 3;
          canvas.notifyListeners(SWT.MouseWheel, event);
        });
    assertTrue(Ide.ui(canvas::scale) > fitted);
  }

  @Test
  void thePictureCanBeExported() throws Exception {
    watch("05-through-a-router", "remote");
    TopologyCanvas canvas = canvas();
    Path folder = Files.createTempDirectory("netlang");
    for (String name : List.of("office.svg", "office.png"))
      Ide.inUi(
          () ->
              PictureFile.write(Playhead.get().watched().diagram(), canvas, folder.resolve(name)));
    assertTrue(Files.readString(folder.resolve("office.svg")).contains(">alice</text>"));
    byte[] png = Files.readAllBytes(folder.resolve("office.png"));
    assertEquals("PNG", new String(png, 1, 3));
    Path screenshots = Path.of(System.getProperty("netlang.screenshots", "target/screenshots"));
    Files.createDirectories(screenshots);
    Files.write(screenshots.resolve("exported.png"), png);
  }

  @Test
  void packetsAreListedFilteredAndTakenApart() throws Exception {
    watch("05-through-a-router", "remote");
    maximize(PacketsView.ID);
    PacketList list = Ide.view(PacketsView.ID, PacketsView.class).packets();
    Ide.until("frames are listed", () -> list.size() > 5);
    int all = Ide.ui(list::size);

    Ide.inUi(() -> control(Text.class, 0).setText("icmp echo request and ip.ttl = 63"));
    Ide.until("only those are left", () -> list.size() < all);
    Ide.inUi(() -> list.choose(0));
    Tree layers = Ide.ui(() -> control(Tree.class, 0));
    List<String> names =
        Ide.ui(() -> Arrays.stream(layers.getItems()).map(TreeItem::getText).toList());
    assertEquals(
        List.of("Ethernet II", "IPv4", "ICMP", "Data"),
        names.stream().map(name -> name.replaceFirst(":.*", "")).toList());
    Ide.inUi(
        () -> {
          TreeItem ip = layers.getItem(1);
          ip.setExpanded(true);
          TreeItem ttl =
              Arrays.stream(ip.getItems())
                  .filter(item -> item.getText().equals("Time to live: 63"))
                  .findFirst()
                  .orElseThrow();
          layers.setSelection(ttl);
          Event event = new Event();
          event.item = ttl;
          layers.notifyListeners(SWT.Selection, event);
        });
    Ide.screenshot("packets");
    assertTrue(Ide.ui(() -> Playhead.get().time()) > 0, "the others follow");

    Ide.inUi(() -> control(Text.class, 0).setText("ip.tll = 3"));
    Ide.until("it is said", () -> labels().contains("there is no such field: ip.tll"));
    Ide.inUi(() -> control(Text.class, 0).setText(""));
    Ide.until("all again", () -> list.size() == all);
    moveTo(0);
    Ide.screenshot("packets-all");
    restore(PacketsView.ID);
  }

  private static List<String> labels() {
    List<org.eclipse.swt.widgets.Label> found = new ArrayList<>();
    collect(Ide.window().getShell(), org.eclipse.swt.widgets.Label.class, found);
    return found.stream().map(org.eclipse.swt.widgets.Label::getText).toList();
  }

  @Test
  void arrowsGoBetweenTheNodes() throws Exception {
    watch("34-one-loss", firstScenario("34-one-loss"));
    maximize(SequenceView.ID);
    moveTo(Ide.ui(() -> Playhead.get().watched().recording().endNanos()));
    Ide.screenshot("sequence-end");
    moveTo(60_000_000);
    Ide.screenshot("sequence");
    restore(SequenceView.ID);
  }

  private static String firstScenario(String example) throws Exception {
    String text = Files.readString(EXAMPLES.resolve(example).resolve(example + ".net"));
    return text.replaceFirst("(?s).*?scenario \"([^\"]*)\".*", "$1");
  }

  @Test
  void tablesShowWhatHasChanged() throws Exception {
    watch("05-through-a-router", "remote");
    maximize(TablesView.ID);
    Tree tree = Ide.ui(() -> control(Tree.class, 0));
    Ide.until("nodes", () -> tree.getItemCount() == 5 && tree.getItem(0).getItemCount() == 3);
    assertEquals("arp (0)", Ide.ui(() -> tree.getItem(0).getItem(0).getText()));
    moveTo(0);
    Ide.inUi(() -> Playhead.get().moveToPosition(firstChange()));
    Ide.until("a question", () -> tree.getItem(0).getItem(0).getText().equals("arp (1)"));
    Ide.until(
        "it is incomplete",
        () -> tree.getItem(0).getItem(0).getItem(0).getText(2).equals("incomplete"));
    moveTo(Ide.ui(() -> Playhead.get().watched().recording().endNanos()));
    Ide.until(
        "the answer", () -> tree.getItem(0).getItem(0).getItem(0).getText(2).equals("reachable"));
    Ide.screenshot("tables");
    restore(TablesView.ID);
  }

  /** How many events have happened when a table of the first node has changed. */
  private static int firstChange() {
    Recording recording = Playhead.get().watched().recording();
    for (int i = 0; ; i++)
      if (recording.event(i) instanceof TraceEvent.TableChanged change && change.node() == 0)
        return i + 1;
  }

  @Test
  void plotsOfASawtooth() throws Exception {
    watch("35-sawtooth", "reno");
    maximize(PlotsView.ID);
    moveTo(3_000_000_000L);
    Ide.screenshot("plots");
    restore(PlotsView.ID);
  }

  /** A long run, all views open, while it is played, filtered and moved through. */
  @Test
  void aLongRunStaysFluid() throws Exception {
    watch("35-sawtooth", "reno");
    for (String id : VIEWS) Ide.view(id, IViewPart.class);
    Object before = Ide.ui(() -> Playhead.get().watched());
    try (Pulse pulse = new Pulse("watching, with all views open")) {
      Ide.command("netlang.dsl.ui.watch");
      Ide.until("the run is shown", () -> Playhead.get().watched() != before);
      Ide.pause(100);
    }
    assertTrue(Ide.ui(() -> Playhead.get().watched().recording().size()) > 100_000);
    for (String id : VIEWS) {
      Ide.view(id, IViewPart.class);
      Ide.settle();
      try (Pulse pulse = new Pulse("moving in " + id)) {
        for (int i = 1; i <= 20; i++) {
          long time = i * 400_000_000L;
          moveTo(time);
          Ide.pause(15);
        }
        assertTrue(pulse.longestWorkMillis() < LONGEST_MILLIS, pulse.toString());
      }
    }
    Ide.view(TopologyView.ID, IViewPart.class);
    Ide.inUi(() -> Playhead.get().moveTo(2_000_000_000L));
    try (Pulse pulse = new Pulse("playing")) {
      Ide.command("netlang.dsl.ui.playhead.play");
      long start = Ide.ui(() -> Playhead.get().time());
      Ide.until("it moves", () -> Playhead.get().time() > start + 30_000_000);
      Ide.command("netlang.dsl.ui.playhead.play");
      assertTrue(pulse.longestWorkMillis() < LONGEST_MILLIS, pulse.toString());
    }
    Ide.screenshot("long-run");
    Ide.view(PacketsView.ID, IViewPart.class);
    Ide.settle();
    PacketList list = Ide.view(PacketsView.ID, PacketsView.class).packets();
    int all = Ide.ui(list::size);
    try (Pulse pulse = new Pulse("filtering")) {
      Ide.inUi(() -> control(Text.class, 0).setText("bob and tcp data and ack 1"));
      Ide.until("it is filtered", () -> list.size() < all);
      assertTrue(pulse.longestWorkMillis() < LONGEST_MILLIS, pulse.toString());
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
