package netlang.dsl.ide.colour;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.ide.syntax.Part;
import netlang.dsl.net.NetPackage;
import netlang.dsl.template.TemplatePackage;
import netlang.sim.plan.TcpSetting;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** The colours of a text. */
public final class Colours {

  private final OperationCanceledManager cancellation;

  @Inject
  Colours(OperationCanceledManager cancellation) {
    this.cancellation = cancellation;
  }

  /** In the order of the text; braces and commas have none. */
  public List<Token> of(XtextResource resource, CancelIndicator cancelled) {
    int length = resource.getParseResult().getRootNode().getTotalLength();
    return of(resource, new TextRegion(0, length), cancelled);
  }

  /** Of the tokens that begin in the region. */
  public List<Token> of(XtextResource resource, ITextRegion region, CancelIndicator cancelled) {
    List<Token> tokens = new ArrayList<>();
    for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
      cancellation.checkCanceled(cancelled);
      if (!region.contains(leaf.getOffset())) continue;
      if (leaf.isHidden()) {
        if (isComment(leaf)) tokens.add(token(leaf, TokenKind.COMMENT, false));
        continue;
      }
      Part part = Part.of(leaf);
      if (part == null) continue;
      TokenKind kind = kind(part, leaf.getText());
      if (kind != null) tokens.add(token(leaf, kind, isName(part)));
    }
    return tokens;
  }

  private static Token token(ILeafNode leaf, TokenKind kind, boolean declares) {
    return new Token(leaf.getOffset(), leaf.getLength(), kind, declares);
  }

  private static boolean isComment(ILeafNode leaf) {
    String text = leaf.getText();
    return text.startsWith("//") || text.startsWith("/*");
  }

  private static boolean isName(Part part) {
    return part.feature().equals("name") && !part.isKeyword();
  }

  private static TokenKind kind(Part part, String text) {
    if (part.isKeyword()) return ofKeyword(text);
    EReference reference = part.reference();
    if (reference != null) return ofType(reference.getEReferenceType());
    return switch (part.called()) {
      case "STRING", "ScenarioName" -> text.startsWith("\"") ? TokenKind.TEXT : TokenKind.EVENT;
      case "NUMBER",
          "ORDINAL",
          "HEX_NUMBER",
          "AddressText",
          "PrefixText",
          "WrittenAddress",
          "MacText",
          "Literal" ->
          Character.isDigit(text.charAt(0)) || text.length() > 1
              ? TokenKind.NUMBER
              : TokenKind.OPERATOR;
      case "PortText" -> Character.isDigit(text.charAt(0)) ? TokenKind.NUMBER : TokenKind.WORD;
      case "UnitText", "ExpressionUnit", "Word", "Protocol", "PacketWords" -> TokenKind.WORD;
      case "FieldName" -> TokenKind.SETTING;
      case "TcpWord" -> isSetting(text) ? TokenKind.SETTING : TokenKind.WORD;
      case "Name" ->
          part.feature().equals("function") ? TokenKind.SETTING : ofObject(part.object());
      default -> null;
    };
  }

  private static TokenKind ofKeyword(String text) {
    char first = text.charAt(0);
    if (Character.isLetter(first)) return TokenKind.KEYWORD;
    return "{}(),;[]".indexOf(first) >= 0 ? null : TokenKind.OPERATOR;
  }

  private static boolean isSetting(String word) {
    for (TcpSetting setting : TcpSetting.values()) if (setting.word().equals(word)) return true;
    return false;
  }

  private static TokenKind ofObject(EObject named) {
    return named == null ? null : ofType(named.eClass());
  }

  private static TokenKind ofType(EClass type) {
    if (isA(type, NetPackage.Literals.NODE)) return TokenKind.NODE;
    if (isA(type, NetPackage.Literals.INTERFACE)) return TokenKind.INTERFACE;
    if (isA(type, NetPackage.Literals.FLOW)) return TokenKind.FLOW;
    if (isA(type, NetPackage.Literals.NETWORK)) return TokenKind.NETWORK;
    if (isA(type, TemplatePackage.Literals.MODULE)) return TokenKind.MODULE;
    if (isA(type, TemplatePackage.Literals.KIND)) return TokenKind.KIND;
    if (isA(type, TemplatePackage.Literals.VALUE_NAME)) return TokenKind.VALUE;
    return isA(type, NetPackage.Literals.SCENARIO) ? TokenKind.EVENT : null;
  }

  private static boolean isA(EClass type, EClass general) {
    return general.isSuperTypeOf(type);
  }
}
