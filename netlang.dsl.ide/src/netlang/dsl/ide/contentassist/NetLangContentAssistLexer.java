package netlang.dsl.ide.contentassist;

import netlang.dsl.ide.contentassist.antlr.internal.InternalNetLangLexer;
import netlang.dsl.lexing.LiteralScanner;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;

/** The generated lexer of content assist, which asks {@link LiteralScanner} first. */
public final class NetLangContentAssistLexer extends InternalNetLangLexer {

  private LiteralScanner scanner;

  @Override
  public void setCharStream(CharStream input) {
    super.setCharStream(input);
    scanner = new LiteralScanner(input);
  }

  @Override
  public void mTokens() throws RecognitionException {
    if (!scanner.scan()) {
      super.mTokens();
      return;
    }
    for (int i = 0; i < scanner.length(); i++) input.consume();
    state.channel = DEFAULT_TOKEN_CHANNEL;
    state.type =
        switch (scanner.found()) {
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
