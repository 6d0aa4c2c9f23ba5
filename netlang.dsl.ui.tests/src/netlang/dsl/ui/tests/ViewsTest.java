package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import netlang.dsl.ui.packets.PacketList;
import netlang.dsl.ui.packets.PacketsView;
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
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scenario is run and looked at in the views. */
@ExtendWith(FreshWorkbench.class)
class ViewsTest {

  private ITextEditor editor;

  @AfterEach
  void closeViews() {
    Watching.closeViews();
  }

  @AfterAll
  static void close() {
    Watching.closeAll();
  }

  @Test
  void framesMoveThroughTheTopology() throws Exception {
    editor = Watching.watch("05-through-a-router", "remote");
    Ide.until("the view is there", () -> Ide.page().findView(TopologyView.ID) != null);
    Watching.moveTo(900);
    Ide.screenshot("topology");
    Watching.maximize(TopologyView.ID);
    Watching.moveTo(900);
    Ide.screenshot("topology-large");
    Watching.restore(TopologyView.ID);

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

  /** <i>Run As</i>: the views that are open show the last scenario of the file. */
  @Test
  void aLaunchIsShown() throws Exception {
    editor = Watching.watch("05-through-a-router", "remote");
    Ide.inUi(() -> Ide.page().activate(editor));
    Ide.command("netlang.dsl.ui.run");
    Ide.until(
        "it is shown",
        () -> Playhead.get().watched().recording().scenario().name().equals("local"));
    Watching.closeAll();
  }

  /** What somebody else has run is seen when a view is opened. */
  @Test
  void aRunIsSeenWhenAViewIsOpened() throws Exception {
    editor = Watching.watch("05-through-a-router", "remote");
    ScenarioPlan other = Ide.ui(() -> Playhead.get().watched().recording().scenario()).withSeed(7);
    Ide.inUi(() -> Ide.page().hideView(Ide.page().findView(TopologyView.ID)));
    LastRun.ran(other);
    Ide.view(PacketsView.ID, IViewPart.class);
    Ide.until("it is shown", () -> Playhead.get().watched().recording().scenario().seed() == 7);
    Watching.closeAll();
    assertNull(Ide.ui(() -> Ide.page().findView(TopologyView.ID)));
  }

  private static TopologyCanvas canvas() {
    return Ide.view(TopologyView.ID, TopologyView.class).canvas();
  }

  @Test
  void nodeAndTextSelectEachOther() throws Exception {
    editor = Watching.watch("05-through-a-router", "remote");
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

    // a line more: it is another line now, but the same host
    Ide.inUi(() -> Ide.document(editor).replace(0, 0, "// our office\n"));
    Ide.putCaretBehind(editor, "host bob");
    Ide.until("bob stands out", () -> !canvas.selectedNodes().equals(alice));
    Ide.putCaretBehind(editor, "host alice");
    Ide.until("alice stands out", () -> canvas.selectedNodes().equals(alice));
    Ide.command("org.eclipse.ui.file.revert");
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
    editor = Watching.watch("05-through-a-router", "remote");
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
    editor = Watching.watch("05-through-a-router", "remote");
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
    editor = Watching.watch("05-through-a-router", "remote");
    Watching.maximize(PacketsView.ID);
    PacketList list = Ide.view(PacketsView.ID, PacketsView.class).packets();
    Ide.until("frames are listed", () -> list.size() > 5);
    int all = Ide.ui(list::size);

    Ide.inUi(() -> Watching.control(Text.class, 0).setText("icmp echo request and ip.ttl = 63"));
    Ide.until("only those are left", () -> list.size() < all);
    Ide.inUi(() -> list.choose(0));
    Tree layers = Ide.ui(() -> Watching.control(Tree.class, 0));
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

    Ide.inUi(() -> Watching.control(Text.class, 0).setText("ip.tll = 3"));
    Ide.until("it is said", () -> labels().contains("there is no such field: ip.tll"));
    Ide.inUi(() -> Watching.control(Text.class, 0).setText(""));
    Ide.until("all again", () -> list.size() == all);
    Watching.moveTo(0);
    Ide.screenshot("packets-all");
    Watching.restore(PacketsView.ID);
  }

  private static List<String> labels() {
    List<org.eclipse.swt.widgets.Label> found = new ArrayList<>();
    Watching.collect(Ide.window().getShell(), org.eclipse.swt.widgets.Label.class, found);
    return found.stream().map(org.eclipse.swt.widgets.Label::getText).toList();
  }

  @Test
  void tablesShowWhatHasChanged() throws Exception {
    editor = Watching.watch("05-through-a-router", "remote");
    Watching.maximize(TablesView.ID);
    Tree tree = Ide.ui(() -> Watching.control(Tree.class, 0));
    Ide.until("nodes", () -> tree.getItemCount() == 5 && tree.getItem(0).getItemCount() == 3);
    assertEquals("arp (0)", Ide.ui(() -> tree.getItem(0).getItem(0).getText()));
    Watching.moveTo(0);
    Ide.inUi(() -> Playhead.get().moveToPosition(firstChange()));
    Ide.until("a question", () -> tree.getItem(0).getItem(0).getText().equals("arp (1)"));
    Ide.until(
        "it is incomplete",
        () -> tree.getItem(0).getItem(0).getItem(0).getText(2).equals("incomplete"));
    Watching.moveTo(Ide.ui(() -> Playhead.get().watched().recording().endNanos()));
    Ide.until(
        "the answer", () -> tree.getItem(0).getItem(0).getItem(0).getText(2).equals("reachable"));
    Ide.screenshot("tables");
    Watching.restore(TablesView.ID);
  }

  /** How many events have happened when a table of the first node has changed. */
  private static int firstChange() {
    Recording recording = Playhead.get().watched().recording();
    for (int i = 0; ; i++)
      if (recording.event(i) instanceof TraceEvent.TableChanged change && change.node() == 0)
        return i + 1;
  }
}
