package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** {@code docs/tcp-requirements.md} names tests for every requirement, and they are there. */
class RequirementsTest {

  private static final Path PAGE = Path.of("..", "docs", "tcp-requirements.md");

  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]{2}-\\d\\d) \\|.*\\| ([^|]*) \\|");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

  /** How many requirements there are of each kind. */
  private static final Map<String, Integer> COUNTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("HS", 11),
              Map.entry("OP", 11),
              Map.entry("TS", 4),
              Map.entry("CL", 8),
              Map.entry("SG", 9),
              Map.entry("WN", 9),
              Map.entry("AK", 5),
              Map.entry("RT", 9),
              Map.entry("CC", 11),
              Map.entry("IC", 4),
              Map.entry("KA", 2),
              Map.entry("UR", 1)));

  private final Map<String, List<String>> page = new LinkedHashMap<>();

  RequirementsTest() throws IOException {
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        List<String> tests = new ArrayList<>();
        Matcher named = NAMED.matcher(row.group(2));
        while (named.find()) tests.add(named.group(1) + "#" + named.group(2));
        page.put(row.group(1), tests);
      }
    }
  }

  @Test
  void everyRequirementStandsOnThePage() {
    TreeSet<String> wanted = new TreeSet<>();
    COUNTS.forEach(
        (kind, count) -> {
          for (int i = 1; i <= count; i++) wanted.add("%s-%02d".formatted(kind, i));
        });
    assertEquals(wanted, new TreeSet<>(page.keySet()));
  }

  @Test
  void everyRequirementHasATest() {
    List<String> without = new ArrayList<>();
    page.forEach(
        (id, tests) -> {
          if (tests.isEmpty()) without.add(id);
        });
    assertEquals(List.of(), without);
  }

  @Test
  void everyTestThatThePageNamesIsThere() {
    List<String> missing = new ArrayList<>();
    page.forEach(
        (id, tests) -> {
          for (String test : tests) if (!isTestOf(id, test)) missing.add(id + " " + test);
        });
    assertEquals(List.of(), missing);
  }

  /** {@code test}: class and method, with {@code #} between them. */
  private static boolean isTestOf(String id, String test) {
    String[] parts = test.split("#");
    if (!parts[1].startsWith(id.replace('-', '_') + "_")) return false;
    try {
      for (Method method : Class.forName("netlang.sim.tcp." + parts[0]).getDeclaredMethods()) {
        if (method.getName().equals(parts[1]))
          return AnnotationSupport.isAnnotated(method, Testable.class);
      }
      return false;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
