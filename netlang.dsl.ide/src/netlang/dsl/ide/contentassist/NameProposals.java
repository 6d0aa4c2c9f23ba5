package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.derive.Bodies;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Body;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.template.Argument;
import netlang.dsl.template.Import;
import netlang.dsl.template.TemplatePackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Names of what is declared, as the scopes know it. */
final class NameProposals {

  /** What something is joined with: {@code alice} of {@code alice.eth0 -- }, without a path. */
  private static final Pattern OTHER_END =
      Pattern.compile(
          "(?<![\\w/-])\\^?([A-Za-z_]\\w*(?:-\\w+)*)(?:\\.[\\w-]+|:\\w+)?\\s*(?:--|->)\\s*$");

  private final IScopeProvider scopes;

  @Inject
  NameProposals(IScopeProvider scopes) {
    this.scopes = scopes;
  }

  void add(Caret caret, EObject around, EReference reference, List<Proposal> proposals) {
    if (around == null) return;
    if (reference.getEReferenceType() == NetPackage.Literals.INTERFACE) {
      addInterfaces(caret, around, proposals);
    } else if (reference == TemplatePackage.Literals.ARGUMENT__PARAMETER) {
      addParameters(around, proposals);
    } else if (reference == TemplatePackage.Literals.IMPORT__NAMES) {
      if (around instanceof Import) addAll(scopes.getScope(around, reference), proposals);
    } else if (caret.tokenBefore().equals("/")) {
      addInside(caret, around, reference, proposals);
    } else {
      addAll(scopes.getScope(outside(around), reference), proposals);
      if (reference == NetPackage.Literals.NODE_REF__NODE) putOtherEndLast(caret, proposals);
    }
  }

  /** Nothing is linked with itself, and few things send to themselves. */
  private static void putOtherEndLast(Caret caret, List<Proposal> proposals) {
    Matcher other = OTHER_END.matcher(caret.lineBefore());
    if (!other.find()) return;
    List<Proposal> same = new ArrayList<>(proposals);
    same.removeIf(proposal -> !proposal.label().equals(other.group(1)));
    proposals.removeAll(same);
    proposals.addAll(same);
  }

  /** What is being written has no path yet, so that its scope is that of the statement around. */
  private static EObject outside(EObject around) {
    EObject object = around;
    while (object.eContainer() != null && hasPath(object)) object = object.eContainer();
    return object;
  }

  private static boolean hasPath(EObject object) {
    return object.eClass().getEStructuralFeature("path") != null
        || object.eContainingFeature() != null
            && object.eContainingFeature().getName().equals("path");
  }

  private static void addAll(IScope scope, List<Proposal> proposals) {
    for (IEObjectDescription each : scope.getAllElements())
      if (each.getEObjectOrProxy() instanceof Named named) proposals.add(named(named));
  }

  private static Proposal named(Named named) {
    String name = named.getName();
    String type = named.eClass().getName();
    return new Proposal(name, name, Proposal.Kind.NAME, Message.of("%s", detail(named, type)), "");
  }

  private static String detail(Named named, String type) {
    return named instanceof Nic nic && Interfaces.settingsOf(nic).getIp() != null
        ? Interfaces.settingsOf(nic).getIp()
        : type.toLowerCase(java.util.Locale.ROOT);
  }

  private void addInterfaces(Caret caret, EObject around, List<Proposal> proposals) {
    for (Interface port : Interfaces.of(nodeBeforeDot(caret, around))) proposals.add(named(port));
  }

  /** {@code r1} of {@code r1.}, also where the statement cannot be read yet; null if unknown. */
  Node nodeBeforeDot(Caret caret, EObject around) {
    List<String> tokens = caret.tokensBefore(2);
    if (tokens.size() < 2 || !tokens.get(1).equals(".")) return null;
    IScope nodes = scopes.getScope(outside(around), NetPackage.Literals.NODE_REF__NODE);
    return node(nodes, tokens.get(0));
  }

  /** Null if there is none. */
  Node node(EObject around, String name) {
    return node(scopes.getScope(outside(around), NetPackage.Literals.NODE_REF__NODE), name);
  }

  private static Node node(IScope nodes, String name) {
    IEObjectDescription found = nodes.getSingleElement(QualifiedName.create(name));
    return found != null && found.getEObjectOrProxy() instanceof Node node ? node : null;
  }

  private static void addParameters(EObject around, List<Proposal> proposals) {
    Network network = EcoreUtil2.getContainerOfType(around, Network.class);
    if (network == null || network.getModule() == null || network.getModule().eIsProxy()) return;
    List<String> said = new ArrayList<>();
    for (Argument argument : network.getArguments())
      if (argument.getParameter() != null) said.add(argument.getParameter().getName());
    for (Named parameter : network.getModule().getParameters())
      if (!said.contains(parameter.getName()))
        proposals.add(
            new Proposal(
                parameter.getName() + " = ",
                parameter.getName() + " = ",
                Proposal.Kind.NAME,
                Message.of("%s", "parameter"),
                ""));
  }

  /** {@code berlin/}: what is declared in that network. */
  private void addInside(
      Caret caret, EObject around, EReference reference, List<Proposal> proposals) {
    Body body = bodyBeforeSlash(caret, around);
    if (body == null) return;
    List<? extends Named> inside = List.of();
    if (reference == NetPackage.Literals.NODE_REF__NODE) inside = Bodies.nodes(body);
    if (reference == NetPackage.Literals.FLOW_REF__FLOW) inside = Bodies.flows(body);
    if (reference == TemplatePackage.Literals.PATH_STEP__NETWORK) inside = Bodies.networks(body);
    for (Named named : inside) if (named.getName() != null) proposals.add(named(named));
  }

  private Body bodyBeforeSlash(Caret caret, EObject around) {
    List<String> path = new ArrayList<>();
    List<String> tokens = caret.tokensBefore(40);
    int at = tokens.size() - 1;
    while (at > 0 && tokens.get(at).equals("/")) {
      at--;
      if (tokens.get(at).equals("]")) at = tokens.subList(0, at).lastIndexOf("[") - 1;
      if (at < 0) return null;
      path.add(0, tokens.get(at--));
    }
    if (path.isEmpty()) return null;
    IScope outer = scopes.getScope(outside(around), TemplatePackage.Literals.PATH_STEP__NETWORK);
    IEObjectDescription first = outer.getSingleElement(QualifiedName.create(path.get(0)));
    if (first == null || !(first.getEObjectOrProxy() instanceof Network network)) return null;
    Body body = Bodies.of(network);
    for (String name : path.subList(1, path.size())) {
      if (body == null) return null;
      body =
          Bodies.networks(body).stream()
              .filter(inside -> name.equals(inside.getName()))
              .findFirst()
              .map(Bodies::of)
              .orElse(null);
    }
    return body;
  }
}
