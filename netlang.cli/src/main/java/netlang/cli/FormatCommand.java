package netlang.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import netlang.dsl.message.Message;
import netlang.run.DiagnosticPrinter;
import netlang.run.FormattedFile;
import netlang.run.UserError;
import netlang.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netlang format}: rewrites files in the shape of the formatter. */
@Command(
    name = "format",
    description = "Formats files in place; comments and line breaks of the author stay.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FormatCommand implements Callable<Integer> {

  private final Console console;
  private final Language language;

  @Mixin private final LanguageOption spoken;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "a file whose name ends in .net")
  private List<Path> files;

  @Option(
      names = "--check",
      description = "changes nothing; exit status 1 if a file is not formatted")
  private boolean check;

  FormatCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
    this.spoken = new LanguageOption(language.speaker());
  }

  @Override
  public Integer call() {
    Workspace workspace = language.get();
    int status = ExitStatus.OK;
    for (Path file : files) {
      try {
        status = Math.max(status, format(workspace.format(file, file.toString())));
      } catch (UserError e) {
        console.complain("netlang: " + language.speaker().say(e.message()));
        status = ExitStatus.WRONG_INPUT;
      }
    }
    return status;
  }

  private int format(FormattedFile file) {
    file.diagnostics().forEach(fault -> console.complain(DiagnosticPrinter.print(fault)));
    if (file.hasErrors()) return ExitStatus.WRONG_INPUT;
    if (!file.isChanged()) return ExitStatus.OK;
    if (!check) file.write();
    console.print(
        language
            .speaker()
            .say(
                check
                    ? Message.of("not formatted: %s", file.name())
                    : Message.of("formatted: %s", file.name())));
    return check ? ExitStatus.EXPECTATION_FAILED : ExitStatus.OK;
  }
}
