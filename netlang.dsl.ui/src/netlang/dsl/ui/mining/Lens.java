package netlang.dsl.ui.mining;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** A line above another one; on a click it does something, or it only says something. */
final class Lens extends LineHeaderCodeMining {

  /** What the language server calls the running of a scenario: the file, the scenario's name. */
  private static final String RUN = "netlang.run";

  private static final String RUN_COMMAND = "netlang.dsl.ui.run.scenario";

  Lens(int line, IDocument document, ICodeMiningProvider provider, org.eclipse.lsp4j.Command what)
      throws BadLocationException {
    super(line, document, provider, action(what));
    setLabel(what.getTitle());
  }

  private static Consumer<MouseEvent> action(org.eclipse.lsp4j.Command what) {
    return RUN.equals(what.getCommand()) ? click -> run(what.getArguments()) : null;
  }

  static void run(List<Object> arguments) {
    Command run =
        PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(RUN_COMMAND);
    if (!run.isDefined()) return;
    Map<String, Object> values =
        Map.of("file", arguments.get(0).toString(), "scenario", arguments.get(1).toString());
    try {
      PlatformUI.getWorkbench()
          .getService(IHandlerService.class)
          .executeCommand(ParameterizedCommand.generateCommand(run, values), null);
    } catch (CommandException e) {
      NetLangPlugin.log("A scenario could not be run", e);
    }
  }
}
