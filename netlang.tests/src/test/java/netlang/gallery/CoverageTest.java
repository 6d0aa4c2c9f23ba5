package netlang.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.ScenarioPlan;
import org.junit.jupiter.api.Test;

/** What docs/coverage.md names exists: expectations of examples, tests, files. */
class CoverageTest {

  /** Of Ethernet, ARP, IP, ICMP, UDP, TCP and sockets. */
  private static final String ROWS =
      "1-3 7-9 13-16 19-32 35-50 56-61 65-76 83-85 94-102 107 109-157 159-164 166-167" + " 169";

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| [^|]+ \\| (.+) \\|$");
  private static final Pattern EVIDENCE = Pattern.compile("`([^`]+)`");
  private static final Pattern EXPECTATION = Pattern.compile("((?:kernel/)?\\d\\d) \"(.*)\": (.*)");
  private static final Pattern TEST = Pattern.compile("(\\w+Test)\\.(\\w+)");

  private static final String PAGE = Example.read(Example.ROOT.resolve("docs/coverage.md"));
  private static final Path TESTS = Path.of("src", "test", "java", "netlang");

  /** Row and what stands in its last column. */
  private static Map<Integer, String> rows() {
    Map<Integer, String> rows = new LinkedHashMap<>();
    ROW.matcher(PAGE)
        .results()
        .forEach(row -> rows.put(Integer.parseInt(row.group(1)), row.group(2)));
    return rows;
  }

  @Test
  void everyRowOfTheseProtocolsIsThere() {
    List<Integer> missing = new ArrayList<>();
    for (String span : ROWS.split(" ")) {
      String[] ends = span.split("-");
      for (int row = Integer.parseInt(ends[0]);
          row <= Integer.parseInt(ends[ends.length - 1]);
          row++) if (!rows().containsKey(row)) missing.add(row);
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyRowHasEvidenceThatExists() throws IOException {
    Map<String, Example> examples = new LinkedHashMap<>();
    Example.all().forEach(example -> examples.put(example.shortName(), example));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<Integer, String> row : rows().entrySet()) {
      List<String> evidence =
          EVIDENCE.matcher(row.getValue()).results().map(match -> match.group(1)).toList();
      assertTrue(!evidence.isEmpty(), "row " + row.getKey());
      for (String each : evidence)
        if (!exists(each, examples)) wrong.add(row.getKey() + ": " + each);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (MatchResult test : TEST.matcher(PAGE).results().toList())
      if (!isTest(test.group(1), test.group(2))) wrong.add(test.group());
    assertEquals(List.of(), wrong);
  }

  private static boolean exists(String evidence, Map<String, Example> examples) throws IOException {
    Matcher expectation = EXPECTATION.matcher(evidence);
    if (expectation.matches())
      return isExpected(
          examples.get(expectation.group(1)), expectation.group(2), expectation.group(3));
    Matcher test = TEST.matcher(evidence);
    if (test.matches()) return isTest(test.group(1), test.group(2));
    return Files.exists(Example.ROOT.resolve(evidence));
  }

  private static boolean isExpected(Example example, String name, String beginning) {
    if (example == null) return false;
    for (ScenarioPlan scenario : Story.load(example.file(), example.name()).scenarios()) {
      if (!scenario.name().equals(name)) continue;
      for (Expectation expectation : scenario.expectations())
        if (expectation.text().startsWith("expect " + beginning)) return true;
    }
    return false;
  }

  private static boolean isTest(String type, String method) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.endsWith(type + ".java"))
          .anyMatch(file -> Example.read(file).contains("void " + method + "("));
    }
  }
}
