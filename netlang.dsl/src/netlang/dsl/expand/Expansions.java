package netlang.dsl.expand;

import com.google.inject.Inject;
import netlang.dsl.net.NetFile;
import org.eclipse.xtext.util.IResourceScopeCache;

/** The expansion of each file, made once until its text changes. */
public final class Expansions {

  private final IResourceScopeCache cache;

  @Inject
  Expansions(IResourceScopeCache cache) {
    this.cache = cache;
  }

  public Expansion of(NetFile file) {
    return cache.get(Expansion.class, file.eResource(), () -> Expansion.of(file));
  }
}
