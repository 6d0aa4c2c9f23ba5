package netlang.dsl.reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.Router;
import netlang.dsl.net.Switch;
import netlang.dsl.value.Addresses;
import netlang.dsl.wiring.Cable;
import netlang.dsl.wiring.Macs;
import netlang.dsl.wiring.Segment;
import netlang.dsl.wiring.Wiring;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.LongTable;

/** Who is in which segment, who answers for an address there, and who takes frames to a MAC. */
final class Neighbours {

  /** Of more stations with one address it does not matter who is first: any of many may be. */
  private static final int LISTED = 8;

  private final Network network;
  private final Map<IpNode, IpStack> stacks = new LinkedHashMap<>();
  private final LongTable<List<IpStack>> byAddress = new LongTable<>();

  /** Segments with a station whose address cannot be read. */
  private final Set<Segment> unclear = identitySet();

  private final Set<Segment> loops = identitySet();

  /** The MACs that several stations of a segment have. */
  private final Map<Segment, Set<MacAddress>> twins = new IdentityHashMap<>();

  /** Made when a static ARP entry is first met. */
  private Map<MacAddress, List<IpInterface>> byMac;

  Neighbours(Network network, Wiring wiring) {
    this.network = network;
    Map<MacAddress, List<IpInterface>> written = new HashMap<>();
    for (Node node : network.getNodes()) {
      if (!(node instanceof IpNode ipNode)) continue;
      IpStack stack = new IpStack(ipNode, stacks.size(), wiring);
      stacks.put(ipNode, stack);
      for (IpInterface each : stack.interfaces()) {
        if (!each.isReadable()) unclear.add(each.segment());
        if (each.hasAddress()) addOwner(each.address(), stack);
        String mac = Interfaces.settingsOf(each.nic()).getMac();
        if (mac != null && Addresses.mac(mac).isGood())
          written.computeIfAbsent(Addresses.mac(mac).get(), key -> new ArrayList<>(1)).add(each);
      }
    }
    written.forEach(this::findTwins);
    for (Segment segment : wiring.segments()) if (hasLoop(segment)) loops.add(segment);
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private void addOwner(Ipv4Address address, IpStack stack) {
    List<IpStack> owners = byAddress.get(address.value());
    if (owners == null) byAddress.put(address.value(), owners = new ArrayList<>(1));
    if (owners.isEmpty() || owners.get(owners.size() - 1) != stack) owners.add(stack);
  }

  private void findTwins(MacAddress mac, List<IpInterface> all) {
    if (all.size() < 2) return;
    Set<Segment> seen = identitySet();
    for (IpInterface each : all)
      if (!seen.add(each.segment()))
        twins.computeIfAbsent(each.segment(), key -> new HashSet<>()).add(mac);
  }

  /** Switches that are joined by as many cables as there are switches make a circle. */
  private static boolean hasLoop(Segment segment) {
    int between = 0;
    for (Cable cable : segment.cables())
      if (Interfaces.nodeOf(cable.a()) instanceof Switch
          && Interfaces.nodeOf(cable.b()) instanceof Switch) between++;
    return between > 0 && between >= segment.switches().size();
  }

  /** Null for a node of another network. */
  IpStack stack(IpNode node) {
    return stacks.get(node);
  }

  int count() {
    return stacks.size();
  }

  /** In order of declaration. */
  Iterable<IpStack> stacks() {
    return stacks.values();
  }

  /** Those who have the address, wherever they are. */
  List<IpStack> owners(Ipv4Address address) {
    List<IpStack> owners = byAddress.get(address.value());
    return owners == null ? List.of() : owners;
  }

  /** True if timing decides what becomes of frames there, or an address cannot be read. */
  boolean isUnclear(Segment segment) {
    return loops.contains(segment) || unclear.contains(segment);
  }

  /** True if somebody else in its segment has the MAC of the interface, too. */
  boolean isTwin(IpInterface each) {
    Set<MacAddress> shared = twins.get(each.segment());
    return shared != null && shared.contains(macOf(each));
  }

  /**
   * Who answers when {@code asker} asks its segment for the address: every node there that has it,
   * on whatever NIC, unless it takes the question for its own.
   *
   * @param sender the address that the question says it comes from
   */
  List<IpInterface> answering(Ipv4Address address, IpInterface asker, Ipv4Address sender) {
    List<IpInterface> found = new ArrayList<>(1);
    for (IpStack stack : owners(address)) {
      if (stack == asker.stack() || stack.owns(sender) && hasMacOf(asker, stack)) continue;
      for (IpInterface each : stack.interfaces())
        if (each.segment() == asker.segment()) found.add(each);
      if (found.size() >= LISTED) break;
    }
    return found;
  }

  /** Routers in the segment of the NIC with an address in its network. */
  List<IpInterface> routersBeside(IpInterface each) {
    List<IpInterface> found = new ArrayList<>();
    for (Nic nic : each.segment().nics()) {
      if (!(Interfaces.nodeOf(nic) instanceof Router router)) continue;
      for (IpInterface other : stacks.get(router).interfaces())
        if (other.nic() == nic
            && other.stack() != each.stack()
            && other.hasAddress()
            && each.hasAddress()
            && each.network().contains(other.address())) found.add(other);
    }
    return found;
  }

  /** Who takes the frames that {@code sender} sends to the MAC. */
  List<IpInterface> taking(MacAddress mac, IpInterface sender) {
    List<IpInterface> found = new ArrayList<>(1);
    for (IpInterface each : withMac(mac)) {
      if (each != sender && each.segment() == sender.segment()) found.add(each);
      if (found.size() >= LISTED) break;
    }
    return found;
  }

  private boolean hasMacOf(IpInterface other, IpStack stack) {
    MacAddress mac = macOf(other);
    for (IpInterface each : stack.interfaces())
      if (mac != null && mac.equals(macOf(each))) return true;
    return false;
  }

  /** As it is written; null if it is not, for then nobody else has it. */
  MacAddress macOf(IpInterface each) {
    String written = Interfaces.settingsOf(each.nic()).getMac();
    return written == null ? null : Addresses.mac(written).orElse(null);
  }

  private List<IpInterface> withMac(MacAddress mac) {
    if (byMac == null) {
      byMac = new HashMap<>();
      Macs macs = Macs.of(network);
      for (IpStack stack : stacks.values())
        for (IpInterface each : stack.interfaces())
          byMac.computeIfAbsent(macs.of(each.nic()), key -> new ArrayList<>(1)).add(each);
    }
    return byMac.getOrDefault(mac, List.of());
  }
}
