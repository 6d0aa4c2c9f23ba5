package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file is opened, and what is wrong with it is marked while it is typed. */
@ExtendWith(FreshWorkbench.class)
class OpeningTest {

  private static final String PROBLEM = "netlang.dsl.ui.problem";

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  private static IMarker[] problems(IFile file) throws Exception {
    return file.findMarkers(PROBLEM, true, IResource.DEPTH_ZERO);
  }

  @Test
  void problemsFollowTheText() throws Exception {
    Ide.resize(1300, 850);
    IFile file =
        Ide.file(
            Ide.project("opening"),
            "a.net",
            """
            network n {
              host a { ip 10.0.0.1/99 }
              host b { ip 10.0.0.2/24 }
              link a -- b
            }
            """);

    ITextEditor editor = Ide.open(file);

    assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
    Ide.until("a problem", () -> problems(file).length == 1);
    IMarker marker = problems(file)[0];
    assertEquals(2, marker.getAttribute(IMarker.LINE_NUMBER));
    assertEquals("V03", marker.getAttribute("code"));
    Ide.screenshot("opening");

    Ide.select(editor, "99");
    Ide.replaceSelection(editor, "24");

    Ide.until("no problem", () -> problems(file).length == 0);
    assertTrue(Ide.text(editor).contains("10.0.0.1/24"), Ide.text(editor));
  }
}
