package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import netlang.dsl.ide.server.ScenarioRunner.Outcome;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.junit.jupiter.api.Test;

/** The command behind "run scenario". */
class RunCommandInEditorTest {

  private static final String FILE = "file:///nets/run.net";

  @Test
  void theTextOfTheEditorIsRunAndTheOutcomeIsShown() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (Editor editor =
        Editor.start(
            (file, text, scenario) -> {
              asked.addAll(List.of(file.toString(), text, scenario));
              return new Outcome(false, "1 of 2 failed", List.of("FAIL"));
            })) {
      assertEquals(
          List.of("netlang.run"),
          editor.greeting.getCapabilities().getExecuteCommandProvider().getCommands());
      editor.open(FILE, "network n { }");
      editor.replace(FILE, "network m { }");
      Map<?, ?> outcome = (Map<?, ?>) run(editor, "netlang.run", FILE, "it works");
      assertEquals(List.of(FILE, "network m { }", "it works"), asked);
      assertEquals("1 of 2 failed", outcome.get("summary"));
      assertEquals(List.of("1 of 2 failed"), List.copyOf(editor.shown));
    }
  }

  private static Object run(Editor editor, String command, Object... arguments) {
    ExecuteCommandParams params = new ExecuteCommandParams(command, List.of(arguments));
    return Editor.get(editor.server.getWorkspaceService().executeCommand(params));
  }

  @Test
  void anUnknownCommandIsRefused() throws IOException {
    try (Editor editor = Editor.start()) {
      assertEquals(
          List.of(), editor.greeting.getCapabilities().getExecuteCommandProvider().getCommands());
      ExecuteCommandParams params =
          new ExecuteCommandParams("netlang.run", List.<Object>of(FILE, "x"));
      ExecutionException refused =
          assertThrows(
              ExecutionException.class,
              () -> editor.server.getWorkspaceService().executeCommand(params).get());
      assertTrue(refused.getMessage().contains("netlang.run"), refused.getMessage());
    }
  }
}
