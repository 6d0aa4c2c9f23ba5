package netlang.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.derive.Bodies;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.net.Body;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.syntax.TakenForValues;
import netlang.dsl.template.Import;
import netlang.dsl.template.PathStep;
import netlang.dsl.template.TemplatePackage;
import netlang.dsl.value.Spelling;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

/**
 * What is said about a name that nothing has; the data is the name that may have been
 * meant, if any.
 */
public final class UnresolvedNames extends LinkingDiagnosticMessageProvider {

  /** A node, NIC or port that does not exist. */
  public static final String ELEMENT = "V50";

  /** A flow or network that does not exist. */
  public static final String SCENARIO = "V96";

  private static final int LISTED = 6;

  @Inject private IScopeProvider scopes;
  @Inject private UnreadNames declared;
  @Inject private Speaker speaker;

  /**
   * Null where the cause is another name that is not known either, or its declaration that cannot
   * be read: that is reported there.
   */
  @Override
  public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
    EReference reference = context.getReference();
    EClass type = reference.getEReferenceType();
    String name = unescaped(context.getLinkText());
    if (isMistake(context)) return null;
    if (declared.in(context.getContext().eResource()).contains(name)) return null;
    Message nothing = nothing(context.getContext(), reference, name);
    if (nothing == null) return null;
    String code =
        type == NetPackage.Literals.FLOW || reference == NetPackage.Literals.SCENARIO__NETWORK
            ? SCENARIO
            : ELEMENT;
    List<String> known = known(context.getContext(), reference);
    String nearest = Spelling.nearest(name, known);
    if (!nearest.isEmpty())
      return message(Message.of("%s; did you mean `%s`?", nothing, nearest), code, nearest);
    if (known.isEmpty() || known.size() > LISTED) return message(nothing, code);
    return message(Message.of("%s; there is %s", nothing, quoted(known)), code);
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static boolean isMistake(ILinkingDiagnosticContext context) {
    for (INode node :
        NodeModelUtils.findNodesForFeature(context.getContext(), context.getReference()))
      for (ILeafNode leaf : node.getLeafNodes())
        if (leaf.getSyntaxErrorMessage() != null) return true;
    return false;
  }

  private DiagnosticMessage message(Message message, String code, String... data) {
    return new DiagnosticMessage(speaker.say(message), Severity.ERROR, code, data);
  }

  private static String unescaped(String text) {
    return text.startsWith("^") ? text.substring(1) : text;
  }

  /** Null where nothing can be said. */
  private static Message nothing(EObject context, EReference reference, String name) {
    EClass type = reference.getEReferenceType();
    if (reference == NetPackage.Literals.SCENARIO__NETWORK)
      return Message.of("there is no network `%s` in this file", name);
    if (type == NetPackage.Literals.INTERFACE) {
      Node node = Surroundings.node(context, reference);
      if (node == null) return null;
      return node instanceof IpNode
          ? Message.of("`%s` has no NIC `%s`", node.getName(), name)
          : Message.of("`%s` has no port `%s`", node.getName(), name);
    }
    if (type == TemplatePackage.Literals.VALUE_NAME) {
      boolean difference = name.matches(".*-\\d+") && !name.contains("/");
      Message taken = takenForValue(context, reference);
      if (taken != null && difference)
        return Message.of(
            "there is no constant, subnet, parameter or variable `%s`; to subtract, write `(%s)`",
            name, name.replaceFirst("-(\\d+)$", " - $1"));
      if (taken != null) return taken;
      return difference
          ? Message.of(
              "there is no constant, subnet, parameter or variable `%s`; to subtract, write blanks"
                  + " around the `-`",
              name)
          : Message.of("there is no constant, subnet, parameter or variable `%s`", name);
    }
    if (type == TemplatePackage.Literals.MODULE) return Message.of("there is no module `%s`", name);
    if (type == TemplatePackage.Literals.KIND) return Message.of("there is no kind `%s`", name);
    if (type == TemplatePackage.Literals.PARAMETER)
      return Message.of("the module has no parameter `%s`", name);
    if (reference == TemplatePackage.Literals.IMPORT__NAMES)
      return ((Import) context).getImportURI() == null
          ? null
          : Message.of("the file declares no `%s`", name);
    return nothingInside(context, reference, name);
  }

  private static Message takenForValue(EObject context, EReference reference) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(context, reference);
    return nodes.isEmpty() ? null : TakenForValues.unknown(nodes.get(0));
  }

  private static Message nothingInside(EObject context, EReference reference, String name) {
    Body body = Surroundings.body(context);
    if (body == null || isBehindUnknown(context)) return null;
    String where = Surroundings.nameOfPath(context, body);
    if (reference == TemplatePackage.Literals.PATH_STEP__NETWORK)
      return Message.of("there is no network `%s` inside of %s", name, where);
    return reference.getEReferenceType() == NetPackage.Literals.NODE
        ? Message.of("there is no host, router or switch `%s` in network %s", name, where)
        : Message.of("there is no flow `%s` in network %s", name, where);
  }

  /** True if a part of the path is not known, which is said there. */
  private static boolean isBehindUnknown(EObject context) {
    for (PathStep step : Surroundings.pathBefore(context)) {
      Network network = step.getNetwork();
      if (network == null || network.eIsProxy() || Bodies.of(network) == null) return true;
    }
    return false;
  }

  private List<String> known(EObject context, EReference reference) {
    List<String> names = new ArrayList<>();
    for (IEObjectDescription description : scopes.getScope(context, reference).getAllElements()) {
      if (description.getEObjectOrProxy() instanceof Named)
        names.add(description.getName().toString());
    }
    return names;
  }
}
