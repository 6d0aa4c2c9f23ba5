package netlang.sim.arp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Clock;
import netlang.sim.engine.LongTable;
import netlang.sim.engine.Timer;
import netlang.sim.engine.Trace;
import netlang.sim.ethernet.ArpReceiver;
import netlang.sim.ethernet.EthernetInterface;
import netlang.sim.plan.ArpEntryPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.Ipv4Packet;

/**
 * The neighbours of a node on all its interfaces. RFC 826; queueing and giving up as Linux, RFC
 * 1122 §2.3.2.
 */
public final class ArpResolver implements ArpReceiver {

  private static final int REQUESTS = 3;
  private static final long RETRY_NANOS = 1_000_000_000L;

  /**
   * A MAC that has just changed does not change again for so long, so that of several answers the
   * first counts.
   */
  private static final long LOCK_NANOS = 1_000_000_000L;

  /** Linux: unres_qlen. */
  private static final int QUEUE_PACKETS = 101;

  private final Clock clock;
  private final int node;
  private final Trace trace;
  private final OwnAddresses own;
  private final long timeoutNanos;
  private final LongTable<Neighbor> neighbors = new LongTable<>();

  /**
   * One bit for each entry, by address. Most packets heard are of strangers: their bit is not set,
   * no table is searched.
   */
  private long familiar;

  /** The last one that a packet was sent to: most hosts have but one gateway. */
  private Neighbor last;

  private List<AddressProbe> probes = List.of();
  private UnreachableNeighbor unreachable;

  public ArpResolver(OwnAddresses own, long timeoutNanos, Clock clock, Trace trace) {
    this.own = own;
    this.timeoutNanos = timeoutNanos;
    this.clock = clock;
    node = clock.node();
    this.trace = trace;
  }

  /** Plugs in who takes back the packets that waited in vain. */
  public void onUnreachable(UnreachableNeighbor whenUnreachable) {
    unreachable = whenUnreachable;
  }

  /** Sends the packet now if the neighbour's MAC is known, otherwise when it has answered. */
  public void send(Ipv4Packet packet, Ipv4Address nextHop, Ipv4Interface via) {
    Neighbor neighbor = isLast(nextHop) ? last : find(nextHop);
    last = neighbor;
    int port = via.ethernet().port();
    if (neighbor != null
        && neighbor.isKnown()
        && (neighbor.port == port || neighbor.state == NeighborState.STATIC)) {
      neighbor.usedAt = clock.now();
      via.ethernet().send(neighbor.mac, packet);
    } else {
      if (neighbor == null) neighbor = add(nextHop, port);
      queue(packet, neighbor, port);
    }
  }

  private boolean isLast(Ipv4Address nextHop) {
    return last != null && last.address.value() == nextHop.value() && !isForgotten(last);
  }

  private void queue(Ipv4Packet packet, Neighbor neighbor, int port) {
    if (neighbor.waiting == null) neighbor.waiting = new ArrayDeque<>(2);
    if (neighbor.waiting.size() == QUEUE_PACKETS)
      trace.dropped(node, port, DropReason.ARP_QUEUE_FULL, neighbor.waiting.removeFirst());
    neighbor.waiting.addLast(packet);
    if (neighbor.requests > 0 && neighbor.port == port) return;
    neighbor.stopAsking();
    neighbor.port = port;
    neighbor.state = NeighborState.INCOMPLETE;
    changed(neighbor);
    ask(neighbor);
  }

  /** Asks, or gives up. RFC 1122 §2.3.2.1: at most one request a second. */
  private void ask(Neighbor neighbor) {
    if (neighbor.requests == REQUESTS) {
      fail(neighbor);
      return;
    }
    neighbor.requests++;
    if (neighbor.retry == null) neighbor.retry = new Timer(clock, () -> ask(neighbor));
    neighbor.retry.arm(RETRY_NANOS);
    Ipv4Interface via = own.at(neighbor.port);
    EthernetInterface ethernet = via.ethernet();
    ArpPacket request = ArpPacket.request(ethernet.mac(), sender(neighbor, via), neighbor.address);
    send(MacAddress.BROADCAST, request, ethernet);
  }

  private void send(MacAddress destination, ArpPacket packet, EthernetInterface ethernet) {
    trace.encapsulated(node, packet);
    ethernet.send(destination, packet);
  }

  /**
   * Linux, arp_announce 0: the source of the waiting packet if it is one of ours, else the
   * interface's own address.
   */
  private Ipv4Address sender(Neighbor neighbor, Ipv4Interface via) {
    Ipv4Packet first = neighbor.waiting.peekFirst();
    return first != null && own.contains(first.source()) ? first.source() : via.address().address();
  }

