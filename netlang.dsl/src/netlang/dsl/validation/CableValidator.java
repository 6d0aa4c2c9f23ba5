package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.CableRef;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Place;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Wiring;
import netlang.dsl.wiring.Wirings;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Cables that scenarios speak of: each must be one. */
public class CableValidator extends CheckGroup {

  private static final int LISTED = 4;

  @Inject private Wirings wirings;

  @Check(CheckType.NORMAL)
  public void cableExists(CableRef cable) {
    checkCable(cable.getA(), cable.getB());
  }

  @Check(CheckType.NORMAL)
  public void cableOfPlaceExists(Place place) {
    if (place.getB() != null) checkCable(place.getA(), place.getB());
  }

  private void checkCable(LinkEnd a, LinkEnd b) {
    if (!isKnown(a) || !isKnown(b)) return;
    Network network = Surroundings.network(a);
    if (network == null) return;
    Wiring wiring = wirings.of(network);
    List<Cable> found = wiring.cables(a, b);
    if (found.size() == 1) return;
    Mark mark = Mark.span(a, b);
    String from = Owners.name(a.getNode(), a.getPort());
    String to = Owners.name(b.getNode(), b.getPort());
    if (found.size() > 1)
      error(
          mark,
          IssueCodes.UNKNOWN_NAME,
          Message.of(
              "%s cables join %s and %s; name a port, as in %s",
              found.size(), from, to, found.get(0)),
          found.get(0).toString());
    else if (wiring.problems().stream().noneMatch(problem -> isAt(problem.end().getNode(), a, b)))
      error(
          mark,
          IssueCodes.UNKNOWN_NAME,
          Message.of(
              "there is no cable between %s and %s; %s", from, to, linked(a.getNode(), wiring)));
  }

  private static boolean isKnown(LinkEnd end) {
    return end != null
        && Owners.isKnown(end.getNode())
        && (end.getPort() == null || !end.getPort().eIsProxy());
  }

  private static boolean isAt(Node node, LinkEnd a, LinkEnd b) {
    return node == a.getNode() || node == b.getNode();
  }

  private static Message linked(Node node, Wiring wiring) {
    List<Cable> cables =
        Interfaces.of(node).stream()
            .map(wiring::cableAt)
            .filter(cable -> cable != null)
            .limit(LISTED + 1)
            .toList();
    if (cables.isEmpty()) return Message.of("`%s` has none", node.getName());
    String all =
        cables.stream().limit(LISTED).map(Cable::toString).collect(Collectors.joining(", "));
    return Message.of("there is %s", cables.size() > LISTED ? all + ", ..." : all);
  }
}
