package netlang.run.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netlang.run.SeverityRules;
import netlang.run.Workspace;
import netlang.sim.plan.ScenarioPlan;

/** Scenarios of the gallery, compiled. */
public final class Gallery {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Workspace WORKSPACE = new Workspace();
  private static final Map<String, List<ScenarioPlan>> COMPILED = new HashMap<>();

  private Gallery() {}

  /** {@code example}: its folder, {@code 01-two-hosts}. */
  public static ScenarioPlan scenario(String example, String name) {
    return scenarios(example).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public static synchronized List<ScenarioPlan> scenarios(String example) {
    return COMPILED.computeIfAbsent(example, Gallery::compile);
  }

  private static List<ScenarioPlan> compile(String example) {
    Path file = ROOT.resolve("examples").resolve(example).resolve(example + ".net");
    return WORKSPACE.load(file, example + ".net", SeverityRules.DEFAULT).scenarios();
  }

  /** The folders, in their order. */
  public static List<String> examples() {
    try (Stream<Path> folders = Files.list(ROOT.resolve("examples"))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("\\d\\d-.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String golden(String example, String scenario) {
    try {
      return Files.readString(
          ROOT.resolve("examples").resolve(example).resolve("golden").resolve(scenario + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
