package netlang.dsl.ide.hover;

import com.google.inject.Inject;
import java.util.List;
import netlang.dsl.ide.fact.ElementFacts;
import netlang.dsl.ide.fact.Facts;
import netlang.dsl.ide.fact.LiteralFacts;
import netlang.dsl.ide.fact.WordFacts;
import netlang.dsl.ide.name.Mention;
import netlang.dsl.ide.syntax.Part;
import netlang.dsl.ide.vocabulary.Vocabulary;
import netlang.dsl.message.Speaker;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/** Finds out what is to be said about a place. */
public final class Hovers {

  private final ElementFacts elements;
  private final Speaker speaker;

  @Inject
  Hovers(ElementFacts elements, Speaker speaker) {
    this.elements = elements;
    this.speaker = speaker;
  }

  /** Null if there is nothing to say. */
  public HoverText at(XtextResource resource, int offset) {
    Mention mention = Mention.at(resource, offset);
    if (mention != null) return text(mention, elements.of(mention.target(), resource));
    INode root = resource.getParseResult().getRootNode();
    ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
    Part part = leaf == null ? null : Part.of(leaf);
    if (part == null) return null;
    String markdown = part.isKeyword() ? ofKeyword(part) : ofWord(part, leaf.getText());
    return markdown.isEmpty() ? null : new HoverText(part.region(), markdown);
  }

  private HoverText text(Mention mention, Facts facts) {
    String markdown = facts.markdown(speaker);
    return markdown.isEmpty() ? null : new HoverText(mention.region(), markdown);
  }

  private String ofKeyword(Part part) {
    String explanation = Vocabulary.explanation(part.rule(), part.text(), speaker.language());
    return explanation.isEmpty() ? "" : "**" + part.text() + "**: " + explanation;
  }

  private String ofWord(Part part, String word) {
    Facts facts =
        switch (part.called()) {
          case "PrefixText", "AddressText", "WrittenAddress", "MacText", "Literal" ->
              LiteralFacts.of(part.text());
          case "PortText" -> LiteralFacts.ofPort(part.text());
          case "NUMBER", "UnitText" -> LiteralFacts.ofQuantity(part.object());
          case "TcpWord" -> WordFacts.ofTcp(word);
          case "Word" -> WordFacts.of(part.key(), part.text());
          case "Protocol" -> WordFacts.ofProtocol(part.text());
          case "Name" -> ofFunction(part);
          default -> new Facts("", "", List.of());
        };
    return facts.sentences().isEmpty() && facts.remark().isEmpty() ? "" : facts.markdown(speaker);
  }

  private Facts ofFunction(Part part) {
    String explanation = Vocabulary.explanation("Call", part.text(), speaker.language());
    return new Facts("", part.feature().equals("function") ? explanation : "", List.of());
  }
}
