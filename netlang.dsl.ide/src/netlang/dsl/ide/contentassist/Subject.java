package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import java.util.List;
import java.util.function.Function;
import netlang.dsl.derive.Bodies;
import netlang.dsl.ide.name.Renaming;
import netlang.dsl.net.Body;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Named;
import netlang.dsl.net.Network;
import netlang.dsl.scoping.Surroundings;
import org.eclipse.emf.ecore.EObject;

/** What a scenario at a place is about: a network, and what it has. */
final class Subject {

  private final Renaming renaming;

  @Inject
  Subject(Renaming renaming) {
    this.renaming = renaming;
  }

  /** {@code on lan}, with a blank before it, where a scenario has to say so; or "". */
  String named(EObject around) {
    List<Network> networks = networks(around);
    Network network = network(around, networks);
    boolean only = networks.size() == 1;
    return network == null || network.getName() == null || only
        ? ""
        : " on " + renaming.written(network.getName());
  }

  /** The first flow; or the name that the template of a flow has. */
  String flow(EObject around) {
    return first(around, Bodies::flows, "hello");
  }

  /** The first node that has an address. */
  String node(EObject around) {
    Function<Body, List<? extends Named>> stations =
        body -> Bodies.nodes(body).stream().filter(IpNode.class::isInstance).toList();
    return first(around, stations, "a");
  }

  private String first(
      EObject around, Function<Body, List<? extends Named>> members, String otherwise) {
    Network network = network(around, networks(around));
    Body body = network == null ? null : Bodies.of(network);
    if (body == null) return otherwise;
    return members.apply(body).stream()
        .map(Named::getName)
        .filter(name -> name != null)
        .findFirst()
        .map(renaming::written)
        .orElse(otherwise);
  }

  private static List<Network> networks(EObject around) {
    return around == null ? List.of() : Surroundings.file(around).getNetworks();
  }

  /** That of the scenario around, or of the statement before, or the first one; null if none. */
  private static Network network(EObject around, List<Network> networks) {
    Network network = around == null ? null : Surroundings.network(around);
    return network != null || networks.isEmpty() ? network : networks.get(0);
  }
}
