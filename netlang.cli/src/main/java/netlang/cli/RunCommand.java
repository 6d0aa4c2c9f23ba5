package netlang.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import netlang.run.FileResult;
import netlang.run.FileRunner;
import netlang.run.Output;
import netlang.run.ResultFolder;
import netlang.run.UserError;
import netlang.run.Workspace;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.record.JsonTrace;
import netlang.sim.record.TextTrace;
import netlang.sim.trace.TraceSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code netlang run}: checks, simulates, shows the trace, judges. */
@Command(
    name = "run",
    description = "Simulates the scenarios of files and judges their expectations.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {

  private static final TraceSink NOBODY = event -> {};

  private final Console console;
  private final Language language;

  @Mixin private final LanguageOption spoken;

  @Spec private CommandSpec spec;

  @Mixin private SeverityOptions severities;

  @Mixin private SetOption settings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "a file whose name ends in .net")
  private List<Path> files;

  @Option(names = "--scenario", paramLabel = "NAME", description = "only this one of each file")
  private String scenario = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of all random numbers, in place of the file's")
  private Long seed;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeArgument.class,
      description = "ends each scenario then, as in 20s")
  private Long endNanos;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "keeps traces, summary and a JUnit report there")
  private Path folder;

  @Option(names = "--pcap", description = "with --out: also a capture for Wireshark")
  private boolean capture;

  @Option(
      names = "--trace",
      paramLabel = "FORMAT",
      description = "what is shown: ${COMPLETION-CANDIDATES}; text unless said otherwise")
  private TraceFormat trace = TraceFormat.TEXT;

  @Option(names = "--quiet", description = "shows only what went wrong")
  private boolean quiet;

  RunCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
    this.spoken = new LanguageOption(language.speaker());
  }

  @Override
  public Integer call() {
    if (capture && folder == null)
      throw new ParameterException(spec.commandLine(), "--pcap needs a folder: --out DIR");
    if (folder != null && folder.toString().isEmpty())
      throw new ParameterException(spec.commandLine(), "--out needs the name of a folder");
    RunReport report = new RunReport(console, quiet, trace == TraceFormat.JSON);
    FileRunner runner = runner(report);
    int status = ExitStatus.OK;
    try (Interruption interruption = new Interruption(console, files)) {
      for (Path file : files) {
        status = Math.max(status, run(runner, file));
        interruption.finished(file);
      }
    }
    report.end();
    return status;
  }

  /** One file that cannot be run keeps none of the others from running. */
  private int run(FileRunner runner, Path file) {
    try {
      FileResult result = runner.run(file, file.toString());
      console.flush();
      if (result.file().hasErrors()) return ExitStatus.WRONG_INPUT;
      return result.passed() ? ExitStatus.OK : ExitStatus.EXPECTATION_FAILED;
    } catch (UserError e) {
      console.complain("netlang: " + language.speaker().say(e.message()));
      return ExitStatus.WRONG_INPUT;
    } catch (IllegalStateException e) {
      throw new IllegalStateException("while at " + file, e);
    }
  }

  private FileRunner runner(RunReport report) {
    Workspace workspace = language.get();
    FileRunner runner =
        new FileRunner(workspace)
            .severities(severities.rules())
            .setting(settings.values(workspace))
            .adjusting(this::adjusted)
            .only(scenario)
            .observing(planned -> observer(planned, report))
            .onLoaded(report::loaded)
            .onResult(report::ended);
    return folder == null
        ? runner
        : runner.writing(new ResultFolder(folder, Path.of("")), outputs());
  }

  private ScenarioPlan adjusted(ScenarioPlan planned) {
    ScenarioPlan seeded = seed == null ? planned : planned.withSeed(seed);
    return endNanos == null ? seeded : seeded.withEnd(endNanos);
  }

  private TraceSink observer(ScenarioPlan planned, RunReport report) {
    report.begins(planned);
    if (quiet) return NOBODY;
    return switch (trace) {
      case TEXT -> new TextTrace(planned.network(), console.out(), TextTrace.Detail.NORMAL);
      case JSON -> new JsonTrace(planned.network(), console.out());
      case NONE -> NOBODY;
    };
  }

  private Set<Output> outputs() {
    Set<Output> outputs = EnumSet.allOf(Output.class);
    if (!capture) outputs.remove(Output.CAPTURE);
    return outputs;
  }
}
