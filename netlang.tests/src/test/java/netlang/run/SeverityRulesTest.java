package netlang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityRulesTest {

  private static Severity applied(SeverityRules rules, String code, Severity severity) {
    return rules.apply(new Diagnostic("a.net", 1, 1, 1, severity, code, "m", "x")).severity();
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

  @ParameterizedTest
  @ValueSource(strings = {"V08", "V08=loud", "=error", "V08=error=info", ""})
  void anythingElseIsExplained(String text) {
    UserError error =
        assertThrows(UserError.class, () -> SeverityRules.parse(List.of(text), false));
    assertEquals(
        "'" + text + "' is no severity; write CODE=error, CODE=warning or CODE=info",
        error.getMessage());
  }
}
