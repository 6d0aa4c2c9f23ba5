package netlang.ide.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netlang.dsl.validation.IssueCodes;
import org.junit.jupiter.api.Test;

/** docs/fixes.md lists what is offered for each code; each offer has a sample. */
class FixesPageTest {

  private static final Pattern ROW = Pattern.compile("\\| ([VN]\\d\\d|syntax) \\| (.*) \\|");
  private static final Pattern CODE = Pattern.compile("\\b[VN]\\d\\d\\b");

  private final Map<String, List<String>> offers = new LinkedHashMap<>();
  private final Set<String> named = new TreeSet<>();

  FixesPageTest() throws IOException {
    for (String line : Files.readAllLines(Path.of("..", "docs", "fixes.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) offers.put(row.group(1), List.of(row.group(2).split(" · ")));
      CODE.matcher(line).results().forEach(code -> named.add(code.group()));
    }
  }

  @Test
  void eachOfferOfPageHasSample() {
    List<String> without = new ArrayList<>();
    offers.forEach(
        (code, titles) -> {
          for (String title : titles)
            if (Sample.ofFixes().stream()
                .noneMatch(sample -> sample.code().equals(code) && fits(title, sample)))
              without.add(code + " " + title);
        });

    assertEquals(List.of(), without);
  }

  @Test
  void eachSampleIsOnPage() {
    List<String> missing =
        Sample.ofFixes().stream()
            .filter(
                sample ->
                    offers.getOrDefault(sample.code(), List.of()).stream()
                        .noneMatch(title -> fits(title, sample)))
            .map(Sample::toString)
            .toList();

    assertEquals(List.of(), missing);
  }

  @Test
  void pageNamesEachCode() throws IllegalAccessException {
    Set<String> codes = new TreeSet<>();
    for (Field field : IssueCodes.class.getFields()) codes.add((String) field.get(null));

    assertEquals(codes, named);
  }

  private static boolean fits(String title, Sample sample) {
    String pattern =
        List.of(title.split("…", -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining(".+"));
    return sample.title().replace("`", "").matches(pattern);
  }
}