  private void fail(Neighbor neighbor) {
    neighbor.stopAsking();
    neighbor.state = NeighborState.FAILED;
    neighbor.usedAt = clock.now();
    changed(neighbor);
    giveBack(neighbor);
  }

  private void giveBack(Neighbor neighbor) {
    ArrayDeque<Ipv4Packet> lost = neighbor.waiting;
    if (lost == null) return;
    neighbor.waiting = null;
    for (Ipv4Packet packet : lost) unreachable.unreachable(packet, neighbor.address, neighbor.port);
  }

  /** "Packet Reception" of RFC 826: merge first, and only then look at the opcode. */
  @Override
  public void receive(ArpPacket packet, int port) {
    trace.decapsulated(node, packet);
    boolean expected = !probes.isEmpty() && endsProbe(packet, port);
    if (own.contains(packet.senderIp())) {
      if (!expected && !isOurVoice(packet, port)) conflict(packet, port);
      return;
    }
    boolean merged = merge(packet, port);
    if (!own.contains(packet.targetIp())) {
      // a question to somebody else ends here, even if it told us something about who asks
      boolean told = expected || merged && packet.isGratuitous();
      if (!told) trace.dropped(node, port, DropReason.ARP_NOT_FOR_US, packet);
    } else if (packet.isRequest()) {
      if (!merged && !packet.isProbe()) learn(add(packet.senderIp(), port), packet.senderMac());
      reply(packet, port);
    } else if (!merged) {
      // Linux, arp_accept 0: an answer that nobody asked for makes no entry
      trace.dropped(node, port, DropReason.UNEXPECTED_REPLY, packet);
    }
  }

  private boolean merge(ArpPacket packet, int port) {
    Neighbor neighbor = find(packet.senderIp());
    if (neighbor == null) return false;
    if (neighbor.state == NeighborState.STATIC) return true;
    boolean moved = neighbor.port != port;
    if (moved && !(packet.isRequest() && own.contains(packet.targetIp()))) return false;
    boolean other = neighbor.isKnown() && (moved || !neighbor.mac.equals(packet.senderMac()));
    if (other && clock.now() - neighbor.changedAt <= LOCK_NANOS) return true;
    neighbor.port = port;
    learn(neighbor, packet.senderMac());
    return true;
  }

  private void learn(Neighbor neighbor, MacAddress mac) {
    neighbor.usedAt = clock.now();
    if (neighbor.isKnown() && neighbor.mac.equals(mac)) return;
    neighbor.stopAsking();
    neighbor.state = NeighborState.REACHABLE;
    neighbor.mac = mac;
    neighbor.changedAt = clock.now();
    changed(neighbor);
    sendWaiting(neighbor);
  }

  private void sendWaiting(Neighbor neighbor) {
    ArrayDeque<Ipv4Packet> packets = neighbor.waiting;
    if (packets == null) return;
    neighbor.waiting = null;
    for (Ipv4Packet packet : packets) own.at(neighbor.port).ethernet().send(neighbor.mac, packet);
  }

  /** A packet of ours that came back by another port. */
  private boolean isOurVoice(ArpPacket packet, int port) {
    for (int i = 0; i < own.ports(); i++) {
      if (!own.at(i).ethernet().mac().equals(packet.senderMac())) continue;
      trace.dropped(node, port, DropReason.ARP_NOT_FOR_US, packet);
      return true;
    }
    return false;
  }

  /**
   * RFC 5227 §2.4: somebody else says that our address is his. Unlike §2.4 (b), nobody defends it,
   * as Linux does not; but his announcement, a request for our address, is answered (RFC 826), so
   * that he knows, too.
   */
  private void conflict(ArpPacket packet, int port) {
    trace.addressConflict(node, port, packet.senderIp(), packet.senderMac());
    if (packet.isRequest() && own.contains(packet.targetIp())) reply(packet, port);
  }

  private void reply(ArpPacket request, int port) {
    EthernetInterface ethernet = own.at(port).ethernet();
    send(request.senderMac(), request.reply(ethernet.mac()), ethernet);
  }

  private boolean endsProbe(ArpPacket packet, int port) {
    for (AddressProbe probe : probes) {
      if (!probe.isAnsweredBy(packet, port)) continue;
      probe.stop();
      Ipv4Address address = packet.isProbe() ? packet.targetIp() : packet.senderIp();
      trace.addressConflict(node, port, address, packet.senderMac());
      return true;
    }
    return false;
  }

