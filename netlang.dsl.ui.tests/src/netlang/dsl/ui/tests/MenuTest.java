package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where commands of the editor are found. */
@ExtendWith(FreshWorkbench.class)
class MenuTest {

  private ITextEditor editor;

  @BeforeEach
  void open() throws Exception {
    IFile file = Ide.file(Ide.project("menus"), "a.net", "network n {\n}\n");
    editor = Ide.open(file);
    Ide.putCaretBehind(editor, "network");
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private static List<String> shown(String menu) {
    return Ide.ui(
        () -> {
          IMenuService menus = Ide.window().getService(IMenuService.class);
          MenuManager manager = new MenuManager();
          menus.populateContributionManager(manager, menu);
          List<String> ids =
              Arrays.stream(manager.getItems())
                  .filter(IContributionItem::isVisible)
                  .map(IContributionItem::getId)
                  .toList();
          menus.releaseContributions(manager);
          return ids;
        });
  }

  @Test
  void inTheMenuOfTheText() {
    List<String> ids = shown("popup:#TextEditorContext");
    assertTrue(ids.contains("netlang.dsl.ui.rename"), ids.toString());
    assertTrue(ids.contains("netlang.dsl.ui.quickOutline"), ids.toString());
    List<String> source = shown("popup:org.eclipse.ui.genericeditor.source.menu");
    assertTrue(source.contains("netlang.dsl.ui.format"), source.toString());
    assertTrue(source.contains("netlang.dsl.ui.toggleComment"), source.toString());
    List<String> ruler = shown("popup:#TextRulerContext");
    assertTrue(ruler.contains("netlang.dsl.ui.debug.ruler.toggle"), ruler.toString());
    assertTrue(ruler.contains("netlang.dsl.ui.debug.ruler.condition"), ruler.toString());
  }

  @Test
  void notInOtherEditors() throws Exception {
    Ide.open(Ide.file(Ide.project("menus"), "a.txt", "network n\n"));
    List<String> ids = shown("popup:#TextEditorContext");
    assertTrue(!ids.contains("netlang.dsl.ui.rename"), ids.toString());
    List<String> ruler = shown("popup:#TextRulerContext");
    assertTrue(!ruler.contains("netlang.dsl.ui.debug.ruler.toggle"), ruler.toString());
  }

  @Test
  void withTheKeysOfTheJavaTools() {
    assertKey("netlang.dsl.ui.rename", "Shift+Alt+R");
    assertKey("netlang.dsl.ui.format", "Shift+Ctrl+F");
    assertKey("netlang.dsl.ui.quickOutline", "Ctrl+O");
    assertKey("netlang.dsl.ui.toggleComment", "Ctrl+7");
    assertKey("org.eclipse.ui.edit.text.open.hyperlink", "F3");
    assertKey("org.eclipse.ui.genericeditor.findReferences", "Shift+Ctrl+G");
  }

  private static void assertKey(String command, String key) {
    List<String> keys =
        Ide.ui(
            () ->
                Arrays.stream(
                        Ide.window()
                            .getService(IBindingService.class)
                            .getActiveBindingsFor(command))
                    .map(TriggerSequence::format)
                    .toList());
    List<String> parts = Arrays.asList(key.split("\\+"));
    assertTrue(
        keys.stream().anyMatch(each -> Arrays.asList(each.split("\\+")).containsAll(parts)),
        command + " " + keys);
  }
}
