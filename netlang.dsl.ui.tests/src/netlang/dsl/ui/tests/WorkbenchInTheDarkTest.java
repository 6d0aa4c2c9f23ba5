package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import netlang.dsl.ui.topology.TopologyCanvas;
import netlang.dsl.ui.topology.TopologyView;
import netlang.dsl.ui.view.Paint;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is seen with the dark theme. The last of all by its name: when the theme is changed back,
 * the platform leaves light ink to some controls.
 */
@ExtendWith(FreshWorkbench.class)
class WorkbenchInTheDarkTest {

  private ITextEditor editor;

  @BeforeEach
  void size() {
    Ide.resize(1300, 850);
  }

  @AfterEach
  void lightAgain() {
    theme("org.eclipse.e4.ui.css.theme.e4_default");
    Watching.closeViews();
    Watching.closeAll();
    Ide.closeEditors();
  }

  private static void theme(String id) {
    Ide.inUi(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
    Ide.settle();
  }

  /** Null for the colour of the rest. */
  private RGB colour(String word) {
    int at = Ide.widget(editor).getText().indexOf(word);
    StyleRange style = Ide.widget(editor).getStyleRangeAtOffset(at);
    return style == null || style.foreground == null ? null : style.foreground.getRGB();
  }

  @Test
  void coloursOfTheText() throws Exception {
    editor = Ide.open(Ide.file(Ide.project("colours"), "a.net", ColourTest.TEXT));
    Ide.until("letters", () -> colour("network") != null);
    RGB light = Ide.ui(() -> colour("network"));
    theme("org.eclipse.e4.ui.css.theme.e4_dark");
    try {
      Ide.until("dark", () -> colour("network") != null && !colour("network").equals(light));
      Ide.until("meanings", () -> colour("alice --") != null);
      RGB keyword = Ide.ui(() -> colour("network"));
      assertTrue(keyword.getHSB()[2] > 0.75, "light on dark: " + keyword);
      Ide.screenshot("colours-dark");
    } finally {
      theme("org.eclipse.e4.ui.css.theme.e4_default");
    }
    Ide.until("light again", () -> light.equals(colour("network")));
  }

  @Test
  void viewsInTheDark() throws Exception {
    editor = Watching.watch("05-through-a-router", "remote");
    for (String id : Watching.VIEWS) Ide.view(id, IViewPart.class);
    theme("org.eclipse.e4.ui.css.theme.e4_dark");
    try {
      Watching.moveTo(7_000);
      for (String id : Watching.VIEWS) {
        Ide.view(id, IViewPart.class);
        Ide.screenshot("dark-" + id.replaceFirst(".*\\.", ""));
      }
    } finally {
      theme("org.eclipse.e4.ui.css.theme.e4_default");
    }
    Ide.view(TopologyView.ID, TopologyView.class);
    Ide.screenshot("light-again");
    TopologyCanvas canvas = Ide.view(TopologyView.ID, TopologyView.class).canvas();
    float[] light = Ide.ui(() -> brightness(Paint.of(canvas)));
    assertTrue(light[0] - light[1] > 0.5, "words on paper: " + Arrays.toString(light));
  }

  /** Of paper and ink. */
  private static float[] brightness(Paint paint) {
    return new float[] {paint.paper().getRGB().getHSB()[2], paint.ink().getRGB().getHSB()[2]};
  }
}
