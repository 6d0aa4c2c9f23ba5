package netlang.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words between the lines and in them that are not in the text. */
@ExtendWith(FreshWorkbench.class)
class MiningTest {

  private static final String RUN = "netlang.dsl.ui.run.scenario";

  private static final String TEXT =
      """
      network n {
        host alice { ip 10.0.0.1/24 }
        host bob { ip 10.0.0.2/24 }
        link alice -- bob
        flow hello = ping alice -> bob
      }

      scenario "greeting" {
        at 0 s   start hello

        expect hello succeeds
        expect nothing dropped
      }
      """;

  private ITextEditor editor;
  private IFile file;

  @BeforeEach
  void open() throws Exception {
    Ide.resize(1300, 850);
    file = Ide.file(Ide.project("minings"), "a.net", TEXT);
    editor = Ide.open(file);
    Ide.until("a line above the scenario", () -> heightAbove("scenario") > 5);
  }

  @AfterEach
  void close() {
    Ide.closeEditors();
  }

  /** Pixels that are free above the line, for another one. */
  private int heightAbove(String word) {
    StyledText text = Ide.widget(editor);
    return text.getLineVerticalIndent(text.getLineAtOffset(text.getText().indexOf(word)));
  }

  /** Whether something is drawn in the line that is not in the text. */
  private boolean hasHint(String line) {
    int start = Ide.widget(editor).getText().indexOf(line);
    return Arrays.stream(Ide.widget(editor).getStyleRanges(start, line.length()))
        .anyMatch(style -> style.metrics != null);
  }

  @Test
  void valuesThatStandNowhere() {
    Ide.until("hints", () -> hasHint("host alice {"));
    assertTrue(!Ide.ui(() -> hasHint("link alice")));
    Ide.screenshot("minings");
  }

  @Test
  void aClickRunsTheScenario() {
    AtomicReference<Map<?, ?>> ran = new AtomicReference<>(Map.of());
    IHandlerActivation handler = Ide.ui(() -> listen(ran));
    try {
      Ide.inUi(this::clickAboveTheScenario);
      Ide.until("run", () -> !ran.get().isEmpty());
      assertTrue(ran.get().get("scenario").equals("greeting"), ran.get().toString());
      assertTrue(ran.get().get("file").toString().endsWith("/minings/a.net"), ran.toString());
    } finally {
      Ide.inUi(() -> Ide.window().getService(IHandlerService.class).deactivateHandler(handler));
    }
  }

  private void clickAboveTheScenario() {
    StyledText text = Ide.widget(editor);
    Point place = text.getLocationAtOffset(text.getText().indexOf("scenario"));
    for (int type : new int[] {SWT.MouseMove, SWT.MouseDown, SWT.MouseUp}) {
      Event mouse = new Event();
      mouse.x = place.x + 12;
      mouse.y = place.y - heightAbove("scenario") / 2;
      mouse.button = 1;
      mouse.count = 1;
      text.notifyListeners(type, mouse);
    }
  }

  /** Takes the place of what really runs it, which is no part of the editor. */
  private static IHandlerActivation listen(AtomicReference<Map<?, ?>> ran) {
    Command run = Ide.window().getService(ICommandService.class).getCommand(RUN);
    if (!run.isDefined())
      run.define(
          "Run",
          "",
          Ide.window().getService(ICommandService.class).getCategory("netlang.dsl.ui.editing"),
          new IParameter[] {new Parameter("file"), new Parameter("scenario")});
    return Ide.window()
        .getService(IHandlerService.class)
        .activateHandler(
            RUN,
            new AbstractHandler() {
              @Override
              public Object execute(ExecutionEvent event) {
                ran.set(Map.copyOf(event.getParameters()));
                return null;
              }
            });
  }

  private record Parameter(String getId) implements IParameter {

    @Override
    public String getName() {
      return getId;
    }

    @Override
    public String getId() {
      return getId;
    }

    @Override
    public IParameterValues getValues() {
      return Map::of;
    }

    @Override
    public boolean isOptional() {
      return false;
    }
  }
}
