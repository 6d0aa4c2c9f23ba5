package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import netlang.dsl.NetFiles;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityCommentsTest {

  /** V51 (warning) at c, V08 (information) at a, V21 (error) at b. */
  private static final String LAN =
      """
      network lan {
        host a { ip 10.1.1.1/24   mac de:ad:be:ef:00:01 }
        host b { ip 10.1.1.1/24 }
        host c { ip 10.1.1.3/24 }
        link a -- b
      }
      """;

  private static String severities(String comment) {
    Issues issues = Issues.of(comment + "\n" + LAN);
    StringBuilder found = new StringBuilder();
    for (Issue issue : issues.all())
      if (!issue.getCode().equals(IssueCodes.SEVERITY_COMMENT))
        found.append(issue.getCode()).append(' ').append(Issues.severity(issue)).append(' ');
    return found.toString().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          // nothing                            | V08 info V21 error V51 warning
          // netlang: V08=warning               | V08 warning V21 error V51 warning
          // netlang: V08=error, V51=info       | V08 error V21 error V51 info
          //netlang:V51=ignore V08=ignore       | V08 ignore V21 error V51 ignore
          // netlang: V21=ignore                | V08 info V21 error V51 warning
          // netlang: V51=loud, V99=info        | V08 info V21 error V51 warning
          // netlang: V51 = info , V08= warning  | V08 warning V21 error V51 info
          // netlang V51=info                   | V08 info V21 error V51 warning
          // netlang: V51=info, V51=ignore      | V08 info V21 error V51 info
          /* // netlang: V51=info */            | V08 info V21 error V51 warning
          // see // netlang: V51=info           | V08 info V21 error V51 warning
          """)
  void commentsSetSeverities(String comment, String severities) {
    assertEquals(severities, severities(comment));
  }

  @Test
  void commentsMayStandAnywhereButOnALineOfTheirOwn() {
    String inside = LAN.replace("  host b", "  // netlang: V51=info\n  host b");
    String behind = LAN.replace("24 }\n  host c", "24 } // netlang: V51=info\n  host c");

    assertEquals("info 'c'", Issues.of(inside).marks(IssueCodes.ISOLATED_NODE));
    assertEquals("info 'c'", Issues.of(LAN + "// netlang: V51=info").marks("V51"));
    assertEquals("warning 'c'", Issues.of(behind).marks(IssueCodes.ISOLATED_NODE));
    assertEquals("warning '// netlang: V51=info'", Issues.of(behind).marks("N14"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V51=ignored     | `ignored` is no level (there is error, warning, info, ignore); did you mean `ignore`?
          V51=x           | `x` is no level; there is error, warning, info, ignore
          v51=info        | `v51` is no code of a check; did you mean V51?
          fifty-one=info  | `fifty-one` is no code of a check, as V25 is one
          V51             | nothing is set here; write a code and a level, as in `V08=warning`
          V21=info        | V21 is an error, and stays one; where it is meant, write `allow V21`
          V18=warning     | V18 is an error, and stays one; leave this out
          V51=info V51=info | V51 has a level already, by `V51=info`; keep one
          """)
  void whatSetsNothingIsSaid(String setting, String message) {
    Issues issues = Issues.of("// netlang: " + setting + "\n" + LAN);

    assertEquals(message, issues.messages(IssueCodes.SEVERITY_COMMENT));
  }

  @Test
  void aMissingColonIsSaid() {
    Issues issues = Issues.of("// netlang V51=info\n// netlang is a language\n" + LAN);

    assertEquals("warning '// netlang V51=info'", issues.marks(IssueCodes.SEVERITY_COMMENT));
    assertEquals(
        "this sets nothing, for its colon is missing; write `// netlang: …`",
        issues.messages(IssueCodes.SEVERITY_COMMENT));
  }

  @Test
  void rightSettingsAreSilent() {
    String comment = "// netlang: V21=error, V27=info, V65=info, V53=ignore, N14=info\n";

    assertEquals("", Issues.of(comment + LAN).messages(IssueCodes.SEVERITY_COMMENT));
  }

  @Test
  void templatesAreOneFile() {
    String text = "// netlang: V51=ignore, V8=info\nnetwork n { host pc[1..3] { ip 10.1.1.1/24 } }";

    assertEquals("warning 'V8=info'", Issues.of(text).marks(IssueCodes.SEVERITY_COMMENT));
    assertEquals(
        List.of("ignore"),
        Issues.of(text).all().stream()
            .filter(issue -> issue.getCode().equals("V51"))
            .map(Issues::severity)
            .distinct()
            .toList());
  }

  @Test
  void whatAnIssueIsWithoutTheCommentIsKnown() {
    Issue issue =
        Issues.of("// netlang: V51=ignore\n" + LAN).all().stream()
            .filter(each -> each.getCode().equals("V51"))
            .findFirst()
            .orElseThrow();

    assertEquals(Level.WARNING, LeveledIssue.usual(issue));
    assertEquals(Level.IGNORE, LeveledIssue.said(issue));
    assertEquals(
        Map.of("V51", Level.IGNORE),
        SeverityComments.levels(NetFiles.resource("// netlang: V51=ignore")));
  }
}
