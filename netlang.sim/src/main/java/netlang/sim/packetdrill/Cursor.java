package netlang.sim.packetdrill;

/** A place in a script's text, and what can be read from there on. Blanks are skipped first. */
final class Cursor {

  private final String text;
  private int at;

  /** So far line ends have been counted, and that is the line there: reading goes forward. */
  private int countedTo;

  private int lineThere = 1;

  Cursor(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    skipBlanks();
    return at == text.length();
  }

  /** Of the next thing to be read; at the end: of the last one. */
  int line() {
    skipBlanks();
    int end = at == text.length() ? text.stripTrailing().length() : at; // no empty line behind all
    if (end < countedTo) {
      countedTo = 0;
      lineThere = 1;
    }
    for (; countedTo < end; countedTo++) if (text.charAt(countedTo) == '\n') lineThere++;
    return lineThere;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
  }

  boolean sees(String literal) {
    skipBlanks();
    return text.startsWith(literal, at);
  }

  boolean seesDigit() {
    skipBlanks();
    return at < text.length() && isDigit(text.charAt(at));
  }

  boolean seesWord() {
    skipBlanks();
    return at < text.length() && (isLetter(text.charAt(at)));
  }

  /** True if the word stands here, and no longer one. */
  boolean seesWord(String word) {
    return sees(word)
        && (at + word.length() == text.length() || !isWordPart(text.charAt(at + word.length())));
  }

  /** Reads it if it is there. */
  boolean take(String literal) {
    if (!sees(literal)) return false;
    at += literal.length();
    return true;
  }

  boolean takeWord(String word) {
    if (!seesWord(word)) return false;
    at += word.length();
    return true;
  }

  void expect(String literal) {
    if (!take(literal)) throw wrong("'" + literal + "'");
  }

  /** A letter or underscore, then letters, digits, underscores. */
  String word(String what) {
    if (!seesWord()) throw wrong(what);
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) at++;
    return text.substring(start, at);
  }

  /** Characters up to the next blank; at least one. */
  String chunk(String what) {
    skipBlanks();
    int start = at;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
    if (at == start) throw wrong(what);
    return text.substring(start, at);
  }

  /** Characters out of this set, without a blank between them. */
  String letters(String allowed, String what) {
    skipBlanks();
    int start = at;
    while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) at++;
    if (at == start) throw wrong(what);
    return text.substring(start, at);
  }

  /** Decimal, or hexadecimal behind {@code 0x}; maybe with a sign. */
  long number(String what) {
    skipBlanks();
    int start = at;
    boolean negative = take("-");
    int digits = at;
    boolean hexadecimal = text.startsWith("0x", at) || text.startsWith("0X", at);
    if (hexadecimal) digits = at += 2;
    while (at < text.length() && Character.digit(text.charAt(at), hexadecimal ? 16 : 10) >= 0) at++;
    if (at == digits || at - digits > 18) {
      at = start;
      throw wrong(what);
    }
    long value = Long.parseLong(text.substring(digits, at), hexadecimal ? 16 : 10);
    return negative ? -value : value;
  }

  /** A decimal number of seconds, in nanoseconds. */
  long seconds() {
    skipBlanks();
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) at++;
    String whole = text.substring(start, at);
    String fraction = "";
    // "0...0.1" is a time, and dots
    if (text.startsWith(".", at) && !text.startsWith("..", at)) {
      int from = ++at;
      while (at < text.length() && isDigit(text.charAt(at))) at++;
      fraction = text.substring(from, at);
    }
    if (whole.isEmpty() && fraction.isEmpty() || whole.length() > 9) {
      at = start;
      throw wrong("a time in seconds");
    }
    String nanos = (fraction + "000000000").substring(0, 9);
    return (whole.isEmpty() ? 0 : Long.parseLong(whole)) * 1_000_000_000 + Long.parseLong(nanos);
  }

  /** Everything up to that text, which is read too. */
  String upTo(String end) {
    int found = text.indexOf(end, at);
    if (found < 0) throw wrong("'" + end + "' somewhere below");
    String between = text.substring(at, found);
    at = found + end.length();
    return between;
  }

  int position() {
    skipBlanks();
    return at;
  }

  void goTo(int position) {
    at = position;
  }

  /** What has been read since that position, in one line. */
  String textSince(int position) {
    return text.substring(position, at).strip().replaceAll("\\s+", " ");
  }

  ScriptFault wrong(String expected) {
    int line = line();
    int end = at;
    while (end < text.length() && end - at < 20 && text.charAt(end) != '\n') end++;
    String found = at == text.length() ? "the end" : "'" + readable(text.substring(at, end)) + "'";
    return ScriptFault.syntax(line, "expected " + expected + ", found " + found);
  }

  /** What is no text is not printed either. */
  private static String readable(String found) {
    return found.strip().replaceAll("\\p{Cntrl}", "?");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isWordPart(char c) {
    return isLetter(c) || isDigit(c);
  }
}
