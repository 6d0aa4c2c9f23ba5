package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is said once, at the word that is wrong; what follows it is read nevertheless. */
class SyntaxErrorsTest {

  private static final String SYNTAX = "org.eclipse.xtext.diagnostics.Diagnostic.Syntax";

  private static String unknownWord(String word, String meant) {
    return "error %s '%s' `%s` means nothing here; did you mean `%s`?"
        .formatted(SYNTAX, word, word, meant);
  }

  @ParameterizedTest
  @CsvSource({
    "expects hello succeeds, expects, expect",
    "expct hello succeeds, expct, expect",
    "dorp the 1st frame on a -- s1, dorp, drop",
    "sed 7, sed, seed"
  })
  void misspeltWordsOfScenariosAreNamed(String line, String word, String meant) {
    assertEquals(
        unknownWord(word, meant), Issues.inScenario("at 0 s start hello\n" + line).toString());
  }

  @Test
  void scenariosListAllThatIsPossible() {
    String message = Issues.inScenario("foo bar").messages(SYNTAX);

    assertEquals(
        "`foo` means nothing here; there is `seed`, `until`, `tcp`, `allow`, `at`, `drop`,"
            + " `expect`, `for`",
        message);
  }

  @ParameterizedTest
  @CsvSource({
    "expect hello suceeds, suceeds, succeeds",
    "expect hello recieves 3, recieves, receives",
    "expect a.arp at 1 s hass 10.0.0.2, hass, has",
    "at 1 s set a ipp 10.0.0.9/24, ipp, ip"
  })
  void theWrongWordIsMarkedInsideOfStatements(String line, String word, String meant) {
    Issues issues = Issues.inScenario(line);

    assertEquals("error '" + word + "'", issues.marks(SYNTAX));
    assertTrue(
        issues.messages(SYNTAX).endsWith("did you mean `" + meant + "`?"), issues.toString());
  }

  @Test
  void pluralOfFrameIsAMisspeltPacket() {
    assertEquals(
        "error V50 'frames' no packet is called frames; did you mean frame?",
        Issues.inScenario("expect exactly 2 frames at b").toString());
  }

  @Test
  void missingBraceIsNamedWithTheBlockThatIsOpen() {
    Issues issues =
        Issues.of("network n {\n  router r1 {\n    nic l\n  link a -- r1.l\n  host a\n}\n");

    assertEquals("error 'link'", issues.marks(SYNTAX));
    assertEquals(
        "`}` is missing before `link`; the block opened in line 2 is still open",
        issues.messages(SYNTAX));
  }

  @Test
  void networkWithoutBraceIsNamedAtTheScenario() {
    assertEquals(
        "`}` is missing before `scenario`; the block opened in line 1 is still open",
        Issues.of("network n {\n  host a\nscenario s {\n}\n").messages(SYNTAX));
  }

  @Test
  void mistakesBehindAMisspeltSettingAreSaid() {
    Issues issues =
        Issues.of(
            """
            network n {
              host a { ipp 10.0.0.1/24 }
              host b { ip 10.0.0.999/24 }
              link a -- zz
            }
            scenario "s" { at 0 s start nix }
            """);

    assertEquals("error 'ipp'", issues.marks(SYNTAX));
    assertEquals("error '10.0.0.999'", issues.marks("V01"));
    assertEquals("error 'zz'", issues.marks("V50"));
    assertEquals("error 'nix'", issues.marks("V96"));
    assertEquals(4, issues.all().size(), issues.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host c { ports 4 }",
        "switch s2 { ip 10.0.0.3/24 }",
        "link a -- b { duplex half }",
        "foo bar { a { b } }",
        "switch s2;",
        "host c { ip 10.0.0.3/24, gateway 10.0.0.1 }",
        "swich s2",
        "Host carl"
      })
  void oneMistakeIsSaidAndTheRestIsRead(String line) {
    Issues issues = Issues.inNetwork("host a\nhost b\n" + line + "\nlink a -- zz");

    assertEquals(1, issues.marks(SYNTAX).split(", e").length, issues.toString());
    assertEquals("error 'zz'", issues.marks("V50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"swich s1", "switch s1;", "Host carl", "foo s1 {", "link a - b"})
  void declaredNamesAreNotBlamed(String line) {
    Issues issues =
        Issues.of(
            "network n {\nhost a\nhost b\n%s\nflow hello = ping a -> b\n}\n".formatted(line)
                + "scenario s { at 0 s start hello }\n");

    assertTrue(issues.hasErrors());
    assertEquals("", issues.messages("V96"));
  }

  @Test
  void misspeltFirstWordOfTheFileIsRead() {
    Issues issues = Issues.of("Network n {\n  link a -- b\n  host a\n}\n");

    assertEquals("error 'Network'", issues.marks(SYNTAX));
    assertEquals("error 'b'", issues.marks("V50"));
    assertFalse(Issues.of("network n { host a }").hasErrors());
  }

  @Test
  void whatOnlyFollowsFromAMistakeIsNotSaid() {
    Issues issues = Issues.inNetwork("host flow\nlink a -- b\nhost a\nhost b");

    assertEquals("error 'flow'", issues.marks(SYNTAX));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "expect the 1st frame at b has ip.source = a; a; `a` alone is no value",
        "expect the 1st frame at b has arp.operation = request; request; `request` alone is no",
        "expect exactly 1 frame from a.mac; mac; no `.mac` belongs here, write the node alone",
        "expect exactly 3 udp at b from a; from; `from` stands before the place",
        "expect the 1st udp at b after 1 s has ip.ttl = 5; after; `after` stands at the end",
        "expect every udp during 1 s .. 2 s has ip.ttl = 5; during; `during` stands at the end",
        "expect hello fails within 1 s; within; no time belongs here",
        "power off a; power; `power` stands behind its time",
        "at 1 s restart hello; restart; there is no event `restart`, did you mean `start`?",
        "at 1 s, 2 s cut a -- s1; ,; one time stands behind `at`"
      })
  void oneMistakeInAStatementIsOneMessage(String line, String marked, String message) {
    Issues issues = Issues.inScenario("at 0 s start hello\n" + line + "\nexpect nix succeeds");

    assertEquals("error '" + marked + "'", issues.marks(SYNTAX));
    assertTrue(issues.messages(SYNTAX).replace(';', ',').startsWith(message), issues.toString());
    assertEquals("error 'nix'", issues.marks("V96"));
    assertEquals(2, issues.all().size(), issues.toString());
  }
}
