package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/plan.md} shows commands and what they print; … stands for what is left out. */
class PlanDocumentTest {

  private static final Pattern SHOWN =
      Pattern.compile("(?ms)^```text\\n\\$ netlang (plan .*?)\\n(.*?)^```$");

  static Stream<String> commands() throws IOException {
    List<String> shown =
        SHOWN
            .matcher(Files.readString(Path.of("..", "docs", "plan.md")))
            .results()
            .map(result -> result.group())
            .toList();
    assertEquals(11, shown.size());
    return shown.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theyPrintWhatIsShown(String block) {
    Matcher shown = SHOWN.matcher(block);
    assertTrue(shown.matches());
    Object[] arguments = shown.group(1).replace("'", "").split(" ");
    CommandLineTester plan = netlang(arguments);
    assertEquals("", plan.err());
    String expected = shown.group(2);
    if (expected.startsWith("…\n"))
      assertTrue(plan.out().endsWith(expected.substring(1)), plan.out());
    else if (expected.endsWith("…\n"))
      assertTrue(plan.out().startsWith(expected.substring(0, expected.length() - 2)), plan.out());
    else assertEquals(expected, plan.out());
  }
}
