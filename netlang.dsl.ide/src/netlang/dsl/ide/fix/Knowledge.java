package netlang.dsl.ide.fix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.expand.Expansions;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.reach.Reachability;
import netlang.dsl.validation.Networks;
import netlang.dsl.validation.Stations;
import netlang.dsl.wiring.Wiring;
import netlang.dsl.wiring.Wirings;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

/** The services of the language that fixes ask. */
final class Knowledge {

  @Inject private Networks networks;
  @Inject private Wirings wirings;
  @Inject private Expansions expansions;
  @Inject private IScopeProvider scopes;
  @Inject private IValueConverterService converters;

  Stations stations(Network network) {
    return networks.stations(network);
  }

  Wiring wiring(Network network) {
    return wirings.of(network);
  }

  Reachability reachability(Network network) {
    return networks.reachability(network);
  }

  boolean isPlain(NetFile file) {
    return expansions.of(file).isPlain();
  }

  /** The first of what the written element stands for; itself if that is nothing. */
  EObject expanded(EObject written) {
    if (!(EcoreUtil.getRootContainer(written) instanceof NetFile file)) return written;
    List<EObject> expanded = expansions.of(file).of(written);
    return expanded.isEmpty() ? written : expanded.get(0);
  }

  /** What the reference could name. */
  List<String> names(EObject object, EReference reference) {
    List<String> names = new ArrayList<>();
    for (IEObjectDescription one : scopes.getScope(object, reference).getAllElements())
      names.add(one.getName().toString());
    return names;
  }

  /** A name as it is written: {@code ^flow}. */
  String written(String name) {
    return converters.toString(name, "Name");
  }
}
