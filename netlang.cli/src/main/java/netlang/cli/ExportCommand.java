package netlang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import netlang.dsl.message.Message;
import netlang.run.DiagnosticPrinter;
import netlang.run.LoadedFile;
import netlang.run.SeverityRules;
import netlang.run.UserError;
import netlang.run.Workspace;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.ScenarioPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netlang export}: a network as a text of another tool, on standard output. */
@Command(
    name = "export",
    description = "Prints a network in the format of another tool.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

  private final Console console;
  private final Language language;

  @Mixin private final LanguageOption spoken;

  @Mixin private SetOption settings;

  @Parameters(paramLabel = "FILE", description = "a file whose name ends in .net")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "one of: ${COMPLETION-CANDIDATES}")
  private ExportFormat format;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "which network, where the file has several")
  private String network = "";

  ExportCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
    this.spoken = new LanguageOption(language.speaker());
  }

  @Override
  public Integer call() throws IOException {
    Workspace workspace = language.get();
    LoadedFile loaded =
        workspace.load(file, file.toString(), SeverityRules.DEFAULT, settings.values(workspace));
    if (loaded.hasErrors()) {
      loaded
          .diagnostics()
          .forEach(diagnostic -> console.complain(DiagnosticPrinter.print(diagnostic)));
      return ExitStatus.WRONG_INPUT;
    }
    console.out().append(format.render(wanted(loaded)));
    return ExitStatus.OK;
  }

  private NetworkPlan wanted(LoadedFile loaded) {
    Map<String, NetworkPlan> networks = new LinkedHashMap<>();
    for (ScenarioPlan scenario : loaded.scenarios())
      networks.putIfAbsent(scenario.network().name(), scenario.network());
    if (network.isEmpty() && networks.size() == 1) return networks.values().iterator().next();
    NetworkPlan found = networks.get(network);
    if (found != null) return found;
    String all = String.join(", ", networks.keySet());
    throw new UserError(
        network.isEmpty()
            ? Message.of("%s has several networks: choose with --network one of %s", file, all)
            : Message.of("%s has no network %s with a scenario; it has %s", file, network, all));
  }
}
