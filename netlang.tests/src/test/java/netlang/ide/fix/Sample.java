package netlang.ide.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fix or a refactoring as a difference of texts. A line {@code # V21 title} begins a sample; the
 * lines below begin with a blank, with {@code -} for what goes, or with {@code +} for what comes.
 * In a line that goes, {@code «} and {@code »} may stand around the text that is to blame, where
 * the code is not said once only.
 */
record Sample(
    String code, String title, String before, String after, int marked, int length, String place) {

  static List<Sample> ofFixes() {
    return all("fixes");
  }

  static List<Sample> ofRefactorings() {
    return all("refactorings");
  }

  private static List<Sample> all(String folder) {
    List<Sample> samples = new ArrayList<>();
    for (Path file : files(folder)) samples.addAll(in(file));
    return samples;
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> all = Files.list(Path.of("src", "test", "resources", folder))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Sample> in(Path file) {
    List<Sample> samples = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < lines.size(); ) {
      int start = i++;
      while (i < lines.size() && !lines.get(i).startsWith("# ")) i++;
      if (lines.get(start).startsWith("# "))
        samples.add(read(lines.subList(start, i), file.getFileName() + ":" + (start + 1)));
    }
    return samples;
  }

  private static Sample read(List<String> lines, String place) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      if (line.isEmpty()) continue;
      String text = line.substring(1) + "\n";
      if (line.charAt(0) != '+') before.append(text);
      if (line.charAt(0) != '-') after.append(text.replaceAll("[«»]", ""));
    }
    int marked = before.indexOf("«");
    String[] head = lines.get(0).substring(2).split(" ", 2);
    return new Sample(
        head[0],
        head[1],
        before.toString().replaceAll("[«»]", ""),
        after.toString(),
        marked,
        marked < 0 ? 0 : before.indexOf("»") - marked - 1,
        place);
  }

  @Override
  public String toString() {
    return place + " " + code + " " + title;
  }
}
