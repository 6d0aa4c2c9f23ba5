package netlang.dsl.expand;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import netlang.dsl.net.Named;
import netlang.dsl.net.Network;
import netlang.dsl.net.TcpSettings;
import org.eclipse.emf.ecore.EObject;

/** One network, or one instance of a module, and what its declarations became there. */
final class Site {

  private final Network written;
  private final String path;
  private final Site outer;
  private final EObject here;
  private final Map<EObject, Elements<EObject>> elements = new IdentityHashMap<>();
  private final Map<Network, Elements<Site>> sites = new IdentityHashMap<>();
  private final Set<EObject> broken = Collections.newSetFromMap(new IdentityHashMap<>());
  private TcpSettings tcp;
  private Environment environment;

  /**
   * @param path of the names of its nodes: {@code berlin/}, or nothing for the outermost
   * @param outer whose names are seen from here; null if there is none
   * @param here what instantiates it in the file that is expanded; null if it is written there
   *     itself
   */
  Site(Network written, String path, Site outer, EObject here) {
    this.written = written;
    this.path = path;
    this.outer = outer;
    this.here = here;
  }

  Network written() {
    return written;
  }

  String path() {
    return path;
  }

  Site outer() {
    return outer;
  }

  EObject here() {
    return here;
  }

  /** What its names stand for; that of files until it is filled. */
  Environment environment() {
    return environment;
  }

  void setEnvironment(Environment inside) {
    environment = inside;
  }

  /** Settings of TCP for all its nodes, not yet those of the outermost network; null if none. */
  TcpSettings tcp() {
    return tcp;
  }

  void setTcp(TcpSettings settings) {
    tcp = settings;
  }

  /** The reason is said where it is declared: who speaks of it says nothing. */
  void breakOff(EObject declaration) {
    broken.add(declaration);
  }

  boolean isBroken(EObject declaration) {
    return broken.contains(declaration);
  }

  /** Of nodes and flows; null if the declaration became nothing here. */
  Elements<EObject> elements(EObject declaration) {
    return elements.get(declaration);
  }

  /** Of networks inside; null if the declaration became nothing here. */
  Elements<Site> sites(Network declaration) {
    return sites.get(declaration);
  }

  /** There are several of it, maybe none. */
  void addVector(Named declaration) {
    if (declaration instanceof Network network)
      sites.computeIfAbsent(network, first -> Elements.several());
    else elements.computeIfAbsent(declaration, first -> Elements.several());
  }

  /** False if there is such an element already. */
  boolean add(EObject declaration, boolean vector, int index, EObject element) {
    return elements
        .computeIfAbsent(declaration, first -> vector ? Elements.several() : Elements.one())
        .add(index, element);
  }

  boolean add(Network declaration, boolean vector, int index, Site site) {
    return sites
        .computeIfAbsent(declaration, first -> vector ? Elements.several() : Elements.one())
        .add(index, site);
  }
}
