package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import netlang.dsl.net.Network;
import netlang.dsl.reach.Reachability;
import netlang.dsl.wiring.Wirings;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

/** What many checks need to know of a network, computed once until its file changes. */
public final class Networks {

  private final IResourceScopeCache cache;
  private final Wirings wirings;

  @Inject
  Networks(IResourceScopeCache cache, Wirings wirings) {
    this.cache = cache;
    this.wirings = wirings;
  }

  public Stations stations(Network network) {
    return cache.get(
        Tuples.pair(Stations.class, network),
        network.eResource(),
        () -> new Stations(network, wirings.of(network)));
  }

  public Reachability reachability(Network network) {
    return cache.get(
        Tuples.pair(Reachability.class, network),
        network.eResource(),
        () -> Reachability.of(network, wirings.of(network)));
  }

  /** What becomes of the traffic of the network. */
  List<Journey> journeys(Network network) {
    return cache.get(
        Tuples.pair(Journey.class, network),
        network.eResource(),
        () -> Journey.all(network, reachability(network)));
  }
}
