package netlang.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import netlang.dsl.derive.Bodies;
import netlang.dsl.net.Body;
import netlang.dsl.net.Named;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.template.Argument;
import netlang.dsl.template.Constant;
import netlang.dsl.template.Import;
import netlang.dsl.template.Kind;
import netlang.dsl.template.Module;
import netlang.dsl.template.PathStep;
import netlang.dsl.template.TemplatePackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

/**
 * Nodes, flows and networks of the network that is talked about, and of those around it; NICs and
 * ports of the node beside them; values, modules and kinds of the places around, of the file, and
 * of what it imports.
 */
public class NetLangScopeProvider extends AbstractNetLangScopeProvider {

  @Inject private IResourceScopeCache cache;
  @Inject private Imports imports;

  @Override
  public IScope getScope(EObject context, EReference reference) {
    EClass type = reference.getEReferenceType();
    if (type == NetPackage.Literals.INTERFACE) {
      Node node = Surroundings.node(context, reference);
      return node == null
          ? IScope.NULLSCOPE
          : named("interfaces", node, Surroundings.interfaces(node), IScope.NULLSCOPE);
    }
    if (reference == NetPackage.Literals.SCENARIO__NETWORK) {
      NetFile file = Surroundings.file(context);
      return named("networks", file, file.getNetworks(), imported(file, Network.class));
    }
    if (reference == NetPackage.Literals.NODE_REF__NODE)
      return inPath(context, "nodes", Bodies::nodes);
    if (reference == NetPackage.Literals.FLOW_REF__FLOW)
      return inPath(context, "flows", Bodies::flows);
    if (reference == TemplatePackage.Literals.PATH_STEP__NETWORK)
      return inPath(context, "parts", Bodies::networks);
    if (type == TemplatePackage.Literals.VALUE_NAME) return values(context);
    if (type == TemplatePackage.Literals.MODULE) {
      NetFile file = Surroundings.file(context);
      return named("modules", file, file.getModules(), imported(file, Module.class));
    }
    if (type == TemplatePackage.Literals.KIND) {
      NetFile file = Surroundings.file(context);
      return named("kinds", file, file.getKinds(), imported(file, Kind.class));
    }
    if (type == TemplatePackage.Literals.PARAMETER) return parameters((Argument) context);
    if (reference == TemplatePackage.Literals.IMPORT__NAMES)
      return scope(imports.offered((Import) context), IScope.NULLSCOPE);
    throw new IllegalStateException("no scope for " + reference);
  }

  private interface Declared {
    Collection<? extends Named> in(Body body);
  }

  /**
   * The names of the network that the path leads to; without path those that are seen from here.
   */
  private IScope inPath(EObject context, String what, Declared declared) {
    List<PathStep> path = Surroundings.pathBefore(context);
    if (!path.isEmpty()) {
      Network last = path.get(path.size() - 1).getNetwork();
      Body body = last == null || last.eIsProxy() ? null : Bodies.of(last);
      return body == null
          ? IScope.NULLSCOPE
          : named(what + " inside", body, declared.in(body), IScope.NULLSCOPE);
    }
    Body around = Surroundings.body(context);
    return around == null ? IScope.NULLSCOPE : seenFrom(around, what, declared);
  }

  private IScope seenFrom(Body body, String what, Declared declared) {
    Body outer = body.eContainer() == null ? null : Bodies.around(body.eContainer());
    IScope outside = outer == null ? IScope.NULLSCOPE : seenFrom(outer, what, declared);
    return named(what, body, declared.in(body), outside);
  }

  /** Loops and vectors around, then the networks around, then the file and its imports. */
  private IScope values(EObject context) {
    List<Named> local = new ArrayList<>(Surroundings.variables(context));
    NetFile file = Surroundings.file(context);
    IScope scope = named("constants", file, file.getConstants(), imported(file, Constant.class));
    Body body = Surroundings.body(context);
    List<Body> bodies = new ArrayList<>();
    for (Body at = body; at != null; at = Bodies.around(at.eContainer())) bodies.add(0, at);
    for (Body at : bodies) scope = named("values", at, valuesOf(at), scope);
    return local.isEmpty() ? scope : scope(local, scope);
  }

  private static List<Named> valuesOf(Body body) {
    List<Named> values = new ArrayList<>(Bodies.values(body));
    if (body instanceof Module module) values.addAll(module.getParameters());
    return values;
  }

  private static IScope parameters(Argument argument) {
    Network network = EcoreUtil2.getContainerOfType(argument, Network.class);
    Module module = network == null ? null : network.getModule();
    return module == null || module.eIsProxy()
        ? IScope.NULLSCOPE
        : scope(module.getParameters(), IScope.NULLSCOPE);
  }

  private IScope imported(NetFile file, Class<? extends Named> type) {
    if (file.getImports().isEmpty()) return IScope.NULLSCOPE;
    return cache.get(
        Tuples.pair("imported", type),
        file.eResource(),
        () -> scope(imports.visible(file, type), IScope.NULLSCOPE));
  }

  /**
   * Large networks have many links to few switches: each scope is made once, and found again until
   * the text changes.
   */
  private IScope named(
      String what, EObject owner, Collection<? extends Named> all, IScope outside) {
    return cache.get(Tuples.pair(what, owner), owner.eResource(), () -> scope(all, outside));
  }

  private static IScope scope(Collection<? extends Named> all, IScope outside) {
    List<IEObjectDescription> descriptions = new ArrayList<>();
    for (Named one : all) {
      if (one.getName() != null && !one.getName().isEmpty())
        descriptions.add(EObjectDescription.create(QualifiedName.create(one.getName()), one));
    }
    return MapBasedScope.createScope(outside, descriptions);
  }
}
