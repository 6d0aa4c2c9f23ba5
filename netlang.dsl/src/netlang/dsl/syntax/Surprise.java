package netlang.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;

/** The word with which the parser cannot go on, and the words around it. */
final class Surprise {

  private static final Pattern BLANK = Pattern.compile("\\s|//|/\\*");

  private final Token token;
  private final List<CommonToken> words = new ArrayList<>();
  private int place = -1;
  private boolean skipped;

  private Surprise(Token token) {
    this.token = token;
  }

  static Surprise of(RecognitionException exception) {
    Surprise surprise = new Surprise(exception.token);
    if (exception.input instanceof TokenStream input)
      for (int i = 0; i < input.size(); i++) surprise.add((CommonToken) input.get(i));
    if (surprise.isEnd()) surprise.place = surprise.words.size();
    return surprise;
  }

  private void add(CommonToken one) {
    if (one == token) place = words.size();
    boolean word = one.getChannel() == Token.DEFAULT_CHANNEL;
    if (place < 0) skipped = !word && (skipped || !BLANK.matcher(one.getText()).lookingAt());
    if (word) words.add(one);
  }

  /** True if the text ends here. */
  boolean isEnd() {
    return !(token instanceof CommonToken) || token.getType() == Token.EOF;
  }

  String text() {
    return isEnd() ? "" : token.getText();
  }

  int offset() {
    return ((CommonToken) token).getStartIndex();
  }

  boolean isNumber() {
    return !text().isEmpty() && Character.isDigit(text().charAt(0));
  }

  /** The word before it; null if there is none. */
  CommonToken before() {
    return place > 0 ? words.get(place - 1) : null;
  }

  String textBefore() {
    return before() == null ? "" : before().getText();
  }

  /** True if the words touch each other. */
  boolean touchesBefore() {
    return before() != null && before().getStopIndex() + 1 == offset();
  }

  /** True if it is the first of its line. */
  boolean beginsLine() {
    return !isEnd() && before() != null && before().getLine() < token.getLine();
  }

  /** True if the line before it has been skipped because of another mistake. */
  boolean isBehindSkipped() {
    return skipped;
  }

  /** In the same line, counted from 1; empty if the line is shorter. */
  String following(int count) {
    int index = place + count;
    return index < words.size() && words.get(index).getLine() == token.getLine()
        ? words.get(index).getText()
        : "";
  }

  /** The last word of its line. */
  String endOfLine() {
    int count = 0;
    while (!following(count + 1).isEmpty()) count++;
    return following(count);
  }

  /** How many more of the one sign than of the other stand from the offset up to this word. */
  int open(int offset, String sign, String closing) {
    int open = 0;
    for (CommonToken word : words.subList(0, place)) {
      if (word.getStartIndex() < offset) continue;
      if (word.getText().equals(sign)) open++;
      if (word.getText().equals(closing)) open--;
    }
    return open;
  }
}
