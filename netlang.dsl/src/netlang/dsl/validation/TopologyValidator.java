package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.NIC_SETTINGS__IP;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Numbers;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Wiring;
import netlang.dsl.wiring.WiringProblem;
import netlang.dsl.wiring.Wirings;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Cables: whether there is a port for each, and what shape they make. */
public class TopologyValidator extends CheckGroup {

  /** To find the way round takes a search; a mesh has very many loops. */
  private static final int DESCRIBED_LOOPS = 20;

  @Inject private Wirings wirings;

  @Check(CheckType.NORMAL)
  public void eachCableHasItsOwnPorts(Network network) {
    Wiring wiring = wirings.of(network);
    for (WiringProblem problem : wiring.problems()) {
      LinkEnd end = problem.end();
      if (hasUnknownPorts(end.getNode()) || isSame(end, beside(end, +1)))
        continue; // said elsewhere
      if (isSame(end, beside(end, -1)))
        error(
            Mark.of(end),
            IssueCodes.PARALLEL_LINKS,
            Message.of("this cable would join %s with itself; name another end", name(end)));
      else
        error(
            Mark.of(end),
            IssueCodes.PORT_TAKEN,
            Message.of("%s; %s", problem.message(), remedy(end.getNode(), wiring)));
    }
  }

  private static boolean hasUnknownPorts(Node node) {
    return node instanceof Switch aSwitch
        && aSwitch.getPortCount() != null
        && !Numbers.switchPorts(aSwitch.getPortCount()).isGood();
  }

  private static LinkEnd beside(LinkEnd end, int step) {
    List<LinkEnd> ends = ((Link) end.eContainer()).getEnds();
    int index = ends.indexOf(end) + step;
    return 0 <= index && index < ends.size() ? ends.get(index) : null;
  }

  private static boolean isSame(LinkEnd end, LinkEnd other) {
    return other != null && other.getNode() == end.getNode() && other.getPort() == end.getPort();
  }

  private static String name(LinkEnd end) {
    return "`%s%s`"
        .formatted(
            end.getNode().getName(), end.getPort() == null ? "" : "." + end.getPort().getName());
  }

  private static Message remedy(Node node, Wiring wiring) {
    for (Interface port : Interfaces.of(node)) {
      if (wiring.cableAt(port) == null)
        return Message.of("`%s.%s` is free", node.getName(), port.getName());
    }
    if (!(node instanceof Switch aSwitch)) return Message.of("give it another `nic`");
    return aSwitch.getPortCount() == null
        ? Message.of("leave the port out, and the next one is taken")
        : Message.of("give it more `ports`");
  }

  @Check(CheckType.NORMAL)
  public void nodeIsConnected(Network network) {
    if (network.getNodes().size() < 2) return;
    Wiring wiring = wirings.of(network);
    Set<Node> troubled =
        wiring.problems().stream()
            .map(problem -> problem.end().getNode())
            .collect(Collectors.toSet());
    Set<Node> named =
        network.getLinks().stream()
            .flatMap(link -> link.getEnds().stream())
            .map(LinkEnd::getNode)
            .collect(Collectors.toSet());
    Set<String> names = new HashSet<>();
    for (Node node : network.getNodes()) {
      boolean second = !names.add(node.getName()); // of one name only the first can be linked
      if (!named.contains(node) && !second)
        warning(
            Mark.name(node),
            IssueCodes.ISOLATED_NODE,
            Message.of("`%s` has no cable; link it, or leave it out", node.getName()));
      else if (node instanceof IpNode ipNode && !troubled.contains(node))
        checkNicsAreLinked(ipNode, wiring);
    }
  }

  private void checkNicsAreLinked(IpNode node, Wiring wiring) {
    for (Nic nic : node.getNics()) {
      if (Interfaces.isImplied(nic) || nic.getIp() == null || wiring.cableAt(nic) != null) continue;
      String name = "`%s.%s`".formatted(node.getName(), nic.getName());
      warning(
          Mark.of(nic, NIC_SETTINGS__IP),
          IssueCodes.UNLINKED_NIC,
          Message.of("%s has an address but no cable; link it", name));
    }
  }

  /** Two cables between the same two nodes that make no loop of switches. */
  @Check(CheckType.NORMAL)
  public void cablesAreNotParallel(Network network) {
    Map<Node, Map<Node, Cable>> joined = new IdentityHashMap<>();
    for (Cable cable : wirings.of(network).cables()) {
      Node a = Interfaces.nodeOf(cable.a());
      Node b = Interfaces.nodeOf(cable.b());
      if (a instanceof Switch && b instanceof Switch) continue;
      boolean swapped = joined.containsKey(b) && joined.get(b).containsKey(a);
      Map<Node, Cable> peers =
          joined.computeIfAbsent(swapped ? b : a, key -> new IdentityHashMap<>());
      Cable first = peers.putIfAbsent(swapped ? a : b, cable);
      if (a == b)
        warning(
            mark(cable),
            IssueCodes.PARALLEL_LINKS,
            Message.of("this cable joins `%s` with itself; name another end", a.getName()));
      else if (first != null)
        warning(
            mark(cable),
            IssueCodes.PARALLEL_LINKS,
            Message.of(
                "a second cable between `%s` and `%s`, beside %s: they are not bundled, each "
                    + "works for itself; leave one out",
                a.getName(), b.getName(), first));
    }
  }

  /**
   * IEEE 802.1D-2004 §7.1 lets frames circulate for ever in a loop unless a spanning tree cuts it.
   */
  @Check(CheckType.NORMAL)
  public void switchesMakeNoLoop(Network network) {
    Map<Node, Node> parents = new HashMap<>();
    Map<Node, Map<Node, Cable>> tree = new IdentityHashMap<>();
    int loops = 0;
    for (Cable cable : wirings.of(network).cables()) {
      Node a = Interfaces.nodeOf(cable.a());
      Node b = Interfaces.nodeOf(cable.b());
      if (!(a instanceof Switch) || !(b instanceof Switch)) continue;
      if (root(parents, a) == root(parents, b)) {
        boolean described = loops++ < DESCRIBED_LOOPS;
        String loop =
            a == b ? a.getName() + " -- " + a.getName() : described ? Loop.between(tree, a, b) : "";
        fault(
            mark(cable),
            IssueCodes.LOOP,
            loop.isEmpty()
                ? Message.of(
                    "this cable closes a loop of switches in which broadcasts circulate for ever, for there is no spanning tree; leave one cable out")
                : Message.of(
                    "this cable closes a loop of switches, %s, in which broadcasts circulate for ever, for there is no spanning tree; leave one cable out",
                    loop));
        continue;
      }
      parents.put(root(parents, a), root(parents, b));
      tree.computeIfAbsent(a, key -> new IdentityHashMap<>()).put(b, cable);
      tree.computeIfAbsent(b, key -> new IdentityHashMap<>()).put(a, cable);
    }
  }

  private static Node root(Map<Node, Node> parents, Node node) {
    Node root = node;
    while (parents.containsKey(root)) root = parents.get(root);
    for (Node at = node; at != root; ) {
      Node next = parents.get(at);
      parents.put(at, root);
      at = next;
    }
    return root;
  }

  private static Mark mark(Cable cable) {
    return Mark.span(cable.aEnd(), cable.bEnd());
  }
}
