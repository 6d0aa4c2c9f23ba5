package netlang.dsl.lexing;

import netlang.dsl.parser.antlr.internal.InternalNetLangLexer;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;

/** The generated lexer, which asks {@link LiteralScanner} first. */
public final class NetLangLexer extends InternalNetLangLexer {

  private LiteralScanner scanner;

  @Override
  public void setCharStream(CharStream input) {
    super.setCharStream(input);
    scanner = new LiteralScanner(input);
  }

  @Override
  public Token nextToken() {
    Token token = super.nextToken();
    boolean end = token.getType() == Token.EOF; // which is one object for all texts
    if (!end && input instanceof RepairedText text && token instanceof CommonToken common)
      token.setType(text.typeAt(common.getStartIndex(), token.getType()));
    return token;
  }

  @Override
  public void mTokens() throws RecognitionException {
    if (scanner.scan()) {
      take(scanner.length(), literal());
      return;
    }
    int word = scanner.wordBeforeHyphen();
    if (word > 0) take(word, typeOf(input.substring(input.index(), input.index() + word - 1)));
    else super.mTokens();
  }

  private void take(int characters, int type) {
    for (int i = 0; i < characters; i++) input.consume();
    state.channel = DEFAULT_TOKEN_CHANNEL;
    state.type = type;
  }

  /** A keyword or a name. */
  private static int typeOf(String word) {
    return new InternalNetLangLexer(new ANTLRStringStream(word)).nextToken().getType();
  }

  private int literal() {
    return switch (scanner.found()) {
      case COLONS -> RULE_COLONS;
      case DASHED_MAC -> RULE_DASHED_MAC;
      case DOTTED_MAC -> RULE_DOTTED_MAC;
      case ADDRESS -> RULE_ADDRESS;
      case ORDINAL -> RULE_ORDINAL;
      case HEX_NUMBER -> RULE_HEX_NUMBER;
      case NUMBER -> RULE_NUMBER;
    };
  }
}
