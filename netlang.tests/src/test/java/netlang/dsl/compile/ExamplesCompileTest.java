package netlang.dsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import netlang.dsl.NetFiles;
import netlang.dsl.expand.Expansion;
import netlang.dsl.net.NetFile;
import netlang.sim.plan.ScenarioPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model without errors always compiles. */
class ExamplesCompileTest {

  static List<Path> examples() throws IOException {
    Path root =
        Stream.of(Path.of("examples"), Path.of("..", "examples"))
            .filter(Files::isDirectory)
            .findFirst()
            .get();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(
              file ->
                  file.toString().endsWith(".net")
                      && !file.getParent().endsWith("lib")
                      && !file.toString().contains("wrong" + file.getFileSystem().getSeparator()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleCompiles(Path example) throws IOException {
    NetFile written = NetFiles.readGood(example);
    NetFile file = Expansion.of(written).file();

    List<ScenarioPlan> plans =
        new NetworkCompiler().compile(written, example.getFileName().toString());

    assertFalse(plans.isEmpty());
    for (int i = 0; i < file.getScenarios().size(); i++) {
      assertEquals(
          file.getScenarios().get(i).getExpectations().size(), plans.get(i).expectations().size());
    }
  }
}
