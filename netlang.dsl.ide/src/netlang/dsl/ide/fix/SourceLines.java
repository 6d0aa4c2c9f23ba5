package netlang.dsl.ide.fix;

/** The lines of a text: where they begin, what stands in them. Offsets are in UTF-16 units. */
final class SourceLines {

  private final String text;

  SourceLines(String text) {
    this.text = text;
  }

  /** As the file ends its lines. */
  String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  boolean is(char character, int offset) {
    return 0 <= offset && offset < text.length() && text.charAt(offset) == character;
  }

  /** Of the line that the offset is in. */
  int start(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Of the line, before its end. */
  private int end(int offset) {
    int next = text.indexOf('\n', offset);
    int end = next < 0 ? text.length() : next;
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  int startOfNext(int offset) {
    int next = text.indexOf('\n', offset);
    return next < 0 ? text.length() : next + 1;
  }

  boolean isSameLine(int one, int other) {
    return text.indexOf('\n', one) < 0 || text.indexOf('\n', one) >= other;
  }

  /** The blanks that the line of the offset begins with. */
  String indent(int offset) {
    int start = start(offset);
    return text.substring(start, skipBlanks(start));
  }

  int skipBlanks(int offset) {
    int at = offset;
    while (at < text.length() && isBlank(text.charAt(at))) at++;
    return at;
  }

  int skipBlanksBack(int offset) {
    int at = offset;
    while (at > 0 && isBlank(text.charAt(at - 1))) at--;
    return at;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }

  boolean isBlankBefore(int offset) {
    return skipBlanksBack(offset) == start(offset);
  }

  boolean isBlankBehind(int offset) {
    return skipBlanks(offset) == end(offset);
  }

  /** The offset of the last character before that is no white space; -1 if there is none. */
  int lastInk(int offset) {
    int at = offset - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) at--;
    return at;
  }

  /** The offset of the next character that is no white space; that of the end if there is none. */
  int nextInk(int offset) {
    int at = offset;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    return at;
  }

  /** Behind the last character of the line that is no white space, not before the offset. */
  int endOfInk(int offset) {
    int end = skipBlanksBack(end(offset));
    return Math.max(end, offset);
  }

  /** True if the rest of the line is blank, or a comment that ends in it. */
  boolean isOnlyCommentBehind(int offset) {
    String rest = text.substring(offset, end(offset)).strip();
    if (rest.isEmpty() || rest.startsWith("//")) return true;
    return rest.startsWith("/*") && rest.indexOf("*/") == rest.length() - 2;
  }
}
