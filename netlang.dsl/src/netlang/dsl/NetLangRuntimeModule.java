package netlang.dsl;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import netlang.dsl.lexing.NetLangLexer;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

/** What the language uses at run time in place of Xtext's defaults. */
public class NetLangRuntimeModule extends AbstractNetLangRuntimeModule {

  @Override
  public void configureRuntimeLexer(Binder binder) {
    binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(NetLangLexer.class);
  }
}
