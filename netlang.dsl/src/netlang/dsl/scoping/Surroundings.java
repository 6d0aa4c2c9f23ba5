package netlang.dsl.scoping;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.derive.Bodies;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Body;
import netlang.dsl.net.FlowRef;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.NodeRef;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.TableClaim;
import netlang.dsl.template.Dimension;
import netlang.dsl.template.Kind;
import netlang.dsl.template.Loop;
import netlang.dsl.template.Module;
import netlang.dsl.template.PathStep;
import netlang.dsl.template.ScenarioLoop;
import netlang.dsl.template.SettingLoop;
import netlang.dsl.template.Variable;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;

/** What an object of the model stands in. */
public final class Surroundings {

  private Surroundings() {}

  public static NetFile file(EObject object) {
    return (NetFile) EcoreUtil.getRootContainer(object);
  }

  /**
   * The network that the object belongs to or, in a scenario, talks about; null if that is not
   * known.
   */
  public static Network network(EObject object) {
    Network enclosing = EcoreUtil2.getContainerOfType(object, Network.class);
    if (enclosing != null) return enclosing;
    if (EcoreUtil2.getContainerOfType(object, Module.class) != null) return null;
    Scenario scenario = EcoreUtil2.getContainerOfType(object, Scenario.class);
    return scenario == null ? null : networkOf(scenario);
  }

  /**
   * The network it names, or the only one of the file; null if there is none, or more than one to
   * choose from.
   */
  public static Network networkOf(Scenario scenario) {
    Network named = scenario.getNetwork();
    if (named != null) return named.eIsProxy() ? null : named;
    List<Network> networks = file(scenario).getNetworks();
    return networks.size() == 1 ? networks.get(0) : null;
  }

  /** The node whose NIC or port the reference names; null if it is not known. */
  static Node node(EObject context, EReference reference) {
    if (reference == NetPackage.Literals.VALUE__PORT) {
      TableClaim claim = EcoreUtil2.getContainerOfType(context, TableClaim.class);
      return claim == null ? null : linked(claim.getNode());
    }
    EStructuralFeature beside = context.eClass().getEStructuralFeature("node");
    return beside == null ? null : linked((Node) context.eGet(beside));
  }

  /**
   * The network or module in which the object looks up names: around it, or the one that its
   * scenario talks about; null if that is not known.
   */
  static Body body(EObject object) {
    Body around = Bodies.around(object);
    if (around instanceof Network network && network == object) return Bodies.of(network);
    if (around != null) return around;
    Scenario scenario = EcoreUtil2.getContainerOfType(object, Scenario.class);
    Network network = scenario == null ? null : networkOf(scenario);
    return network == null ? null : Bodies.of(network);
  }

  /** The steps of the path that lead to the name; none if it stands alone. */
  static List<PathStep> pathBefore(EObject context) {
    if (context instanceof PathStep step) {
      List<PathStep> path = pathBefore(step.eContainer());
      return path.subList(0, path.indexOf(step));
    }
    if (context instanceof NodeRef node) return node.getPath();
    return context instanceof FlowRef flow ? flow.getPath() : List.of();
  }

  /** The network that the name is looked up in, for messages; the body is where a path starts. */
  static String nameOfPath(EObject context, Body body) {
    List<PathStep> path = pathBefore(context);
    if (!path.isEmpty()) return path.get(path.size() - 1).getNetwork().getName();
    return body instanceof Named named ? named.getName() : "";
  }

  /** What loops and vectors around the object count with, the nearest first. */
  static List<Variable> variables(EObject object) {
    List<Variable> variables = new ArrayList<>();
    for (EObject at = object; at != null; at = at.eContainer()) {
      Variable variable = null;
      if (at instanceof Loop loop) variable = loop.getVariable();
      else if (at instanceof ScenarioLoop loop) variable = loop.getVariable();
      else if (at instanceof SettingLoop loop) variable = loop.getVariable();
      else if (dimension(at) != null) variable = dimension(at).getVariable();
      if (variable != null) variables.add(variable);
    }
    return variables;
  }

  /** Null if the object is not several. */
  private static Dimension dimension(EObject object) {
    EStructuralFeature feature = object.eClass().getEStructuralFeature("dimension");
    return feature == null ? null : (Dimension) object.eGet(feature);
  }

  /** The NICs and ports of a node as they are written, also those that its kind gives it. */
  static List<Interface> interfaces(Node node) {
    List<Interface> all = new ArrayList<>(Interfaces.of(node));
    Kind kind = node.getKind();
    if (kind == null || kind.eIsProxy() || kind.getNode() == null) return all;
    for (Interface port : Interfaces.of(kind.getNode()))
      if (all.stream().noneMatch(own -> own.getName().equals(port.getName()))) all.add(port);
    return all;
  }

  private static Node linked(Node node) {
    return node == null || node.eIsProxy() ? null : node;
  }
}
