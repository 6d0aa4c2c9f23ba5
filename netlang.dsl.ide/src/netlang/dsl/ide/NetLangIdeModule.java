package netlang.dsl.ide;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import netlang.dsl.ide.contentassist.NetLangContentAssistLexer;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;

/** What the language server uses in place of Xtext's defaults. */
public class NetLangIdeModule extends AbstractNetLangIdeModule {

  @Override
  public void configureContentAssistLexer(Binder binder) {
    binder
        .bind(Lexer.class)
        .annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST))
        .to(NetLangContentAssistLexer.class);
  }
}
