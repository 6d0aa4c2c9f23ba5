package netlang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import netlang.dsl.message.Message;
import netlang.run.ConstantValues;
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

  @Mixin private final LanguageOption spoken;

  @Mixin private SeverityOptions severities;

  @Mixin private SetOption settings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "a file whose name ends in .net")
  private List<Path> files;

  CheckCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
    this.spoken = new LanguageOption(language.speaker());
  }

  @Override
  public Integer call() {
    SeverityRules rules = severities.rules();
    Workspace workspace = language.get();
    ConstantValues values = settings.values(workspace);
    List<Diagnostic> all = new ArrayList<>();
    for (Path file : files) {
      List<Diagnostic> diagnostics = workspace.check(file, file.toString(), rules, values);
      for (Diagnostic diagnostic : diagnostics) console.print(DiagnosticPrinter.print(diagnostic));
      console.flush();
      all.addAll(diagnostics);
    }
    console.print(
        language
            .speaker()
            .say(
                Message.of(
                    "%s: %s, %s",
                    Counts.files(files.size()),
                    Counts.errors(count(all, Severity.ERROR)),
                    Counts.warnings(count(all, Severity.WARNING)))));
    return all.stream().anyMatch(Diagnostic::isError) ? ExitStatus.WRONG_INPUT : ExitStatus.OK;
  }

  private static long count(List<Diagnostic> diagnostics, Severity severity) {
    return diagnostics.stream().filter(each -> each.severity() == severity).count();
  }
}
