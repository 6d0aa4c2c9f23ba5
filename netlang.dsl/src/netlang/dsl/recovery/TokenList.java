package netlang.dsl.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/** The tokens of a text without blanks and comments. */
final class TokenList {

  private final List<CommonToken> tokens = new ArrayList<>();

  TokenList(TokenSource lexer, Set<Integer> hidden) {
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken())
      if (!hidden.contains(token.getType())) tokens.add((CommonToken) token);
  }

  /** The index of the token at the offset, or of the next one; the size if there is none. */
  int at(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).getStartIndex() < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  int size() {
    return tokens.size();
  }

  int offset(int index) {
    return tokens.get(index).getStartIndex();
  }

  /** True if both are in one line and no block ends between them. */
  boolean isSameStatement(int first, int second) {
    if (first < 0 || second >= tokens.size() || second < first) return false;
    boolean closes =
        tokens.subList(first, second).stream().anyMatch(token -> token.getText().equals("}"));
    return !closes && tokens.get(first).getLine() == tokens.get(second).getLine();
  }

  /**
   * The index behind the statement that begins with the first token and is wrong from the second
   * on. Braces may be wrong, too: one that closes more than was opened in its line belongs to the
   * statement, and so does a block that begins there only if what is in it is indented.
   */
  int endOfStatement(int begin, int from, Set<String> words) {
    int outer = open(startOfLine(begin), begin);
    int depth = open(begin, from);
    for (int i = from; i < tokens.size(); i++) {
      String text = tokens.get(i).getText();
      if (depth == 0 && i > from && (beginsLine(i) || words.contains(text))) return i;
      if (text.equals("{") && (i > from || isBlock(begin, i))) depth++;
      if (text.equals("}") && depth == 0 && -open(i, endOfLine(i)) <= outer) return i;
      if (text.equals("}") && depth > 0) depth--;
    }
    return depth == 0 ? tokens.size() : endOfLine(from);
  }

  private boolean isBlock(int statement, int brace) {
    int end = endOfLine(brace);
    if (open(brace, end) == 0) return true;
    return end < tokens.size() && column(end) > column(startOfLine(statement));
  }

  /** How many more braces are opened than closed. */
  private int open(int from, int to) {
    int open = 0;
    for (CommonToken token : tokens.subList(from, to)) {
      if (token.getText().equals("{")) open++;
      if (token.getText().equals("}")) open--;
    }
    return open;
  }

  private int column(int index) {
    return tokens.get(index).getCharPositionInLine();
  }

  private int startOfLine(int index) {
    int start = index;
    while (start > 0 && !beginsLine(start)) start--;
    return start;
  }

  /** The index of the first token of a later line. */
  int endOfLine(int from) {
    int end = from + 1;
    while (end < tokens.size() && !beginsLine(end)) end++;
    return Math.min(end, tokens.size());
  }

  private boolean beginsLine(int index) {
    return tokens.get(index).getLine() > tokens.get(index - 1).getLine();
  }
}
