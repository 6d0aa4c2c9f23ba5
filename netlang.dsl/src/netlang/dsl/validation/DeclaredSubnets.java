package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.expand.Declarations;
import netlang.dsl.expand.Derivation;
import netlang.dsl.expand.Expansions;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The named subnets and the plans of a network, and where they are written. */
final class DeclaredSubnets {

  private final Expansions expansions;

  @Inject
  DeclaredSubnets(Expansions expansions) {
    this.expansions = expansions;
  }

  /** Of a network as it is checked: expanded, or plain and so without any. */
  Declarations of(Network network) {
    return expansions.of(file(network)).declarations(network);
  }

  /** The blocks of plans, also where they are free, and the prefixes of named subnets. */
  List<Ipv4Prefix> taken(Network network) {
    List<Ipv4Prefix> taken = new ArrayList<>();
    for (Declarations.Planned plan : of(network).plans())
      taken.add(plan.answer().request().block());
    for (Declarations.Named subnet : of(network).subnets()) taken.add(subnet.prefix());
    return taken;
  }

  private static NetFile file(Network network) {
    return (NetFile) Derivation.source(EcoreUtil.getRootContainer(network));
  }

  /**
   * The text of a declaration; or, if that stands in another file, what instantiates it in this
   * one. What is allowed in the network is allowed there.
   */
  Mark mark(EObject declaration, EStructuralFeature feature, EObject here, Network network) {
    boolean elsewhere = declaration.eResource() != file(network).eResource();
    Mark mark = elsewhere && here != null ? Mark.of(here) : Mark.of(declaration, feature);
    return new Mark(network, mark.written(), mark.offset(), mark.length());
  }
}
