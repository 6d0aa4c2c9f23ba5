package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.SubContributionItem;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Outline view, and Ctrl+O. */
@ExtendWith(FreshWorkbench.class)
class OutlineTest {

  private static final String TEXT =
      """
      network n {
        subnet lan = 10.0.0.0/24
        host zoe { ip 10.0.0.1/24 }
        router r {
          nic e0 { ip 10.0.0.2/24 }
        }
        switch s
        link zoe -- s
        link r.e0 -- s
        flow hello = ping zoe -> r
      }

      scenario "greeting" {
        at 0 s   start hello

        expect hello succeeds
      }
      """;

  private ITextEditor editor;
  private ContentOutline outline;

  @BeforeEach
  void open() throws Exception {
    Ide.resize(1300, 850);
    editor = Ide.open(Ide.file(Ide.project("outline"), "a.net", TEXT));
    outline = Ide.view("org.eclipse.ui.views.ContentOutline", ContentOutline.class);
    Ide.inUi(() -> Ide.page().activate(editor));
    Ide.until("symbols", () -> !shown().isEmpty());
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private Optional<Tree> tree() {
    return Optional.of(outline.getCurrentPage().getControl())
        .filter(Tree.class::isInstance)
        .map(Tree.class::cast);
  }

  /** Of all rows that are unfolded. */
  private List<String> shown() {
    return tree().map(tree -> labels(tree.getItems())).orElse(List.of());
  }

  private static List<String> labels(TreeItem[] items) {
    return Arrays.stream(items)
        .flatMap(item -> Stream.concat(Stream.of(item.getText()), labels(item.getItems()).stream()))
        .filter(label -> !label.isEmpty())
        .toList();
  }

  /** Of a member of the network. */
  private TreeItem row(String label) {
    return Arrays.stream(tree().orElseThrow().getItems())
        .flatMap(top -> Arrays.stream(top.getItems()))
        .filter(item -> item.getText().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private void toggle(String name) {
    Ide.inUi(
        () -> {
          int found = 0;
          for (IContributionItem item :
              outline.getViewSite().getActionBars().getToolBarManager().getItems())
            if (item instanceof SubContributionItem inner
                && inner.getInnerItem() instanceof ActionContributionItem tool
                && tool.getAction().getText().equals(name)) {
              tool.getAction().setChecked(!tool.getAction().isChecked());
              tool.getAction().run();
              found++;
            }
          assertEquals(1, found, name);
        });
  }

  @Test
  void showsWhatTheFileDeclares() {
    List<String> labels = Ide.ui(this::shown);
    assertEquals("n", labels.get(0));
    assertTrue(labels.contains("zoe  10.0.0.1/24"), labels.toString());
    Ide.screenshot("outline");

    toggle("Sort");
    List<String> sorted = Ide.ui(this::shown);
    assertTrue(sorted.indexOf("hello  ping zoe -> r") < sorted.indexOf("lan  10.0.0.0/24"));
    assertEquals(1, Ide.ui(() -> row("r").getItemCount()));
    toggle("Hide Details");
    assertEquals(0, Ide.ui(() -> row("r").getItemCount()));
    Ide.screenshot("outline-sorted");
    toggle("Sort");
    toggle("Hide Details");
  }

  @Test
  void caretAndSelectionFollowEachOther() {
    Ide.putCaretBehind(editor, "switch s");
    Ide.until("selected", () -> "s".equals(selected()));

    Ide.inUi(
        () -> {
          Tree tree = tree().orElseThrow();
          tree.setFocus();
          TreeItem flow =
              Arrays.stream(tree.getItem(0).getItems())
                  .filter(item -> item.getText().startsWith("hello"))
                  .findFirst()
                  .orElseThrow();
          tree.setSelection(flow);
          Event event = new Event();
          event.item = flow;
          tree.notifyListeners(SWT.Selection, event);
        });
    Ide.until("revealed", () -> "hello".equals(selectedText()));
  }

  private String selected() {
    return tree()
        .map(Tree::getSelection)
        .filter(all -> all.length > 0)
        .map(all -> all[0].getText())
        .orElse("");
  }

  private String selectedText() {
    ISelection selection = editor.getSelectionProvider().getSelection();
    return ((ITextSelection) selection).getText();
  }

  @Test
  void followsTheText() {
    Ide.select(editor, "switch s");
    Ide.replaceSelection(editor, "switch   middle");
    Ide.until("renamed", () -> shown().contains("middle"));
  }

  @Test
  void quickOutlineGoesToAName() {
    Ide.putCaretBehind(editor, "network");
    Ide.press(SWT.CTRL, 'o');
    Ide.until("a window", () -> popup().isPresent());
    Ide.inUi(() -> popup().orElseThrow().setText("zo"));
    Ide.screenshot("outline-quick");
    Ide.inUi(
        () -> {
          Event enter = new Event();
          enter.character = SWT.CR;
          enter.keyCode = SWT.CR;
          popup().orElseThrow().notifyListeners(SWT.KeyDown, enter);
        });
    assertEquals("zoe", Ide.ui(this::selectedText));
  }

  @Test
  void quickOutlineBeginsWhereTheCaretIs() {
    Ide.putCaretBehind(editor, "switch s");
    Ide.press(SWT.CTRL, 'o');
    Ide.until("a window", () -> popup().isPresent());
    Ide.screenshot("outline-quick-caret");
    List<String> selected =
        Ide.ui(
            () ->
                Ide.withChildren(popup().orElseThrow().getShell())
                    .filter(Tree.class::isInstance)
                    .flatMap(tree -> Arrays.stream(((Tree) tree).getSelection()))
                    .map(TreeItem::getText)
                    .toList());
    Ide.inUi(() -> popup().orElseThrow().getShell().close());
    assertEquals(List.of("s"), selected);
  }

  private static Optional<Text> popup() {
    return Arrays.stream(Display.getDefault().getShells())
        .filter(Shell::isVisible)
        .flatMap(Ide::withChildren)
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> text.getMessage().equals("Name"))
        .findFirst();
  }
}
