package netlang.dsl.ui.colour;

import java.util.Set;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;

/** Keywords and numbers, by their letters only. */
final class Letters extends RuleBasedScanner {

  private final Token keyword = new Token(null);
  private final Token number = new Token(null);

  Letters() {
    choose();
    learn(Set.of());
  }

  /** Until then there are no keywords. */
  void learn(Set<String> keywords) {
    // a word that is none of them is taken whole, so that its tail is not looked at
    WordRule words = new WordRule(new Word(), new Token(null));
    for (String word : keywords) words.addWord(word, keyword);
    setRules(new IRule[] {new WordRule(new Number(), number), words});
  }

  /** Takes the colours of the theme as it is now. */
  void choose() {
    keyword.setData(Palette.attribute("keyword", false));
    number.setData(Palette.attribute("number", false));
  }

  private static final class Word implements IWordDetector {

    @Override
    public boolean isWordStart(char c) {
      return Character.isLetter(c) || c == '_' || c == '^';
    }

    @Override
    public boolean isWordPart(char c) {
      return Character.isLetterOrDigit(c) || c == '_';
    }
  }

  /** Numbers and addresses. */
  private static final class Number implements IWordDetector {

    @Override
    public boolean isWordStart(char c) {
      return Character.isDigit(c);
    }

    @Override
    public boolean isWordPart(char c) {
      return Character.digit(c, 16) >= 0 || c == '.' || c == '/' || c == ':';
    }
  }
}
