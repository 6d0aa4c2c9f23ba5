package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import netlang.dsl.ui.view.Playhead;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.IRegion;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What came of a run is shown, and goes on from there. */
@ExtendWith({FreshWorkbench.class, Runs.class})
class ResultsTest {

  private static final String ALL = "Scenarios: 3, Passed: 3/4, Failed: 1, Errors: 0";

  private static final String WRONG = "expect hello receives 4 otherwise \"one ping is missing\"";

  private IFile file;
  private ITextEditor editor;

  @BeforeEach
  void run() throws Exception {
    IProject project = Ide.project("running");
    file = Ide.file(project, "office.net", Runs.OFFICE);
    editor = Ide.open(file);
    Ide.command("netlang.dsl.ui.run");
    Runs.untilOver();
    assertEquals(ALL, Runs.counts());
  }

  @Test
  void aFailureIsShownWithItsReasonAndMarked() throws Exception {
    String details = Runs.details();
    assertTrue(details.contains("Expected\thello receives 4"), details);
    assertTrue(details.contains("Reason\tone ping is missing"), details);
    assertTrue(details.contains("Actual\t"), details);
    Ide.until("what led to it", () -> Runs.details().contains("hello gets answer 3 from 10.0.0.2"));
    Ide.until("a failure", () -> Runs.markers(file, "failure").length == 1);
    IMarker failure = Runs.markers(file, "failure")[0];
    assertEquals(17, failure.getAttribute(IMarker.LINE_NUMBER));
    assertEquals(Runs.OFFICE.indexOf("expect hello receives 4"), failure.getAttribute("charStart"));
    Ide.until("a drop", () -> Runs.markers(file, "drop").length == 1);
    assertEquals(3, Runs.markers(file, "drop")[0].getAttribute(IMarker.LINE_NUMBER));
    Ide.screenshot("results");
    String shown = Runs.shown();
    assertTrue(
        shown.startsWith(
            """
            office.net running
              hello ended at 2.00000376 s
                expect hello receives 3
              too much ended at 2.00000376 s
                expect hello receives 4
            """),
        shown);
  }

  @Test
  void aDoubleClickAndTheConsoleLeadToTheLine() throws Exception {
    Ide.select(editor, "office");
    Ide.inUi(() -> doubleClick());
    untilTheExpectationIsSelected();
    Ide.view("org.eclipse.ui.console.ConsoleView", IViewPart.class);
    Ide.until(
        "the console",
        () -> Runs.console() != null && Runs.text().contains("4 expectations, 1 failed"));
    assertTrue(
        Runs.text().contains("FAIL  running/office.net:17: expect hello receives 4"), Runs.text());
    Ide.until("links", () -> Runs.console().getHyperlinks().length >= 4);
    Ide.select(editor, "office");
    Ide.inUi(() -> link("running/office.net:17").linkActivated());
    untilTheExpectationIsSelected();
    Ide.screenshot("run-console");
  }

  @Test
  void aDoubleClickFindsALineThatHasMoved() {
    Ide.inUi(() -> Ide.document(editor).replace(0, 0, "// what we expect\n\n"));
    Ide.inUi(() -> doubleClick());
    untilTheExpectationIsSelected();
  }

  @Test
  void oneScenarioIsRunFromItsMenu() {
    Ide.choose(Ide.ui(() -> Runs.tree().getTree()), "Run");
    Runs.untilOver();
    assertEquals("Scenarios: 1, Passed: 1/2, Failed: 1, Errors: 0", Runs.counts());
    Ide.choose(Ide.ui(() -> Runs.tree().getTree()), "Go to Line");
    untilTheExpectationIsSelected();
    Ide.choose(Ide.ui(() -> Runs.tree().getTree()), "Watch");
    Ide.until(
        "it is watched",
        () ->
            Playhead.get().watched() != null
                && Playhead.get().watched().recording().scenario().name().equals("too much"));
    Ide.until("its end", () -> Playhead.get().time() == 2_000_003_760L);
  }

  private void untilTheExpectationIsSelected() {
    Ide.until(
        "the expectation's line",
        () -> editor.getSelectionProvider().getSelection().toString().contains("receives 4"));
  }

