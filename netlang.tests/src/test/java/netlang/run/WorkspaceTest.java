package netlang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import netlang.sim.plan.ScenarioPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  private static final Workspace WORKSPACE = new Workspace();

  @TempDir Path folder;

  private LoadedFile load(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.net"), text);
    return WORKSPACE.load(file, "lab/a.net", SeverityRules.DEFAULT);
  }

  @Test
  void allFaultsAreReportedInTheOrderOfTheFile() throws IOException {
    LoadedFile file =
        load(
            """
            network lan {
              host a { ip 10.0.0.1/24 gateway }
              link a -- bob
              link a -- carol
            }
            """);
    List<String> places =
        file.diagnostics().stream()
            .filter(Diagnostic::isError)
            .map(d -> d.line() + ":" + d.column())
            .toList();
    assertEquals(List.of("2:35", "3:13", "4:13"), places);
    assertEquals("syntax", file.diagnostics().get(0).code());
    assertTrue(file.hasErrors());
    assertEquals(List.of(), file.scenarios());
  }

  @Test
  void aDiagnosticMarksExactlyTheFault() throws IOException {
    Diagnostic unknown =
        load("network lan {\r\n\thost a\r\n\tlink a -- bobby\r\n}\r\n").diagnostics().get(0);
    assertEquals("lab/a.net", unknown.file());
    assertEquals(3, unknown.line());
    assertEquals(12, unknown.column());
    assertEquals(5, unknown.length());
    assertEquals("\tlink a -- bobby", unknown.sourceLine());
  }

  @Test
  void aFileWithoutErrorsHasItsScenarios() throws IOException {
    LoadedFile file =
        load(
            """
            network lan {
              host a { ip 10.0.0.1/24 }
              host b { ip 10.0.0.2/24 }
              link a -- b
              flow hello = ping a -> b
            }
            scenario "first" { at 0 s start hello }
            scenario "second" { at 1 s start hello }
            """);
    assertEquals(
        List.of("first", "second"), file.scenarios().stream().map(ScenarioPlan::name).toList());
    assertEquals("lab/a.net:7", file.scenarios().get(0).origin().toString());
  }

  @Test
  void whatCannotBeReadIsADiagnostic() {
    LoadedFile file = WORKSPACE.load(folder.resolve("b.net"), "b.net", SeverityRules.DEFAULT);
    assertEquals(List.of(Diagnostic.ofFile("b.net", "there is no such file")), file.diagnostics());
  }

  @Test
  void filesDoNotSeeEachOther() throws IOException {
    load("network lan { host a host b link a -- b }");
    assertTrue(load("network lan { host a link a -- b }").hasErrors());
  }
}
