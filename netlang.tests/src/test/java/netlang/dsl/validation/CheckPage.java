package netlang.dsl.validation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of {@code docs/checks}, in the form that CONTRIBUTING.md asks for. */
record CheckPage(
    String code,
    String severity,
    String text,
    String wrong,
    List<String> messages,
    String right,
    Map<String, String> otherFiles) {

  private static final Pattern FORM =
      Pattern.compile(
          """
          # (?<code>[VN]\\d\\d) — [^\\n]+

          (?<severity>[^\\n]+)

          (?<text>.+?)

          ## Wrong

          ```net
          (?<wrong>.+?)```

          (?<messages>(?:>[^\\n]*\\n)+)
          ## Right

          ```net
          (?<right>.+?)```

          (?<remedy>.+)""",
          Pattern.DOTALL);

  private static final Pattern OTHER_FILE =
      Pattern.compile("```net (\\S+)\\n(.+?)```", Pattern.DOTALL);

  static Path folder() {
    return WrongExamplesTest.folder().resolve("../../docs/checks").normalize();
  }

  static List<CheckPage> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().map(CheckPage::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CheckPage read(Path file) {
    try {
      String text = Files.readString(file);
      Matcher form = FORM.matcher(text);
      if (!form.matches()) throw new AssertionError(file + " has not the form of a page");
      if (!file.getFileName().toString().equals(form.group("code") + ".md"))
        throw new AssertionError(file + " is about " + form.group("code"));
      return new CheckPage(
          form.group("code"),
          form.group("severity"),
          form.group("text"),
          form.group("wrong"),
          messages(form.group("messages")),
          form.group("right"),
          OTHER_FILE
              .matcher(text)
              .results()
              .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each is a paragraph of the quotation. */
  private static List<String> messages(String quotation) {
    String text = quotation.lines().map(line -> line.substring(1).strip()).collect(joining("\n"));
    return Stream.of(text.split("\n\n")).map(each -> each.replace('\n', ' ')).toList();
  }

  @Override
  public String toString() {
    return code;
  }
}
