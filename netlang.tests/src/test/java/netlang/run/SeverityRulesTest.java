package netlang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import netlang.dsl.validation.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityRulesTest {

  private static Severity applied(SeverityRules rules, String code, Severity severity) {
    return applied(rules, code, severity, Level.valueOf(severity.name())).orElseThrow();
  }

  /** {@code said}: by a comment. */
  private static Optional<Severity> applied(
      SeverityRules rules, String code, Severity severity, Level said) {
    return rules
        .apply(new Diagnostic("a.net", 1, 1, 1, severity, code, "m", "x"), said)
        .map(Diagnostic::severity);
  }

  @ParameterizedTest
  @CsvSource({
    "V08, INFO, WARNING",
    "V23, WARNING, ERROR",
    "V11, WARNING, INFO",
    "V99, WARNING, WARNING",
    "V05, ERROR, ERROR"
  })
  void levelsAreByCodeAndErrorsStay(String code, Severity before, Severity after) {
    SeverityRules rules =
        SeverityRules.parse(List.of("V08=warning", "V23=error", "V11=info", "V05=info"), false);
    assertEquals(after, applied(rules, code, before));
  }

  @Test
  void strictMakesWarningsErrorsAfterTheLevels() {
    SeverityRules rules = SeverityRules.parse(List.of("V11=info", "V08=warning"), true);
    assertEquals(Severity.ERROR, applied(rules, "V23", Severity.WARNING));
    assertEquals(Severity.INFO, applied(rules, "V11", Severity.WARNING));
    assertEquals(Severity.ERROR, applied(rules, "V08", Severity.INFO));
    assertEquals(Severity.INFO, applied(rules, "V09", Severity.INFO));
  }

  @Test
  void whatIsIgnoredIsNotSaid() {
    SeverityRules rules = SeverityRules.parse(List.of("V23=ignore", "V05=ignore"), true);
    assertEquals(Optional.empty(), applied(rules, "V23", Severity.WARNING, Level.WARNING));
    assertEquals(Severity.ERROR, applied(rules, "V05", Severity.ERROR));
  }

  @Test
  void rulesWinOverCommentsAndCommentsOverTheUsual() {
    SeverityRules rules = SeverityRules.parse(List.of("V23=warning"), false);
    assertEquals(
        Optional.of(Severity.WARNING), applied(rules, "V23", Severity.WARNING, Level.IGNORE));
    assertEquals(
        Optional.of(Severity.WARNING), applied(rules, "V23", Severity.WARNING, Level.ERROR));
    assertEquals(Optional.empty(), applied(rules, "V24", Severity.WARNING, Level.IGNORE));
    assertEquals(Optional.of(Severity.ERROR), applied(rules, "V08", Severity.INFO, Level.ERROR));
    assertEquals(Optional.of(Severity.ERROR), applied(rules, "V21", Severity.ERROR, Level.INFO));
  }

  @Test
  void strictHoldsForCommentsToo() {
    SeverityRules rules = SeverityRules.parse(List.of(), true);
    assertEquals(Optional.of(Severity.ERROR), applied(rules, "V08", Severity.INFO, Level.WARNING));
    assertEquals(Optional.of(Severity.INFO), applied(rules, "V23", Severity.WARNING, Level.INFO));
  }

  @Test
  void severalStandInOneText() {
    SeverityRules rules = SeverityRules.parse(List.of("V29=info, V51 = error"), false);
    assertEquals(Severity.INFO, applied(rules, "V29", Severity.WARNING));
    assertEquals(Severity.ERROR, applied(rules, "V51", Severity.WARNING));
  }

  @Test
  void aSmallLetterIsGuessed() {
    UserError error =
        assertThrows(UserError.class, () -> SeverityRules.parse(List.of("v29=info"), false));
    assertEquals(
        "'v29' is no code of a check; they look like V08 and N03; did you mean V29=info?",
        error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"V08", "V08=loud", "=error", "V08=error=info", ""})
  void anythingElseIsExplained(String text) {
    UserError error =
        assertThrows(UserError.class, () -> SeverityRules.parse(List.of(text), false));
    assertEquals(
        "'" + text + "' is no severity; write CODE=error, CODE=warning, CODE=info or CODE=ignore",
        error.getMessage());
  }
}
