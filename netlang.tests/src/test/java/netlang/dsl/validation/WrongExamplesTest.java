package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlang.run.DiagnosticPrinter;
import netlang.run.LoadedFile;
import netlang.run.SeverityRules;
import netlang.run.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code examples/wrong} gets exactly the messages that stand beside it. */
class WrongExamplesTest {

  private static final Workspace WORKSPACE = new Workspace();

  static Path folder() {
    return Stream.of(Path.of("examples", "wrong"), Path.of("..", "examples", "wrong"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  static List<Path> files() {
    try (Stream<Path> all = Files.list(folder())) {
      return all.filter(file -> file.toString().endsWith(".net")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path expected(Path file) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("net$", "issues"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void messagesAreThoseBesideTheFile(Path file) throws IOException {
    String actual = messages(file);
    if ("write".equals(System.getProperty("goldens"))) Files.writeString(expected(file), actual);

    assertEquals(Files.readString(expected(file)), actual);
  }

  /** As {@code netlang check} prints them, without the source line. */
  private static String messages(Path file) {
    LoadedFile loaded = WORKSPACE.load(file, file.getFileName().toString(), SeverityRules.DEFAULT);
    return loaded.diagnostics().stream()
        .map(
            diagnostic ->
                DiagnosticPrinter.print(diagnostic).lines().findFirst().orElseThrow() + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void thereAreManyMistakesToLearnFrom() {
    assertTrue(files().size() >= 20);
  }
}
