package netlang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import netlang.run.Diagnostic;
import netlang.run.DiagnosticPrinter;
import netlang.run.Severity;
import netlang.run.SeverityRules;
import netlang.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code netlang check}: every fault of every file, with its place. */
@Command(
    name = "check",
    description = "Reads files and shows what is wrong with them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  private final Console console;
  private final Language language;

  @Mixin private SeverityOptions severities;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "a file whose name ends in .net")
  private List<Path> files;

  CheckCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  @Override
  public Integer call() {
    SeverityRules rules = severities.rules();
    Workspace workspace = language.get();
    List<Diagnostic> all = new ArrayList<>();
    for (Path file : files) {
      List<Diagnostic> diagnostics = workspace.load(file, file.toString(), rules).diagnostics();
      for (Diagnostic diagnostic : diagnostics) console.print(DiagnosticPrinter.print(diagnostic));
      console.flush();
      all.addAll(diagnostics);
    }
    console.print(
        Words.count(files.size(), "file")
            + ": "
            + Words.count(count(all, Severity.ERROR), "error")
            + ", "
            + Words.count(count(all, Severity.WARNING), "warning"));
    return all.stream().anyMatch(Diagnostic::isError) ? ExitStatus.WRONG_INPUT : ExitStatus.OK;
  }

  private static long count(List<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream().filter(each -> each.severity() == severity).count();
  }
}