  /**
   * Tells everybody that the address is ours: gratuitous ARP, RFC 5227 §3, as a request or as a
   * reply.
   */
  public void announce(int port, Ipv4Address address, boolean asReply) {
    EthernetInterface ethernet = own.at(port).ethernet();
    ArpPacket packet =
        asReply
            ? new ArpPacket(ArpPacket.REPLY, ethernet.mac(), address, ethernet.mac(), address)
            : ArpPacket.request(ethernet.mac(), address, address);
    send(MacAddress.BROADCAST, packet, ethernet);
  }

  /** Asks at most {@code count} times whether anybody has the address. */
  public void probe(int port, Ipv4Address address, int count) {
    List<AddressProbe> running = new ArrayList<>();
    for (AddressProbe probe : probes) {
      if (!probe.isOver()) running.add(probe);
    }
    AddressProbe probe =
        new AddressProbe(own.at(port).ethernet(), address, count, clock, this::send);
    running.add(probe);
    probes = running;
    probe.ask();
  }

  /** The entry, if there is one that is not too old. */
  private Neighbor find(Ipv4Address address) {
    if ((familiar & bit(address)) == 0) return null;
    Neighbor neighbor = neighbors.get(address.value());
    if (neighbor == null || !isForgotten(neighbor)) return neighbor;
    remove(neighbor);
    return null;
  }

  private static long bit(Ipv4Address address) {
    return 1L << address.value(); // modulo 64
  }

  private boolean isForgotten(Neighbor neighbor) {
    return (neighbor.state == NeighborState.REACHABLE || neighbor.state == NeighborState.FAILED)
        && clock.now() - neighbor.usedAt > timeoutNanos;
  }

  private Neighbor add(Ipv4Address address, int port) {
    Neighbor neighbor = new Neighbor(address, port);
    neighbors.put(address.value(), neighbor);
    familiar |= bit(address);
    return neighbor;
  }

  private void remove(Neighbor neighbor) {
    neighbors.remove(neighbor.address.value());
    last = null;
    trace.tableChanged(node, TableKind.ARP, neighbor.address, "");
    neighbor.stopAsking();
    giveBack(neighbor);
  }

  private void changed(Neighbor neighbor) {
    trace.tableChanged(node, TableKind.ARP, neighbor.address, neighbor.value());
  }

  /** A static entry from the start. */
  public void configure(ArpEntryPlan entry) {
    Neighbor neighbor = add(entry.address(), 0);
    neighbor.state = NeighborState.STATIC;
    neighbor.mac = entry.mac();
  }

  /** Makes a static entry now; what waits for that neighbour is sent. */
  public void set(ArpEntryPlan entry) {
    Neighbor neighbor = find(entry.address());
    if (neighbor == null) neighbor = add(entry.address(), 0);
    neighbor.stopAsking();
    neighbor.state = NeighborState.STATIC;
    neighbor.mac = entry.mac();
    changed(neighbor);
    sendWaiting(neighbor);
  }

  public void remove(Ipv4Address address) {
    Neighbor neighbor = find(address);
    if (neighbor != null) remove(neighbor);
  }

  /** Forgets what was learnt; static entries stay. */
  public void flush() {
    for (long key : neighbors.keys()) {
      Neighbor neighbor = neighbors.get(key);
      if (neighbor.state != NeighborState.STATIC) remove(neighbor);
    }
  }

  /** Forgets what was learnt, and all that waits or is under way. */
  public void powerOff(Origin by) {
    for (long key : neighbors.keys()) {
      Neighbor neighbor = neighbors.get(key);
      if (neighbor.waiting != null)
        for (Ipv4Packet packet : neighbor.waiting)
          trace.dropped(node, neighbor.port, DropReason.NODE_DOWN, packet, by, "power off");
      neighbor.waiting = null;
    }
    flush();
    for (AddressProbe probe : probes) probe.stop();
    probes = List.of();
  }

  /** One line of the table; {@code mac} is null unless it is known. */
  public record Entry(Ipv4Address address, MacAddress mac, NeighborState state) {}

  /** What the table holds now, in the order of addresses. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (long key : neighbors.keys()) {
      Neighbor neighbor = neighbors.get(key);
      if (isForgotten(neighbor)) continue;
      entries.add(
          new Entry(neighbor.address, neighbor.isKnown() ? neighbor.mac : null, neighbor.state));
    }
    entries.sort((a, b) -> a.address().compareTo(b.address()));
    return entries;
  }
}
