package netlang.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.run.UserError;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code netlang COMMAND …}. */
@Command(
    name = "netlang",
    description = "Checks and simulates computer networks written as .net files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {GenerateCompletion.class, HelpCommand.class},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all is well (there may be warnings)",
      "1:an expectation failed, or a plan does not fit",
      "2:wrong usage, an unreadable file, or errors in a file",
      "70:a bug of NetLang"
    })
public final class Main {

  private static final Set<String> COMMANDS_ON_FILES =
      Set.of("check", "run", "format", "export", "paths");

  private static final Pattern CHOICE =
      Pattern.compile("expected one of \\[(.*)] \\(case-\\w+\\) but was ('.*')");

  private Main() {}

  public static void main(String[] args) {
    System.exit(execute(Console.standard(), args));
  }

  static int execute(Console console, String... args) {
    try {
      Language language = new Language();
      if (args.length > 1 && COMMANDS_ON_FILES.contains(args[0])) language.begin();
      int status = commands(console, language).execute(args);
      console.flush();
      return status;
    } catch (Console.OutputLost e) {
      return lost(console, e);
    } catch (OutOfMemoryError e) {
      console.complain(
          "netlang: out of memory; give more with JAVA_TOOL_OPTIONS=-Xmx8g, or let less happen");
      return ExitStatus.WRONG_INPUT;
    } catch (Error e) {
      return bug(console, e);
    }
  }

  private static CommandLine commands(Console console, Language language) {
    PrintWriter out = new PrintWriter(console.out());
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand(new CheckCommand(console, language))
            .addSubcommand(new RunCommand(console, language))
            .addSubcommand(new FormatCommand(console, language))
            .addSubcommand(new ExportCommand(console, language))
            .addSubcommand(new PathsCommand(console, language))
            .addSubcommand(new PlanCommand(console, language))
            .addSubcommand(new PacketdrillCommand(console))
            .addSubcommand(new LspCommand(console, language, System.in));

    return commands
        .setOut(out)
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler((wrong, args) -> wrongUsage(console, wrong))
        .setExecutionExceptionHandler(
            (failure, line, result) -> failed(console, failure, language));
  }

  private static int wrongUsage(Console console, ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String first = firstUnmatched(wrong);
    if (command.getParent() == null && first.endsWith(".net")) {
      console.complain("netlang: what shall be done with it? Did you mean: netlang run " + first);
      return ExitStatus.WRONG_INPUT;
    }
    console.complain("netlang: " + plain(wrong.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(wrong, console.err())) {
      if (command.getParent() == null) command.usage(console.err());
      else console.complain("see: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    console.err().flush();
    return ExitStatus.WRONG_INPUT;
  }

  /** In the words of the user instead of Java's. */
  private static String plain(String message) {
    Matcher choice = CHOICE.matcher(message);
    if (choice.find())
      return choice.replaceFirst(
          "there is " + choice.group(1).toLowerCase(Locale.ROOT) + ", not $2");
    return message.replaceFirst(" is not an? (int|long)$", " is not a whole number");
  }

  private static String firstUnmatched(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched().get(0)
        : "";
  }

  private static int failed(Console console, Exception failure, Language language) {
    if (failure instanceof UserError error) {
      console.complain("netlang: " + language.speaker().say(error.message()));
      return ExitStatus.WRONG_INPUT;
    }
    if (failure instanceof Console.OutputLost lost) return lost(console, lost);
    return bug(console, failure);
  }

  private static int lost(Console console, Console.OutputLost lost) {
    if (lost.nobodyReads()) return ExitStatus.NOBODY_READS;
    console.err().println("netlang: standard output cannot be written: " + lost.getMessage());
    console.err().flush();
    return ExitStatus.WRONG_INPUT;
  }

  private static int bug(Console console, Throwable bug) {
    console.flush();
    bug.printStackTrace(console.err());
    List<String> lines =
        List.of(
            "netlang: this is a bug of NetLang, not of your file. Please report it where you have"
                + " NetLang from,",
            "with the file and the lines above (" + Version.all() + ")");
    lines.forEach(console::complain);
    return ExitStatus.BUG;
  }
}
