package netlang.dsl.formatting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every network of the documentation and of the gallery, but those with mistakes. */
final class Samples {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SNIPPET =
      Pattern.compile("^```net\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private Samples() {}

  /** A network, and where it is from. */
  record Sample(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sample> all() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String page : List.of("docs/language.md", "docs/formatting.md")) {
      for (MatchResult snippet :
          SNIPPET.matcher(Files.readString(ROOT.resolve(page))).results().toList()) {
        samples.add(new Sample(page + " at " + snippet.start(), snippet.group(1)));
      }
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".net"))
              .filter(
                  file -> !ROOT.relativize(file).toString().matches("examples/(target|wrong)/.*"))
              .sorted()
              .toList();
      for (Path file : sources) {
        samples.add(new Sample(ROOT.relativize(file).toString(), Files.readString(file)));
      }
    }
    return samples;
  }
}
