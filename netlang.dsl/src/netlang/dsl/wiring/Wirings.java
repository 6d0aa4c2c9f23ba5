package netlang.dsl.wiring;

import com.google.inject.Inject;
import netlang.dsl.net.Network;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

/** The wiring of each network, computed once until its file changes. */
public final class Wirings {

  private final IResourceScopeCache cache;

  @Inject
  Wirings(IResourceScopeCache cache) {
    this.cache = cache;
  }

  public Wiring of(Network network) {
    return cache.get(
        Tuples.pair(Wiring.class, network), network.eResource(), () -> Wiring.of(network));
  }
}
