package netlang.dsl;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import netlang.dsl.conversion.NetLangValueConverters;
import netlang.dsl.derive.ImpliedInterfaces;
import netlang.dsl.derive.ImpliedIsTransient;
import netlang.dsl.formatting2.Regions;
import netlang.dsl.lexing.NetLangLexer;
import netlang.dsl.recovery.RecoveringParser;
import netlang.dsl.scoping.UnresolvedNames;
import netlang.dsl.syntax.SyntaxMessages;
import netlang.dsl.validation.ExpandingResourceValidator;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.DerivedStateAwareResource;
import org.eclipse.xtext.resource.DerivedStateAwareResourceDescriptionManager;
import org.eclipse.xtext.resource.IDerivedStateComputer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService;
import org.eclipse.xtext.validation.IResourceValidator;

/** What the language uses at run time in place of Xtext's defaults. */
public class NetLangRuntimeModule extends AbstractNetLangRuntimeModule {

  @Override
  public void configureRuntimeLexer(Binder binder) {
    binder
        .bind(Lexer.class)
        .annotatedWith(Names.named(LexerBindings.RUNTIME))
        .to(NetLangLexer.class);
  }

  @Override
  public Class<? extends IParser> bindIParser() {
    return RecoveringParser.class;
  }

  @Override
  public Class<? extends XtextResource> bindXtextResource() {
    return DerivedStateAwareResource.class;
  }

  public Class<? extends IDerivedStateComputer> bindIDerivedStateComputer() {
    return ImpliedInterfaces.class;
  }

  public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
    return DerivedStateAwareResourceDescriptionManager.class;
  }

  public Class<? extends ITransientValueService> bindSerializerTransientValueService() {
    return ImpliedIsTransient.class;
  }

  @Override
  public Class<? extends IValueConverterService> bindIValueConverterService() {
    return NetLangValueConverters.class;
  }

  public Class<? extends ILinkingDiagnosticMessageProvider>
      bindILinkingDiagnosticMessageProvider() {
    return UnresolvedNames.class;
  }

  public Class<? extends IResourceValidator> bindIResourceValidator() {
    return ExpandingResourceValidator.class;
  }

  public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
    return SyntaxMessages.class;
  }

  /**
   * Not the one of the whole Java machine: two set-ups in it, of two languages, have checks of
   * their own.
   */
  @Override
  public EValidator.Registry bindEValidatorRegistry() {
    return new EValidatorRegistryImpl();
  }

  public Class<? extends TextRegionAccessBuilder> bindTextRegionAccessBuilder() {
    return Regions.class;
  }
}
