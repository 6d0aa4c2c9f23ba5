package netlang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import netlang.dsl.message.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  @TempDir Path folder;

  private static Diagnostic refused(byte[] bytes) {
    return assertThrows(SourceText.Unreadable.class, () -> SourceText.of("a.net", bytes))
        .diagnostic(new Speaker());
  }

  private Diagnostic refused(Path path) {
    String name = path.getFileName().toString();
    return assertThrows(SourceText.Unreadable.class, () -> SourceText.read(path, name))
        .diagnostic(new Speaker());
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertEquals(
        "a.net: error: there is no such file",
        DiagnosticPrinter.print(refused(folder.resolve("a.net"))));
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Path net = Files.createDirectory(folder.resolve("a.net"));
    assertEquals("is a folder; name the .net files in it", refused(net).message());
  }

  @Test
  void anotherEndingIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "network lan { }");
    assertEquals("is no NetLang file; its name must end in .net", refused(text).message());
  }

  @Test
  void aHugeFileIsRefusedUnread() throws IOException {
    Path huge = folder.resolve("huge.net");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(SourceText.MAXIMUM_LENGTH + 1);
    }
    assertEquals("has 65 MiB; a file may have at most 64 MiB", refused(huge).message());
  }

  @Test
  void anEmptyFileIsToldHowToBegin() {
    assertTrue(
        refused(new byte[0]).message().startsWith("is empty; a first network could be: network"));
    assertTrue(refused(bytes(" \n\t\n", StandardCharsets.UTF_8)).message().startsWith("is empty"));
  }

  @Test
  void latin1IsNamedWithItsPlace() {
    Diagnostic diagnostic =
        refused(bytes("network lan {\n  host bär { }\n}\n", StandardCharsets.ISO_8859_1));
    assertEquals(2, diagnostic.line());
    assertEquals(9, diagnostic.column());
    assertEquals(
        "is not UTF-8: the byte 0xe4 stands here; save the file as UTF-8", diagnostic.message());
  }

  @Test
  void aFileThatEndsWithinACharacterIsNamedWithItsPlace() {
    byte[] whole = bytes("// ä", StandardCharsets.UTF_8);
    Diagnostic diagnostic = refused(java.util.Arrays.copyOf(whole, whole.length - 1));
    assertEquals(
        "is not UTF-8: the byte 0xc3 stands here; save the file as UTF-8", diagnostic.message());
    assertEquals(4, diagnostic.column());
  }

  @Test
  void binaryContentIsNoText() {
    assertEquals(
        "is not text: it holds the byte 0x00",
        refused(bytes("net\u0000work", StandardCharsets.UTF_8)).message());
    assertEquals(
        "is not text: it holds the byte 0x02",
        refused(new byte[] {0x7f, 'E', 'L', 'F', 2}).message());
  }

  @Test
  void utf16IsRecognised() {
    assertEquals(
        "is written in UTF-16; save it as UTF-8",
        refused(bytes("network", StandardCharsets.UTF_16)).message());
  }

  @Test
  void aByteOrderMarkIsNoCharacter() throws SourceText.Unreadable {
    assertEquals(
        "network", SourceText.of("a.net", bytes("\ufeffnetwork", StandardCharsets.UTF_8)).text());
  }

  @Test
  void placesAreCountedInLinesAndColumns() throws SourceText.Unreadable {
    SourceText source = SourceText.of("a.net", bytes("one\r\n two\nthree", StandardCharsets.UTF_8));
    assertEquals(
        new Diagnostic("a.net", 2, 2, 3, Severity.ERROR, "V21", "m", " two"),
        source.diagnostic(6, 3, Severity.ERROR, "V21", "m"));
    assertEquals(
        new Diagnostic("a.net", 1, 3, 1, Severity.ERROR, "", "m", "one"),
        source.diagnostic(2, 20, Severity.ERROR, "", "m"),
        "a fault of several lines is marked on its first");
    assertEquals(
        new Diagnostic("a.net", 3, 6, 1, Severity.ERROR, "", "m", "three"),
        source.diagnostic(99, 1, Severity.ERROR, "", "m"),
        "the end of the file");
  }
}
