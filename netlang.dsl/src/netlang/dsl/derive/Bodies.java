package netlang.dsl.derive;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.Body;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Link;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.template.Choice;
import netlang.dsl.template.Constant;
import netlang.dsl.template.Loop;
import netlang.dsl.template.Module;
import netlang.dsl.template.Plan;
import netlang.dsl.template.PlannedSubnet;
import netlang.dsl.template.Subnet;
import netlang.dsl.template.ValueName;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

/** What a network or module declares, also inside of its loops and conditions. */
public final class Bodies {

  private Bodies() {}

  /**
   * True if the file says everything as it is: it has no module, vector, loop, condition,
   * expression, kind, named subnet or import, and so is its own expansion.
   */
  public static boolean isPlain(NetFile file) {
    for (TreeIterator<EObject> contents = file.eAllContents(); contents.hasNext(); ) {
      EPackage language = contents.next().eClass().getEPackage();
      if (language != NetPackage.eINSTANCE) return false;
    }
    return true;
  }

  /** The networks and modules of the file, also those inside of others. */
  public static List<Body> of(NetFile file) {
    List<Body> bodies = new ArrayList<>();
    for (Network network : file.getNetworks()) collectNetworks(network, bodies);
    for (Module module : file.getModules()) collectNetworks(module, bodies);
    return bodies;
  }

  private static void collectNetworks(Body body, List<Body> bodies) {
    bodies.add(body);
    for (Network inside : networks(body)) collectNetworks(inside, bodies);
  }

  /** The body itself and those of its loops and branches; not those of networks inside of it. */
  public static List<Body> all(Body body) {
    List<Body> all = new ArrayList<>();
    collect(body, all);
    return all;
  }

  private static void collect(Body body, List<Body> all) {
    if (body == null) return;
    all.add(body);
    for (Loop loop : body.getLoops()) collect(loop, all);
    for (Choice choice : body.getChoices()) {
      for (Choice next = choice; next != null; next = next.getNext()) {
        collect(next.getThen(), all);
        collect(next.getOtherwise(), all);
      }
    }
  }

  public static List<Node> nodes(Body body) {
    List<Node> nodes = new ArrayList<>();
    for (Body part : all(body)) nodes.addAll(part.getNodes());
    return nodes;
  }

  public static List<Link> links(Body body) {
    List<Link> links = new ArrayList<>();
    for (Body part : all(body)) links.addAll(part.getLinks());
    return links;
  }

  public static List<Flow> flows(Body body) {
    List<Flow> flows = new ArrayList<>();
    for (Body part : all(body)) flows.addAll(part.getFlows());
    return flows;
  }

  public static List<Network> networks(Body body) {
    List<Network> networks = new ArrayList<>();
    for (Body part : all(body)) networks.addAll(part.getNetworks());
    return networks;
  }

  /** Its constants and subnets. */
  public static List<ValueName> values(Body body) {
    List<ValueName> values = new ArrayList<>();
    for (Body part : all(body)) values.addAll(ownValues(part));
    return values;
  }

  private static List<ValueName> ownValues(Body body) {
    List<ValueName> values = new ArrayList<>();
    for (Constant constant : body.getConstants()) values.add(constant);
    for (Subnet subnet : body.getSubnets()) values.add(subnet);
    for (Plan plan : body.getPlans())
      for (PlannedSubnet planned : plan.getSubnets()) values.add(planned);
    return values;
  }

  /**
   * Where the names of a network are looked up: its own block, or the module that it is made of.
   */
  public static Body of(Network network) {
    Module module = network.getModule();
    if (module == null) return network;
    return module.eIsProxy() ? null : module;
  }

  /** The network or module around the object, or the object itself; null outside of them. */
  public static Body around(EObject object) {
    for (EObject at = object; at != null; at = at.eContainer())
      if (at instanceof Network || at instanceof Module) return (Body) at;
    return null;
  }
}
