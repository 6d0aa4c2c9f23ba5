package netlang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

  private static String excerpt(int column, int length, String line) {
    Diagnostic diagnostic =
        new Diagnostic("a.net", 4, column, length, Severity.WARNING, "V21", "m", line);
    return DiagnosticPrinter.print(diagnostic).split("\n", 2)[1];
  }

  @Test
  void placeMessageLineAndCarets() {
    String line = "  host alice { ip 10.1.1.300/24 }";
    assertEquals(
        """
        lab/office.net:4:19: error: 300 is more than 255 [V01]
          host alice { ip 10.1.1.300/24 }
                          ^^^^^^^^^^\
        """,
        DiagnosticPrinter.print(
            new Diagnostic(
                "lab/office.net", 4, 19, 10, Severity.ERROR, "V01", "300 is more than 255", line)));
  }

  @Test
  void withoutCodeThereAreNoBrackets() {
    Diagnostic diagnostic = new Diagnostic("a.net", 1, 1, 1, Severity.INFO, "", "hm", "x");
    assertEquals("a.net:1:1: info: hm\nx\n^", DiagnosticPrinter.print(diagnostic));
  }

  @Test
  void tabsStandAboveTabs() {
    assertEquals("\thost\ta\n\t    \t^", excerpt(7, 1, "\thost\ta"));
  }

  @Test
  void theEndOfALineHasACaretToo() {
    assertEquals("host a {\n        ^", excerpt(9, 1, "host a {"));
  }

  @Test
  void aCharacterOfTwoUnitsHasOneCaret() {
    assertEquals("// \ud83d\ude00 x\n   ^ ", excerpt(4, 2, "// \ud83d\ude00 x") + " ");
    assertEquals("// \ud83d\ude00 x\n     ^", excerpt(7, 1, "// \ud83d\ude00 x"));
  }

  @Test
  void aVeryLongLineIsCutAroundTheFault() {
    String line = "a".repeat(1000) + "WRONG" + "b".repeat(1000);
    assertEquals(
        "…" + "a".repeat(60) + "WRONG" + "b".repeat(95) + "…\n" + " ".repeat(61) + "^^^^^",
        excerpt(1001, 5, line));
  }
}
