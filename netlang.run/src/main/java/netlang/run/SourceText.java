package netlang.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;

/** The characters of a file, and where its lines begin. */
final class SourceText {

  static final long MAXIMUM_LENGTH = 64L << 20;

  private static final Message FIRST_STEPS =
      Message.of("a first network could be: network lan { host a { ip 10.0.0.1/24 } }");

  private final String file;
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

  private SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lineStarts.add(i + 1);
  }

  /** The file cannot be read as it is wanted; the diagnostic says why. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient SourceText source;
    private final transient Message message;

    /** From 0; -1 if it is about the file as a whole. */
    private final int offset;

    private Unreadable(SourceText source, int offset, Message message) {
      super(message.toString());
      this.source = source;
      this.offset = offset;
      this.message = message;
    }

    Diagnostic diagnostic(Speaker speaker) {
      return offset < 0
          ? Diagnostic.ofFile(source.file, speaker.say(message))
          : source.diagnostic(offset, 1, Severity.ERROR, "", speaker.say(message));
    }
  }

  static SourceText read(Path path, String file) throws Unreadable {
    if (Files.isDirectory(path))
      throw unreadable(file, Message.of("is a folder; name the .net files in it"));
    if (Files.notExists(path)) throw unreadable(file, Message.of("there is no such file"));
    if (!file.endsWith(".net"))
      throw unreadable(file, Message.of("is no NetLang file; its name must end in .net"));
    byte[] bytes;
    try {
      if (Files.size(path) > MAXIMUM_LENGTH) throw unreadable(file, tooLong(Files.size(path)));
      bytes = Files.readAllBytes(path);
    } catch (AccessDeniedException e) {
      throw unreadable(file, Message.of("may not be read: permission denied"));
    } catch (IOException e) {
      throw unreadable(file, Message.of("cannot be read: %s", e.getMessage()));
    }
    return of(file, bytes);
  }

  private static Message tooLong(long length) {
    return Message.of(
        "has %s MiB; a file may have at most %s MiB", (length - 1 >> 20) + 1, MAXIMUM_LENGTH >> 20);
  }

  static SourceText of(String file, byte[] bytes) throws Unreadable {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
      throw unreadable(file, Message.of("is written in UTF-16; save it as UTF-8"));
    int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    SourceText source = decode(file, ByteBuffer.wrap(bytes, start, bytes.length - start));
    int control = source.firstControl();
    if (control >= 0)
      throw new Unreadable(
          source,
          control,
          Message.of("is not text: it holds the byte 0x%02x", (int) source.text.charAt(control)));
    if (source.text.isBlank()) throw unreadable(file, Message.of("is empty; %s", FIRST_STEPS));
    return source;
  }

  /** Of a file in which nothing stands but comments. */
  static Message nothingButComments() {
    return Message.of("holds nothing but comments; %s", FIRST_STEPS);
  }

  private static SourceText decode(String file, ByteBuffer bytes) throws Unreadable {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, chars, true);
    SourceText source = new SourceText(file, chars.flip().toString());
    if (!result.isError()) return source;
    int offset = source.text.length();
    int octet = bytes.get(bytes.position()) & 0xff;
    throw new Unreadable(
        source,
        offset,
        octet == 0
            ? Message.of("is not text: it holds the byte 0x%02x", octet)
            : Message.of(
                "is not UTF-8: the byte 0x%02x stands here; save the file as UTF-8", octet));
  }

  /** A character that no text has: not tab, line feed, form feed or carriage return. */
  private int firstControl() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') return i;
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, int... octets) {
    if (bytes.length < octets.length) return false;
    for (int i = 0; i < octets.length; i++) if ((bytes[i] & 0xff) != octets[i]) return false;
    return true;
  }

  private static Unreadable unreadable(String file, Message message) {
    return new Unreadable(new SourceText(file, ""), -1, message);
  }

  String text() {
    return text;
  }

  /**
   * The text with these values in it.
   *
   * @throws Unreadable if it declares no such constant; errors of its syntax come first
   */
  SourceText with(ConstantValues values, ConstantReader constants) throws Unreadable {
    Optional<List<DeclaredConstant>> found = constants.declaredIn(text);
    if (found.isEmpty()) return this;
    List<DeclaredConstant> declared = found.get();
    Set<String> unknown = new LinkedHashSet<>(values.names());
    declared.forEach(each -> unknown.remove(each.name()));
    if (!unknown.isEmpty()) throw unreadable(file, noSuchConstant(unknown, declared));
    return new SourceText(file, values.applyTo(text, declared));
  }

  private static Message noSuchConstant(Set<String> unknown, List<DeclaredConstant> declared) {
    String names = String.join(", ", unknown);
    String known = declared.stream().map(DeclaredConstant::name).collect(Collectors.joining(", "));
    return known.isEmpty()
        ? Message.of("has no constant %s, nor any other at its top level", names)
        : Message.of("has no constant %s at its top level; it has %s", names, known);
  }

  /**
   * {@code offset} and {@code length} in UTF-16 units; what lies outside the text is moved to its
   * end.
   */
  Diagnostic diagnostic(int offset, int length, Severity severity, String code, String message) {
    int at = Math.max(0, Math.min(offset, text.length()));
    int line = lineOf(at);
    int start = lineStarts.get(line);
    String sourceLine = line(line);
    int column = Math.min(at - start, sourceLine.length());
    int shown = Math.max(1, Math.min(length, sourceLine.length() - column));
    return new Diagnostic(file, line + 1, column + 1, shown, severity, code, message, sourceLine);
  }

  private int lineOf(int offset) {
    int low = 0;
    int high = lineStarts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts.get(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private String line(int line) {
    int start = lineStarts.get(line);
    int end = line + 1 < lineStarts.size() ? lineStarts.get(line + 1) - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') end--;
    return text.substring(start, end);
  }
}
