package netlang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

  @TempDir Path temporary;

  private ResultFolder folder() {
    return new ResultFolder(Path.of("out"), Path.of("/home/me"));
  }

  @Test
  void resultsGoWhereTheFileLies() {
    Path file = Path.of("/home/me/examples/01-ping/01-ping.net");
    assertEquals(Path.of("out/examples/01-ping/01-ping/first"), folder().ofScenario(file, "first"));
    assertEquals(Path.of("out/TEST-examples.01-ping.01-ping.xml"), folder().junit(file));
  }

  @Test
  void filesElsewhereDoNotMeetThoseBelow() {
    assertEquals(
        Path.of("out/_elsewhere/srv/a/first"), folder().ofScenario(Path.of("/srv/a.net"), "first"));
    assertEquals(
        Path.of("out/TEST-_elsewhere.home.you.a.xml"),
        folder().junit(Path.of("/home/me/../you/a.net")));
  }

  @Test
  void scenarioNamesAreMadeSafeAndKeptApart() {
    assertEquals(
        List.of(
            "the-first-ping-needs-ARP", "a-b", "a-b-2", "A-B-3", "scenario", "etc-passwd", "1.5-s"),
        ResultFolder.scenarioFolders(
            List.of(
                "the first ping needs ARP", "a/b", "a b", "A\\B", "…", "../etc/passwd", "1.5 s")));
  }

  @Test
  void aVeryLongNameIsCut() {
    assertEquals(100, ResultFolder.scenarioFolders(List.of("x".repeat(1000))).get(0).length());
  }

  @Test
  void whatWasWrittenReplacesWhatWasThere() throws IOException {
    Path target = temporary.resolve("deep/er/a.txt");
    ResultFolder results = new ResultFolder(temporary, temporary);
    results.write(target, "old");
    results.write(target, "new");
    assertEquals("new", Files.readString(target));
    assertEquals(List.of(target), Files.list(target.getParent()).toList(), "nothing else is left");
  }

  @Test
  void anAbandonedFileLeavesTheOldOneAlone() throws IOException {
    Path target = Files.writeString(temporary.resolve("a.txt"), "old");
    try (PendingFile file = new PendingFile(target)) {
      file.stream().write('n');
    }
    assertEquals("old", Files.readString(target));
    assertEquals(List.of(target), Files.list(temporary).toList(), "nothing else is left");
  }

  @Test
  void aFileInTheWayOfAFolderIsNamed() throws IOException {
    Path inTheWay = Files.writeString(temporary.resolve("out"), "");
    ResultFolder results = new ResultFolder(inTheWay, temporary);
    Path target = inTheWay.resolve("a/b.txt");
    UserError error = assertThrows(UserError.class, () -> results.write(target, ""));
    assertTrue(error.getMessage().startsWith(target + " cannot be written: "), error.getMessage());
    assertTrue(error.getMessage().contains("choose another folder with --out"), error.getMessage());
  }

  @Test
  void aFullDiskIsNamed() throws IOException {
    Path full = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(full), "a system with /dev/full");
    IOException noSpace =
        assertThrows(
            IOException.class,
            () -> {
              try (var out = Files.newOutputStream(full)) {
                out.write(1);
              }
            });
    String message = ResultFolder.failure(Path.of("out/a.txt"), noSpace).getMessage();
    assertEquals(
        "out/a.txt cannot be written: No space left on device;"
            + " free some space there, or choose another folder with --out",
        message);
  }
}
