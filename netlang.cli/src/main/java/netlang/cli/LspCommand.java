package netlang.cli;

import com.google.inject.Injector;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import netlang.dsl.ide.NetLangIdeSetup;
import netlang.dsl.ide.server.Connection;
import netlang.dsl.ide.server.NetLangServer;
import netlang.dsl.message.Speaker;
import org.apache.log4j.ConsoleAppender;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import picocli.CommandLine.Command;

/** {@code netlang lsp}: serves one editor until it goes. */
@Command(
    name = "lsp",
    description = {
      "Serves an editor as a language server, on standard input and output.",
      "Editors start it by themselves: see docs/editors.md."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class LspCommand implements Callable<Integer> {

  private final Console console;
  private final Language language;
  private final InputStream in;

  LspCommand(Console console, Language language, InputStream in) {
    this.console = console;
    this.language = language;
    this.in = in;
  }

  @Override
  public Integer call() {
    // nothing but the protocol may appear where the client reads
    System.setOut(new PrintStream(System.err, true));
    Logger root = Logger.getRootLogger();
    if (!root.getAllAppenders().hasMoreElements()) {
      root.addAppender(new ConsoleAppender(new PatternLayout("%m%n"), ConsoleAppender.SYSTEM_ERR));
      root.setLevel(Level.WARN);
    }
    Injector services = new NetLangIdeSetup().createInjectorAndDoEMFRegistration();
    // the language of this program, until the editor says which one its user has
    services.getInstance(Speaker.class).speak(language.speaker().language());
    NetLangServer server =
        NetLangServer.create(services, CheckPages.found(), new EditorRuns(services));
    return Connection.serve(server, in, console.bytes());
  }
}
