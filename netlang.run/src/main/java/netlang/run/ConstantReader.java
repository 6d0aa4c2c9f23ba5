package netlang.run;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetFile;
import netlang.dsl.template.Constant;
import netlang.dsl.template.TemplatePackage;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

/** Finds the constants of texts, and judges values for them; of the syntax alone. */
final class ConstantReader {

  private static final String DECLARATION = "const x = ";

  private final IParser parser;

  ConstantReader(IParser parser) {
    this.parser = parser;
  }

  /** Those at the top level, in the order of the text; nothing if it has errors of syntax. */
  Optional<List<DeclaredConstant>> declaredIn(String text) {
    IParseResult parsed = parse(text);
    if (parsed.hasSyntaxErrors()) return Optional.empty();
    List<DeclaredConstant> declared = new ArrayList<>();
    if (parsed.getRootASTElement() instanceof NetFile file)
      for (Constant constant : file.getConstants()) {
        INode value = valueOf(constant);
        String written = text.substring(value.getOffset(), value.getEndOffset());
        declared.add(new DeclaredConstant(constant.getName(), written, value.getOffset()));
      }
    return Optional.of(declared);
  }

  /**
   * The value without blanks around it.
   *
   * @throws UserError if it is anything else than one expression on one line
   */
  String checked(String name, String text) {
    String value = text.strip();
    if (value.isEmpty())
      throw new UserError(Message.of("%1$s is given no value; write one, as in %1$s=50", name));
    if (value.chars().anyMatch(c -> c == '\n' || c == '\r'))
      throw new UserError(Message.of("the value of %s must be one line", name));
    if (!isExpression(value))
      throw new UserError(
          Message.of(
              "'%s' is no value for %s; write one expression of the language, such as 50, 2 ms,"
                  + " 10.0.0.0/16 or on",
              value, name));
    return value;
  }

  private boolean isExpression(String value) {
    IParseResult parsed = parse(DECLARATION + value);
    if (parsed.hasSyntaxErrors() || !(parsed.getRootASTElement() instanceof NetFile file))
      return false;
    if (file.getConstants().size() != 1) return false;
    INode node = valueOf(file.getConstants().get(0));
    if (node.getOffset() != DECLARATION.length() || node.getLength() != value.length())
      return false;
    for (ILeafNode leaf : node.getLeafNodes())
      if (leaf.isHidden() && !leaf.getText().isBlank()) return false; // a comment
    return true;
  }

  private IParseResult parse(String text) {
    return parser.parse(new StringReader(text));
  }

  private static INode valueOf(Constant constant) {
    return NodeModelUtils.findNodesForFeature(constant, TemplatePackage.Literals.CONSTANT__VALUE)
        .get(0);
  }
}
