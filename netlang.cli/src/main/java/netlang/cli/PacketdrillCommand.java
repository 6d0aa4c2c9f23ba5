package netlang.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import netlang.run.UserError;
import netlang.sim.packetdrill.Player;
import netlang.sim.packetdrill.Profile;
import netlang.sim.packetdrill.Strictness;
import netlang.sim.packetdrill.Verdict;
import netlang.sim.packetdrill.Verdict.Outcome;
import netlang.sim.trace.Nanos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netlang packetdrill}: plays scripts against the simulated host. */
@Command(
    name = "packetdrill",
    description = "Plays packetdrill scripts against the simulated TCP/IP host.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PacketdrillCommand implements Callable<Integer> {

  private static final String INDENT = "    ";

  private final Console console;

  @Parameters(
      paramLabel = "SCRIPT",
      arity = "1..*",
      description = "a script, or a folder of files whose names end in .pkt")
  private List<Path> arguments;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = ProfileArgument.class,
      completionCandidates = ProfileArgument.class,
      description =
          "how the host is set: ${COMPLETION-CANDIDATES}; rfc unless said otherwise, or what the"
              + " script's own commands load")
  private Profile profile = Profile.RFC;

  @Option(
      names = "--strict",
      description = "windows count, and so does a packet that is left over at the end")
  private boolean strict;

  @Option(
      names = "--literal",
      description = "PSH, the order and padding of options, and sizes of buffers count too")
  private boolean literal;

  @Option(
      names = "--tolerance",
      paramLabel = "TIME",
      converter = TimeArgument.class,
      description = "how far a time may be off, as in 1ms; unless given, as the script says")
  private Long toleranceNanos;

  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private int status = ExitStatus.OK;
  private RuntimeException firstBug;

  PacketdrillCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Strictness strictness =
        new Strictness(
            strict, literal, toleranceNanos == null ? Strictness.AS_WRITTEN : toleranceNanos);
    for (Path argument : arguments) play(argument, strictness);
    console.print(total());
    if (firstBug != null) throw firstBug;
    return status;
  }

  private void play(Path argument, Strictness strictness) {
    try {
      for (Path script : ScriptFiles.named(argument)) playOne(script, strictness);
    } catch (UserError e) {
      console.complain("netlang: " + e.getMessage());
      status = ExitStatus.WRONG_INPUT;
    }
  }

  /** A script that cannot be read, or brings a bug to light, keeps none of the others back. */
  private void playOne(Path script, Strictness strictness) {
    try {
      show(script, Player.play(ScriptFiles.read(script), profile, strictness));
    } catch (UserError e) {
      console.complain("netlang: " + e.getMessage());
      status = ExitStatus.WRONG_INPUT;
    } catch (IllegalStateException e) {
      console.print(Outcome.FAIL.word() + " " + script);
      console.print(INDENT + "a bug of NetLang: " + e.getMessage());
      counts.merge(Outcome.FAIL, 1, Integer::sum);
      if (firstBug == null) firstBug = new IllegalStateException("while at " + script, e);
    }
  }

  private void show(Path script, Verdict verdict) {
    counts.merge(verdict.outcome(), 1, Integer::sum);
    if (!verdict.passed()) status = Math.max(status, ExitStatus.EXPECTATION_FAILED);
    console.print(verdict.outcome().word() + " " + script);
    if (!verdict.passed()) console.print(INDENT + reason(verdict));
    for (String detail : verdict.details()) console.print(INDENT + detail);
    if (verdict.deviationNanos() > 0)
      console.print(INDENT + "times off by at most " + Nanos.print(verdict.deviationNanos()));
    for (String warning : verdict.warnings()) console.print(INDENT + "warning: " + warning);
    console.flush();
  }

  private static String reason(Verdict verdict) {
    String place = "line " + verdict.line() + ": " + verdict.field();
    return verdict.wanted().isEmpty() && verdict.got().isEmpty()
        ? place
        : place + ": wanted " + verdict.wanted() + ", got " + verdict.got();
  }

  private String total() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return Words.count(all, "script")
        + ": "
        + counts.getOrDefault(Outcome.PASS, 0)
        + " passed, "
        + counts.getOrDefault(Outcome.FAIL, 0)
        + " failed, "
        + counts.getOrDefault(Outcome.UNSUPPORTED, 0)
        + " unsupported";
  }
}
