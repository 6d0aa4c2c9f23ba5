package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** The workbench as somebody who sits before it: opens, types, presses keys, looks. */
final class Ide {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final File SCREENSHOTS =
      new File(System.getProperty("netlang.screenshots", "target/screenshots"));

  private Ide() {}

  /** Does something in the UI thread; what goes wrong there goes wrong here. */
  static <T> T ui(Callable<T> action) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> fault = new AtomicReference<>();
    Display.getDefault()
        .syncExec(
            () -> {
              try {
                result.set(action.call());
              } catch (Throwable e) {
                fault.set(e);
              }
            });
    if (fault.get() != null) throw new AssertionError(fault.get().toString(), fault.get());
    return result.get();
  }

  interface Action {
    void run() throws Exception;
  }

  static void inUi(Action action) {
    ui(
        () -> {
          action.run();
          return null;
        });
  }

  /** Waits until the condition, asked in the UI thread, holds. */
  static void until(String what, Callable<Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ui(condition)) {
      if (System.nanoTime() > end) {
        screenshot("failed");
        fail("never came true: " + what);
      }
      pause(50);
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }

  static IWorkbenchPage page() {
    return window().getActivePage();
  }

  /** Large enough for screenshots. */
  static void resize(int width, int height) {
    inUi(
        () -> {
          Shell shell = window().getShell();
          shell.setBounds(0, 0, width, height);
          shell.forceActive();
        });
  }

  /** An empty project of that name. */
  static IProject project(String name) throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    if (project.exists()) {
      project.delete(true, true, null);
      settle(); // editors of its files are closed a little later
    }
    project.create(null);
    project.open(null);
    return project;
  }

  static IFile file(IProject project, String name, String text) throws CoreException {
    IFile file = project.getFile(name);
    ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    if (file.exists()) file.setContents(content, true, false, null);
    else file.create(content, true, null);
    return file;
  }

  static ITextEditor open(IFile file) {
    return ui(() -> (ITextEditor) IDE.openEditor(page(), file));
  }

  static IFile file(ITextEditor editor) {
    return editor.getEditorInput().getAdapter(IFile.class);
  }

  static void closeEditors() {
    inUi(() -> page().closeAllEditors(false));
  }

  static IDocument document(ITextEditor editor) {
    return editor.getDocumentProvider().getDocument(editor.getEditorInput());
  }

  static String text(ITextEditor editor) {
    return ui(() -> document(editor).get());
  }

  static ITextViewer viewer(ITextEditor editor) {
    return editor.getAdapter(ITextViewer.class);
  }

  static StyledText widget(ITextEditor editor) {
    return viewer(editor).getTextWidget();
  }

  /** Puts the caret behind the first place where the editor has that text. */
  static void putCaretBehind(ITextEditor editor, String text) {
    inUi(
        () -> {
          int at = document(editor).get().indexOf(text);
          if (at < 0) throw new AssertionError("no " + text);
          page().activate(editor);
          editor.selectAndReveal(at + text.length(), 0);
          widget(editor).setFocus();
        });
  }

  static void select(ITextEditor editor, String text) {
    inUi(
        () -> {
          page().activate(editor);
          editor.selectAndReveal(document(editor).get().indexOf(text), text.length());
          widget(editor).setFocus();
        });
  }

  /** As if it had been pasted, which no proposals come between. */
  static void replaceSelection(ITextEditor editor, String text) {
    inUi(() -> widget(editor).insert(text));
  }

  /** Types it into whatever has the focus, key by key. */
  static void type(String text) {
    for (char c : text.toCharArray()) press(0, c);
  }

  /**
   * Presses a key, with others held down, as the window system would tell it.
   *
   * @param modifiers {@code SWT.CTRL | SWT.SHIFT} and so on
   * @param key a character, or a code such as {@code SWT.F3}
   */
  static void press(int modifiers, int key) {
    for (int modifier : new int[] {SWT.CTRL, SWT.SHIFT, SWT.ALT})
      if ((modifiers & modifier) != 0) post(SWT.KeyDown, modifier);
    post(SWT.KeyDown, key);
    post(SWT.KeyUp, key);
    for (int modifier : new int[] {SWT.ALT, SWT.SHIFT, SWT.CTRL})
      if ((modifiers & modifier) != 0) post(SWT.KeyUp, modifier);
    settle();
  }

  /** Types it into the text, also if a pop-up has the focus because no window manager runs. */
  static void strike(ITextEditor editor, String text) {
    for (char c : text.toCharArray()) strike(editor, 0, c);
  }

  /** Presses a key in the text; see {@link #strike(ITextEditor, String)}. */
  static void strike(ITextEditor editor, int modifiers, int key) {
    inUi(
        () -> {
          Event event = new Event();
          event.stateMask = modifiers;
          event.keyCode = key;
          if ((key & (SWT.KEYCODE_BIT | SWT.MODIFIER_MASK)) == 0) event.character = (char) key;
          widget(editor).notifyListeners(SWT.KeyDown, event);
        });
    settle();
  }

  private static void post(int type, int key) {
    Event event = new Event();
    event.type = type;
    boolean isCode = (key & SWT.KEYCODE_BIT) != 0 || (key & SWT.MODIFIER_MASK) != 0;
    if (isCode) event.keyCode = key;
    else event.character = (char) key;
    // not in the UI thread, which has to take it
    Display.getDefault().post(event);
    pause(20);
  }

  /** Runs a command of the platform by its id, as a menu would. */
  static void command(String id) {
    until(id + " is enabled", () -> executed(id));
  }

  private static boolean executed(String id) throws Exception {
    try {
      window().getService(IHandlerService.class).executeCommand(id, null);
      return true;
    } catch (NotEnabledException e) {
      // the selection that it depends on is told a little later
      return false;
    }
  }

  /** The same for what opens a dialog, and is not done before that is closed. */
  static void commandWithDialog(String id) {
    Display.getDefault()
        .asyncExec(
            () -> {
              try {
                window().getService(IHandlerService.class).executeCommand(id, null);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** What is visible in a window of that title. */
  static <T extends Control> List<T> inDialog(String title, Class<T> type) {
    return Arrays.stream(Display.getDefault().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().contains(title))
        .flatMap(Ide::withChildren)
        .filter(control -> type.isInstance(control) && control.isVisible())
        .map(type::cast)
        .toList();
  }

  /** Presses a button of a dialog; the beginning of what is on it will do. Another one may open. */
  static void click(String title, String label) {
    Display.getDefault()
        .asyncExec(
            () ->
                inDialog(title, Button.class).stream()
                    .filter(button -> button.getText().replace("&", "").startsWith(label))
                    .findFirst()
                    .orElseThrow()
                    .notifyListeners(SWT.Selection, null));
    pause(100);
  }

  /** Opens the context menu of a control and chooses from it, and from its submenus. */
  static void choose(Control control, String... labels) {
    until(String.join(" > ", labels), () -> chosen(control.getMenu(), List.of(labels)));
  }

  /** False if there is none such yet. */
  private static boolean chosen(Menu menu, List<String> labels) {
    menu.notifyListeners(SWT.Show, new Event());
    try {
      for (MenuItem item : menu.getItems()) {
        if (!label(item).equals(labels.get(0))) continue;
        if (labels.size() > 1) return chosen(item.getMenu(), labels.subList(1, labels.size()));
        Event event = new Event();
        event.widget = item;
        item.notifyListeners(SWT.Selection, event);
        return true;
      }
      return false;
    } finally {
      menu.notifyListeners(SWT.Hide, new Event());
    }
  }

  /** Without its number, its mnemonic and its key. */
  private static String label(MenuItem item) {
    return item.getText().replaceFirst("^&?\\d+ ", "").replace("&", "").replaceFirst("\t.*", "");
  }

  /** Selects a row as a click would. */
  static void select(Tree tree, TreeItem item) {
    tree.setSelection(item);
    Event event = new Event();
    event.item = item;
    tree.notifyListeners(SWT.Selection, event);
  }

  /** As a click on the triangle would. */
  static void unfold(TreeItem item) {
    if (item.getExpanded()) return;
    Event event = new Event();
    event.item = item;
    item.getParent().notifyListeners(SWT.Expand, event);
    item.setExpanded(true);
  }

  static <T extends IViewPart> T view(String id, Class<T> type) {
    return ui(() -> type.cast(page().showView(id)));
  }

  /** Lets the UI thread do what it has queued. */
  static void settle() {
    inUi(
        () -> {
          Display display = Display.getDefault();
          for (int i = 0; i < 100 && display.readAndDispatch(); i++) {}
        });
  }

  /** It, and what is in it. */
  static Stream<Control> withChildren(Control control) {
    Stream<Control> itself = Stream.of(control);
    return control instanceof Composite composite
        ? Stream.concat(itself, Stream.of(composite.getChildren()).flatMap(Ide::withChildren))
        : itself;
  }

  /** The list that is open, if any. */
  private static List<Table> lists() {
    List<Table> tables = new ArrayList<>();
    for (Shell shell : Display.getDefault().getShells())
      if (shell.isVisible() && shell.getText().isEmpty())
        Arrays.stream(shell.getChildren())
            .flatMap(Ide::withChildren)
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .forEach(tables::add);
    return tables;
  }

  /** What a list of proposals that is open offers; in the UI thread. */
  static List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (Table table : lists()) for (TableItem item : table.getItems()) labels.add(item.getText());
    return labels;
  }

  /** The whole display, as {@code target/screenshots/NAME.png}. */
  static void screenshot(String name) {
    pause(300);
    settle();
    inUi(
        () -> {
          Display display = Display.getDefault();
          Rectangle area = window().getShell().getBounds();
          Image image = new Image(display, area.width, area.height);
          GC gc = new GC(display);
          gc.copyArea(image, area.x, area.y);
          gc.dispose();
          ImageLoader loader = new ImageLoader();
          loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
          image.dispose();
          SCREENSHOTS.mkdirs();
          loader.save(new File(SCREENSHOTS, name + ".png").getPath(), SWT.IMAGE_PNG);
        });
  }
}
