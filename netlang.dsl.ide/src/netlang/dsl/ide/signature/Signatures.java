package netlang.dsl.ide.signature;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.ide.fact.Remarks;
import netlang.dsl.ide.vocabulary.Vocabulary;
import netlang.dsl.message.Speaker;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.template.Module;
import netlang.dsl.template.Parameter;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Finds the parenthesis in which the caret is, and who opens it. */
public final class Signatures {

  private static final Map<String, List<String>> QUESTIONS =
      Map.of("host", List.of("n"), "address", List.of("n"), "subnet", List.of("n", "length"));

  private static final Set<String> ENDS = Set.of("{", "}", "network", "scenario", "expect");

  private final IScopeProvider scopes;
  private final Speaker speaker;

  @Inject
  Signatures(IScopeProvider scopes, Speaker speaker) {
    this.scopes = scopes;
    this.speaker = speaker;
  }

  /** Null if the caret is in no parenthesis that takes anything. */
  public Signature at(XtextResource resource, int offset) {
    List<String> tokens = tokensBefore(resource, offset);
    int depth = 0;
    for (int i = tokens.size() - 1; i > 0; i--) {
      String token = tokens.get(i);
      if (token.equals(")") || token.equals("]")) depth++;
      else if (token.equals("(") && depth == 0)
        return signature(resource, tokens.get(i - 1), tokens.subList(i + 1, tokens.size()));
      else if (token.equals("(") || token.equals("[")) depth--;
      else if (ENDS.contains(token)) return null;
    }
    return null;
  }

  private static List<String> tokensBefore(XtextResource resource, int offset) {
    List<String> tokens = new ArrayList<>();
    INode root = resource.getParseResult().getRootNode();
    for (int at = offset; at > 0 && tokens.size() < 200; ) {
      ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at - 1);
      if (leaf == null) break;
      String text = leaf.getText().substring(0, Math.min(leaf.getLength(), at - leaf.getOffset()));
      boolean comment = text.startsWith("//") || text.startsWith("/*");
      if (!text.isBlank() && !comment) tokens.add(0, text.strip());
      if (ENDS.contains(text)) break;
      at = leaf.getOffset();
    }
    return tokens;
  }

  private Signature signature(XtextResource resource, String name, List<String> given) {
    Module module = module(resource, name);
    if (module != null) return ofModule(module, given);
    List<String> parameters = QUESTIONS.get(name);
    if (parameters == null) return null;
    String explanation = Vocabulary.explanation("Call", name, speaker.language());
    String label = name + "(" + String.join(", ", parameters) + ")";
    return new Signature(label, parameters, explanation, commas(given));
  }

  private Module module(XtextResource resource, String name) {
    EObject file = resource.getContents().isEmpty() ? null : resource.getContents().get(0);
    if (!(file instanceof NetFile) || name.isEmpty()) return null;
    IEObjectDescription found =
        scopes
            .getScope(Surroundings.file(file), NetPackage.Literals.NETWORK__MODULE)
            .getSingleElement(QualifiedName.create(name));
    return found != null && found.getEObjectOrProxy() instanceof Module module ? module : null;
  }

  private static Signature ofModule(Module module, List<String> given) {
    List<String> parameters = new ArrayList<>();
    int active = commas(given);
    String last = lastArgumentName(given);
    for (Parameter parameter : module.getParameters()) {
      if (parameter.getName() == null) continue;
      if (parameter.getName().equals(last)) active = parameters.size();
      parameters.add(text(parameter));
    }
    String label = module.getName() + "(" + String.join(", ", parameters) + ")";
    return new Signature(label, parameters, Remarks.above(module), active);
  }

  private static String text(Parameter parameter) {
    INode node = NodeModelUtils.findActualNodeFor(parameter);
    return node == null ? parameter.getName() : NodeModelUtils.getTokenText(node);
  }

  /** {@code hosts} of {@code 10.0.0.0/8, hosts = }; "" if the argument has no name. */
  private static String lastArgumentName(List<String> given) {
    int comma = given.lastIndexOf(",");
    boolean named = comma + 2 < given.size() && given.get(comma + 2).equals("=");
    return named ? given.get(comma + 1) : "";
  }

  private static int commas(List<String> given) {
    int commas = 0;
    int depth = 0;
    for (String token : given) {
      if (token.equals("(")) depth++;
      if (token.equals(")")) depth--;
      if (token.equals(",") && depth == 0) commas++;
    }
    return commas;
  }
}
