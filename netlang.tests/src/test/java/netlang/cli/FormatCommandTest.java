package netlang.cli;

import static netlang.cli.CommandLineTester.PING;
import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {

  private static final String UNTIDY = PING.replace("  link alice", "      link    alice");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeUntidyFile() throws IOException {
    file = Files.writeString(folder.resolve("a.net"), UNTIDY);
  }

  @Test
  void anUntidyFileIsFormattedInPlace() throws IOException {
    CommandLineTester format = netlang("format", file);
    assertEquals(new CommandLineTester(0, "formatted: " + file + "\n", ""), format);
    assertEquals(PING, Files.readString(file));
  }

  @Test
  void aTidyFileIsLeftAlone() throws IOException {
    Files.writeString(file, PING);
    assertEquals(new CommandLineTester(0, "", ""), netlang("format", file));
    assertEquals(PING, Files.readString(file));
  }

  @Test
  void checkChangesNothing() throws IOException {
    CommandLineTester check = netlang("format", "--check", file);
    assertEquals(new CommandLineTester(1, "not formatted: " + file + "\n", ""), check);
    assertEquals(UNTIDY, Files.readString(file));
  }

  @Test
  void aFileWithSyntaxErrorsIsLeftAlone() throws IOException {
    String broken = "network   lan {{ host a }\n";
    Files.writeString(file, broken);
    CommandLineTester format = netlang("format", file);
    assertEquals(2, format.status());
    assertTrue(format.err().contains("[syntax]"), format.err());
    assertEquals(broken, Files.readString(file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsAndLinksStay() throws IOException {
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, permissions);
    Path link = Files.createSymbolicLink(folder.resolve("link.net"), file);
    assertEquals(0, netlang("format", link).status());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(permissions, Files.getPosixFilePermissions(file));
    assertEquals(PING, Files.readString(file));
  }
}
