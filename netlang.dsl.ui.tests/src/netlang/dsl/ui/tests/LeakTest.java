package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.OpenFiles;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hundred editors come and go, and nothing of them is left. */
@ExtendWith(FreshWorkbench.class)
class LeakTest {

  private static final String TEXT =
      """
      network n {
        host alice { ip 10.0.0.1/24 }
        host bob { ip 10.0.0.2/99 }
        link alice -- bob
        flow hello = ping alice -> bob
      }
      """;

  @Test
  void nothingIsLeft() throws Exception {
    IFile file = Ide.file(Ide.project("leaks"), "a.net", TEXT);
    openAndClose(file);
    int files = Ide.ui(OpenFiles::count);
    int listeners = LanguageServer.workbench().listeners();

    List<WeakReference<StyledText>> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) texts.add(openAndClose(file));
    Ide.settle();

    assertEquals(files, Ide.ui(OpenFiles::count));
    assertEquals(0, files);
    assertEquals(listeners, LanguageServer.workbench().listeners());
    Ide.until("collected", () -> kept(texts) <= 5);
  }

  /** The platform itself holds on to the last few for a while. */
  private static int kept(List<WeakReference<StyledText>> texts) {
    System.gc();
    return (int) texts.stream().filter(text -> text.get() != null).count();
  }

  private static WeakReference<StyledText> openAndClose(IFile file) {
    ITextEditor editor = Ide.open(file);
    assertTrue(Ide.ui(OpenFiles::count) > 0);
    Ide.settle();
    WeakReference<StyledText> text = new WeakReference<>(Ide.widget(editor));
    Ide.closeEditors();
    return text;
  }
}
