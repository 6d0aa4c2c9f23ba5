package netlang.dsl.ide.fact;

import com.google.inject.Inject;
import java.util.List;
import netlang.dsl.expand.Expansion;
import netlang.dsl.expand.Expansions;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.validation.Networks;
import netlang.dsl.validation.Stations;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

/** What written elements stand for in the plain networks that a file describes. */
public final class Meaning {

  private final Expansions expansions;
  private final Networks networks;

  @Inject
  Meaning(Expansions expansions, Networks networks) {
    this.expansions = expansions;
    this.networks = networks;
  }

  /** Null if there is nothing in the file. */
  public Expansion of(Resource file) {
    List<EObject> contents = file.getContents();
    return !contents.isEmpty() && contents.get(0) instanceof NetFile written
        ? expansions.of(written)
        : null;
  }

  /**
   * What the element became: several of a vector or in a module, itself where nothing is expanded.
   *
   * @param file in which the networks are that are meant; the element may be imported
   */
  public List<EObject> of(EObject element, Resource file) {
    Expansion expansion = of(file);
    return expansion == null ? List.of() : expansion.of(element);
  }

  /**
   * The stations of the network that a plain element belongs to; null if it belongs to none.
   *
   * @param element as {@link #of} gives it
   */
  public Stations stations(EObject element) {
    Network network = Surroundings.network(element);
    return network == null ? null : networks.stations(network);
  }
}
