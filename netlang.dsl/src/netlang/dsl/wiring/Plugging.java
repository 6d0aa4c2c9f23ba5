package netlang.dsl.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Switch;
import netlang.dsl.wiring.WiringProblem.Kind;

/** Plugs the cables in, one link after the other. */
final class Plugging {

  private final List<Cable> cables = new ArrayList<>();
  private final List<WiringProblem> problems = new ArrayList<>();
  private final Set<Interface> named = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Interface, Cable> occupied = new IdentityHashMap<>();

  /** What unnamed ends of the node have not taken yet. */
  private final Map<Node, Iterator<Interface>> free = new IdentityHashMap<>();

  Plugging(Network network) {
    for (Link link : network.getLinks()) {
      for (LinkEnd end : link.getEnds()) if (isLinked(end.getPort())) named.add(end.getPort());
    }
    for (Link link : network.getLinks()) {
      for (int i = 0; i + 1 < link.getEnds().size(); i++) plug(link, i);
    }
  }

  List<Cable> cables() {
    return cables;
  }

  List<WiringProblem> problems() {
    return problems;
  }

  private void plug(Link link, int position) {
    LinkEnd aEnd = link.getEnds().get(position);
    LinkEnd bEnd = link.getEnds().get(position + 1);
    Interface a = take(aEnd, position > 0);
    if (a != null) occupied.put(a, null);
    Interface b = take(bEnd, false);
    if (b != null) occupied.put(b, null);
    if (a == null || b == null) return;
    Cable cable = new Cable(link, position, a, b, aEnd, bEnd);
    occupied.put(a, cable);
    occupied.put(b, cable);
    cables.add(cable);
  }

  /**
   * Null if there is none, which is a problem unless the names in the end are unknown, which is
   * reported there.
   */
  private Interface take(LinkEnd end, boolean again) {
    Node node = end.getNode();
    if (node == null || node.eIsProxy()) return null;
    Interface port = end.getPort();
    if (port == null) return takeFree(end, node);
    if (port.eIsProxy()) return null;
    if (again) {
      return problem(
          Kind.NAMED_IN_THE_MIDDLE,
          end,
          Message.of(
              "in the middle of a chain two cables end at `%s`, but `%s` takes one: write two links, or only `%1$s`",
              node.getName(), Cable.name(port)));
    }
    if (!occupied.containsKey(port)) return port;
    Cable other = occupied.get(port);
    return problem(
        Kind.OCCUPIED,
        end,
        other == null
            ? Message.of("`%s` already has a cable", Cable.name(port))
            : Message.of("`%s` already has a cable, %s", Cable.name(port), other));
  }

  private Interface takeFree(LinkEnd end, Node node) {
    Iterator<Interface> next = free.computeIfAbsent(node, Plugging::givenFreely);
    while (next.hasNext()) {
      Interface candidate = next.next();
      if (!named.contains(candidate) && !occupied.containsKey(candidate)) return candidate;
    }
    int count = Interfaces.of(node).size();
    return problem(
        Kind.NONE_FREE,
        end,
        Message.of(
            "`%s` has %s, and none is free for this cable",
            node.getName(), node instanceof Switch ? ports(count) : nics(count)));
  }

  private static Message ports(int count) {
    return count == 1 ? Message.of("one port") : Message.of("%s ports", count);
  }

  private static Message nics(int count) {
    return count == 1 ? Message.of("one NIC") : Message.of("%s NICs", count);
  }

  /**
   * Of a switch only {@code p1}, {@code p2}, …; a port with a name of its own must be asked for.
   */
  private static Iterator<Interface> givenFreely(Node node) {
    List<Interface> all = Interfaces.of(node);
    if (!(node instanceof Switch)) return all.iterator();
    return all.stream().filter(port -> Interfaces.portNumber(port.getName()) > 0).iterator();
  }

  private Interface problem(Kind kind, LinkEnd end, Message message) {
    problems.add(new WiringProblem(kind, end, message));
    return null;
  }

  private static boolean isLinked(Interface port) {
    return port != null && !port.eIsProxy();
  }
}
