package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.packets.PacketsView;
import netlang.dsl.ui.plots.PlotsView;
import netlang.dsl.ui.sequence.SequenceView;
import netlang.dsl.ui.tables.TablesView;
import netlang.dsl.ui.topology.TopologyView;
import netlang.dsl.ui.view.Player;
import netlang.dsl.ui.view.Playhead;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.texteditor.ITextEditor;

/** A scenario that is looked at in the views. */
final class Watching {

  private static final Path EXAMPLES = Path.of(System.getProperty("netlang.examples"));

  static final String[] VIEWS = {
    TopologyView.ID, PacketsView.ID, SequenceView.ID, TablesView.ID, PlotsView.ID
  };

  /** What is watched, so that nobody need run it again. */
  private static String watched = "";

  private static ITextEditor editor;

  private Watching() {}

  /** Runs the scenario by the command of the menu; the same one only once. */
  static ITextEditor watch(String example, String scenario) throws Exception {
    if (!watched.equals(example + "#" + scenario)) {
      editor = run(example, scenario);
      watched = example + "#" + scenario;
    }
    Ide.view(TopologyView.ID, IViewPart.class);
    Ide.inUi(() -> Playhead.get().moveToPosition(0));
    return editor;
  }

  private static ITextEditor run(String example, String scenario) throws Exception {
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
    closeAll();
    ITextEditor opened = Ide.open(file);
    Ide.putCaretBehind(opened, "scenario \"" + scenario);
    Object before = Ide.ui(() -> Playhead.get().watched());
    Ide.command("netlang.dsl.ui.watch");
    Ide.until("the run is shown", () -> Playhead.get().watched() != before);
    assertEquals(scenario, Ide.ui(() -> Playhead.get().watched().recording().scenario().name()));
    return opened;
  }

  static void maximize(String id) {
    Ide.view(id, IViewPart.class);
    Ide.inUi(
        () -> {
          IWorkbenchPartReference view = Ide.page().findViewReference(id);
          Ide.page().activate(view.getPart(true));
          Ide.page().setPartState(view, IWorkbenchPage.STATE_MAXIMIZED);
        });
    Ide.settle();
  }

  static void restore(String id) {
    Ide.inUi(
        () ->
            Ide.page()
                .setPartState(Ide.page().findViewReference(id), IWorkbenchPage.STATE_RESTORED));
  }

  static void moveTo(long nanos) {
    Ide.inUi(() -> Playhead.get().moveTo(nanos));
  }

  static <T extends Control> T control(Class<T> type, int number) {
    List<T> found = new ArrayList<>();
    collect(Ide.window().getShell(), type, found);
    assertTrue(found.size() > number, "there are " + found.size() + " of " + type);
    return found.get(number);
  }

  static <T extends Control> void collect(Composite in, Class<T> type, List<T> found) {
    for (Control child : in.getChildren()) {
      if (type.isInstance(child) && child.isVisible()) found.add(type.cast(child));
      if (child instanceof Composite inner) collect(inner, type, found);
    }
  }

  static String firstScenario(String example) throws Exception {
    String text = Files.readString(EXAMPLES.resolve(example).resolve(example + ".net"));
    return text.replaceFirst("(?s).*?scenario \"([^\"]*)\".*", "$1");
  }

  /** The views are closed; the editor stays for the next test. */
  static void closeViews() {
    Ide.inUi(
        () -> {
          Player.get().pause();
          for (String id : VIEWS) {
            IViewPart view = Ide.page().findView(id);
            if (view != null) Ide.page().hideView(view);
          }
        });
  }

  static void closeAll() {
    watched = "";
    Ide.closeEditors();
  }
}
