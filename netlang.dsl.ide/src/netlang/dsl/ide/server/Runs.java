package netlang.dsl.ide.server;

import com.google.gson.JsonPrimitive;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import netlang.dsl.ide.lens.Lenses;
import netlang.dsl.ide.server.ScenarioRunner.Outcome;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.UriExtensions;

/** The command that runs a scenario: one at a time, in a thread of its own. */
@Singleton
final class Runs {

  private final Optional<ScenarioRunner> runner;
  private final UriExtensions uris;
  private final Speaker speaker;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Runs::newThread);

  @Inject
  Runs(Optional<ScenarioRunner> runner, UriExtensions uris, Models models) {
    this.runner = runner;
    this.uris = uris;
    speaker = models.get(Speaker.class);
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "runs");
    thread.setDaemon(true);
    return thread;
  }

  /** The commands that are understood. */
  List<String> commands() {
    return runner.isPresent() ? List.of(Lenses.RUN) : List.of();
  }

  /** Texts of open files are looked up by the caller, who may. */
  interface Texts {
    String of(URI file);
  }

  CompletableFuture<Object> run(ExecuteCommandParams params, Texts texts, LanguageClient client) {
    List<Object> arguments = params.getArguments();
    boolean known = commands().contains(params.getCommand());
    if (!known || arguments == null || arguments.size() < 2)
      throw new ResponseErrorException(
          new ResponseError(
              ResponseErrorCode.InvalidParams,
              speaker.say(Message.of("there is no command %s for this", params.getCommand())),
              null));
    URI file = uris.toUri(text(arguments.get(0)));
    String scenario = text(arguments.get(1));
    String source = texts.of(file);
    return CompletableFuture.supplyAsync(
        () -> {
          Outcome outcome = runner.get().run(file, source, scenario);
          for (String line : outcome.details())
            client.logMessage(new MessageParams(MessageType.Log, line));
          MessageType type = outcome.passed() ? MessageType.Info : MessageType.Warning;
          client.showMessage(new MessageParams(type, outcome.summary()));
          return outcome;
        },
        thread);
  }

  /** As it comes over a stream, or from an editor in the same Java. */
  private static String text(Object argument) {
    return argument instanceof JsonPrimitive json ? json.getAsString() : String.valueOf(argument);
  }

  void stop() {
    thread.shutdown();
  }
}
