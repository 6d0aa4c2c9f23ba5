package netlang.dsl.scoping;

import java.util.List;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.TableClaim;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;

/** What an object of the model stands in. */
public final class Surroundings {

  private Surroundings() {}

  static NetFile file(EObject object) {
    return (NetFile) EcoreUtil.getRootContainer(object);
  }

  /**
   * The network that the object belongs to or, in a scenario, talks about; null if that is not
   * known.
   */
  public static Network network(EObject object) {
    Network enclosing = EcoreUtil2.getContainerOfType(object, Network.class);
    if (enclosing != null) return enclosing;
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

  private static Node linked(Node node) {
    return node == null || node.eIsProxy() ? null : node;
  }
}
