package netlang.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

/** Nodes and flows of the network that is talked about; NICs and ports of the node beside them. */
public class NetLangScopeProvider extends AbstractNetLangScopeProvider {

  @Inject private IResourceScopeCache cache;

  @Override
  public IScope getScope(EObject context, EReference reference) {
    if (reference.getEReferenceType() == NetPackage.Literals.NETWORK) {
      return named("networks", context, Surroundings.file(context).getNetworks());
    }
    if (reference.getEReferenceType() == NetPackage.Literals.INTERFACE) {
      Node node = Surroundings.node(context, reference);
      return node == null ? IScope.NULLSCOPE : named("interfaces", node, Interfaces.of(node));
    }
    Network network = Surroundings.network(context);
    if (network == null) return IScope.NULLSCOPE;
    if (reference.getEReferenceType() == NetPackage.Literals.NODE)
      return named("nodes", network, network.getNodes());
    if (reference.getEReferenceType() == NetPackage.Literals.FLOW)
      return named("flows", network, network.getFlows());
    throw new IllegalStateException("no scope for " + reference);
  }

  /**
   * Large networks have many links to few switches: each scope is made once, and found again until
   * the text changes.
   */
  private IScope named(String what, EObject owner, Collection<? extends Named> all) {
    return cache.get(Tuples.pair(what, owner), owner.eResource(), () -> scope(all));
  }

  private static IScope scope(Collection<? extends Named> all) {
    List<IEObjectDescription> descriptions = new ArrayList<>();
    for (Named one : all) {
      if (one.getName() != null && !one.getName().isEmpty())
        descriptions.add(EObjectDescription.create(QualifiedName.create(one.getName()), one));
    }
    return MapBasedScope.createScope(IScope.NULLSCOPE, descriptions);
  }
}
