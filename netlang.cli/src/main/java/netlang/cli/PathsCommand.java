package netlang.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import netlang.run.ConstantValues;
import netlang.run.DiagnosticPrinter;
import netlang.run.ReachableFile;
import netlang.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code netlang paths}: who reaches whom, and where packets end, without a simulation. */
@Command(
    name = "paths",
    description = "Shows who reaches whom in a network as it is written, and where packets end.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PathsCommand implements Callable<Integer> {

  private final Console console;
  private final Language language;

  @Mixin private final LanguageOption spoken;

  @Mixin private SetOption settings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "a file whose name ends in .net")
  private List<Path> files;

  PathsCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
    this.spoken = new LanguageOption(language.speaker());
  }

  @Override
  public Integer call() {
    Workspace workspace = language.get();
    ConstantValues values = settings.values(workspace);
    int status = ExitStatus.OK;
    for (Path file : files) {
      ReachableFile reachable = workspace.reach(file, file.toString(), values);
      if (reachable.lines().isEmpty()) {
        reachable.diagnostics().forEach(each -> console.complain(DiagnosticPrinter.print(each)));
        status = ExitStatus.WRONG_INPUT;
      }
      reachable.lines().forEach(console::print);
    }
    return status;
  }
}
