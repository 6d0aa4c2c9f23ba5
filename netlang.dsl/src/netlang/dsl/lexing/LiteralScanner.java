package netlang.dsl.lexing;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.antlr.runtime.CharStream;

/** Looks whether a literal, or a word that needs help, starts where the lexer stands. */
public final class LiteralScanner {

  private static final Pattern LITERAL =
      Pattern.compile(
          Arrays.stream(Literal.values()).map(Literal::pattern).collect(Collectors.joining("|")));

  private final CharStream input;
  private Literal found;
  private int length;

  public LiteralScanner(CharStream input) {
    this.input = input;
  }

  /**
   * True if a literal starts here; then {@link #found} and {@link #length} tell which, and how many
   * characters.
   */
  public boolean scan() {
    int first = input.LA(1);
    if (!isAlphanumeric(first) && first != ':') return false;
    Matcher matcher = LITERAL.matcher(upcoming());
    if (!matcher.lookingAt()) return false;
    length = matcher.end();
    for (Literal literal : Literal.values())
      if (matcher.group(literal.group()) != null) {
        found = literal;
        break;
      }
    return true;
  }

  public Literal found() {
    return found;
  }

  public int length() {
    return length;
  }

  /**
   * How many characters the word has that starts here, if a hyphen follows that is none of its own,
   * as in {@code a--b} and {@code a->b}; else 0. The generated lexer would take that hyphen for the
   * word's.
   */
  public int wordBeforeHyphen() {
    int end = input.LA(1) == '^' ? 2 : 1;
    if (!isWordCharacter(input.LA(end))) return 0;
    do {
      end++;
      while (isWordCharacter(input.LA(end))) end++;
    } while (input.LA(end) == '-' && isWordCharacter(input.LA(end + 1)));
    return input.LA(end) == '-' ? end - 1 : 0;
  }

  /** The characters that can belong to one literal, and one more. */
  private String upcoming() {
    int end = 1;
    while (isLiteralCharacter(input.LA(end))) end++;
    StringBuilder text = new StringBuilder(end);
    for (int i = 1; i <= end; i++)
      if (input.LA(i) != CharStream.EOF) text.append((char) input.LA(i));
    return text.toString();
  }

  private static boolean isLiteralCharacter(int character) {
    return isAlphanumeric(character)
        || character == ':'
        || character == '.'
        || character == '-'
        || character == '_';
  }

  private static boolean isWordCharacter(int character) {
    return isAlphanumeric(character) || character == '_';
  }

  private static boolean isAlphanumeric(int character) {
    return character >= '0' && character <= '9'
        || character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z';
  }
}