  @Test
  void itIsRunAgainAndEarlierRunsAreKept() throws Exception {
    Ide.inUi(() -> Runs.action("Rerun").run());
    Runs.untilOver();
    assertEquals(1, Runs.markers(file, "failure").length);
    Ide.inUi(() -> Runs.action("Rerun Failed").run());
    Runs.untilOver();
    assertEquals("Scenarios: 1, Passed: 1/2, Failed: 1, Errors: 0", Runs.counts());
    showFailuresOnly(true);
    assertEquals(
        """
        office.net running
          too much ended at 2.00000376 s
            expect hello receives 4
        """,
        Runs.shown());
    showFailuresOnly(false);
    Ide.inUi(
        () -> {
          Menu history = Runs.action("History").getMenuCreator().getMenu(Runs.tree().getTree());
          MenuItem older = history.getItem(2);
          older.setSelection(true);
          older.notifyListeners(SWT.Selection, new Event());
        });
    assertEquals(ALL, Runs.counts());
  }

  private static void showFailuresOnly(boolean on) {
    Ide.inUi(
        () -> {
          IAction only = Runs.action("Show Failures Only");
          only.setChecked(on);
          only.run();
        });
  }

  @Test
  void whatCameOfItStandsBehindTheLines() {
    Ide.until("a failure", () -> isBad(WRONG));
    Ide.screenshot("outcomes");
    assertTrue(Ide.ui(() -> isBad("scenario \"too much\" on office {")));
    assertTrue(Ide.ui(() -> isGood("scenario \"hello\" on office {")));
    assertTrue(Ide.ui(() -> isGood("expect hello receives 3")));
    assertTrue(Ide.ui(() -> !isGood("at 0 s   start hello") && !isBad("at 0 s   start hello")));

    // it goes with the line, and goes away when the line is another one
    Ide.inUi(() -> Ide.document(editor).replace(0, 0, "// what we expect\n\n"));
    Ide.until("below", () -> isBad(WRONG));
    Ide.select(editor, "receives 4");
    Ide.replaceSelection(editor, "receives 5");
    Ide.until("no longer", () -> !isBad(WRONG.replace('4', '5')));
    assertTrue(Ide.ui(() -> isGood("expect hello receives 3")));
  }

  private boolean isBad(String line) {
    return isBehind(line, colour -> colour.red - colour.green > 70);
  }

  private boolean isGood(String line) {
    return isBehind(line, colour -> colour.green - colour.red > 30);
  }

  /** Whether something of that colour is drawn behind the text of a line. */
  private boolean isBehind(String line, Predicate<RGB> colour) {
    StyledText text = Ide.widget(editor);
    int last = text.getText().indexOf(line) + line.length() - 1;
    Point end = text.getLocationAtOffset(last);
    Image image = new Image(text.getDisplay(), 300, text.getLineHeight(last));
    GC gc = new GC(text);
    gc.copyArea(image, end.x + gc.textExtent("3").x + 2, end.y);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    int found = 0;
    for (int x = 0; x < data.width; x++)
      for (int y = 0; y < data.height; y++)
        if (colour.test(data.palette.getRGB(data.getPixel(x, y)))) found++;
    return found > 3;
  }

  private static void doubleClick() {
    Event event = new Event();
    TreeItem item = Runs.tree().getTree().getSelection()[0];
    event.item = item;
    event.widget = Runs.tree().getTree();
    event.type = SWT.DefaultSelection;
    Runs.tree().getTree().notifyListeners(SWT.DefaultSelection, event);
    event.type = SWT.MouseDoubleClick;
    event.button = 1;
    event.x = item.getBounds().x + 3;
    event.y = item.getBounds().y + 3;
    Runs.tree().getTree().notifyListeners(SWT.MouseDoubleClick, event);
  }

  private static IHyperlink link(String text) throws Exception {
    for (IHyperlink link : Runs.console().getHyperlinks()) {
      IRegion region = Runs.console().getRegion(link);
      if (Runs.console().getDocument().get(region.getOffset(), region.getLength()).equals(text))
        return link;
    }
    throw new AssertionError("no link " + text);
  }
}
