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

  /**
   * The index behind the statement whose token this is: where one of the words stands, a line
   * begins, or the block ends. A block of its own is part of the statement.
   */
  int endOfStatement(int from, Set<String> words) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      String text = tokens.get(i).getText();
      if (text.equals("{")) depth++;
      else if (text.equals("}") && --depth <= 0) return Math.max(depth == 0 ? i + 1 : i, from + 1);
      else if (depth == 0 && i > from && (beginsLine(i) || words.contains(text))) return i;
    }
    return depth == 0 ? tokens.size() : endOfLine(from);
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
