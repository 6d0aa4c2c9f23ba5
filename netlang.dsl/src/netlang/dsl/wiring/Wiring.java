package netlang.dsl.wiring;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.CableRef;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;

/**
 * The cables of a network.
 *
 * <p>An end that names no NIC or port takes the node's next one that no link names: NICs in order
 * of declaration, ports by number. Ends whose node is unknown have no cable. A snapshot: it does
 * not follow changes of the model.
 */
public final class Wiring {

  private final Network network;
  private final List<Cable> cables;
  private final List<WiringProblem> problems;
  private final Map<Link, List<Cable>> byLink = new IdentityHashMap<>();
  private final Map<Node, List<Cable>> byNode = new IdentityHashMap<>();
  private final Map<Interface, Cable> byInterface = new IdentityHashMap<>();
  private final List<Segment> segments;
  private final Map<Nic, Segment> byNic = new IdentityHashMap<>();

  private Wiring(Network network) {
    this.network = network;
    Plugging plugging = new Plugging(network);
    cables = List.copyOf(plugging.cables());
    problems = List.copyOf(plugging.problems());
    for (Cable cable : cables) {
      byLink.computeIfAbsent(cable.link(), link -> new ArrayList<>()).add(cable);
      cablesAt(Interfaces.nodeOf(cable.a())).add(cable);
      cablesAt(Interfaces.nodeOf(cable.b())).add(cable);
      byInterface.put(cable.a(), cable);
      byInterface.put(cable.b(), cable);
    }
    segments = List.copyOf(new Segmentation(network, cables).segments());
    for (Segment segment : segments) {
      for (Nic nic : segment.nics()) byNic.put(nic, segment);
    }
  }

  /** To be asked of {@link Wirings} where the same network is asked for again. */
  public static Wiring of(Network network) {
    return new Wiring(network);
  }

  public Network network() {
    return network;
  }

  /** In order of the links, and along each. */
  public List<Cable> cables() {
    return cables;
  }

  /** What the links ask for in vain, in order of the links. */
  public List<WiringProblem> problems() {
    return problems;
  }

  /** The cable in the NIC or port, or null. */
  public Cable cableAt(Interface port) {
    return byInterface.get(port);
  }

  /** The cables of one link, along it. */
  public List<Cable> cablesOf(Link link) {
    return List.copyOf(byLink.getOrDefault(link, List.of()));
  }

  /** The cables that can be meant; a right reference has exactly one. */
  public List<Cable> cables(CableRef reference) {
    return cables(reference.getA(), reference.getB());
  }

  /**
   * The cables that join the two, in either direction; where no NIC or port is named, any of the
   * node.
   */
  public List<Cable> cables(LinkEnd one, LinkEnd other) {
    List<Cable> found = new ArrayList<>();
    if (one == null || other == null) return found;
    List<Cable> atOne = byNode.getOrDefault(one.getNode(), List.of());
    List<Cable> atOther = byNode.getOrDefault(other.getNode(), List.of());
    for (Cable cable : atOne.size() <= atOther.size() ? atOne : atOther) {
      boolean joins =
          isAt(cable.a(), one) && isAt(cable.b(), other)
              || isAt(cable.a(), other) && isAt(cable.b(), one);
      if (joins && !found.contains(cable)) found.add(cable);
    }
    return found;
  }

  private List<Cable> cablesAt(Node node) {
    return byNode.computeIfAbsent(node, first -> new ArrayList<>());
  }

  private static boolean isAt(Interface port, LinkEnd end) {
    if (end.getNode() != Interfaces.nodeOf(port)) return false;
    return end.getPort() == null || end.getPort() == port;
  }

  /**
   * Every NIC is in exactly one, alone if nothing is connected to it; in order of their first NICs.
   */
  public List<Segment> segments() {
    return segments;
  }

  public Segment segmentOf(Nic nic) {
    return byNic.get(nic);
  }
}
