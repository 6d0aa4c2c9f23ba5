package netlang.sim.ip;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import netlang.sim.engine.Timer;
import netlang.sim.wire.Fragment;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Ipv4Payload;

/** The fragments of one datagram that have arrived, and the holes between them: RFC 815. */
final class ReassemblyBuffer {

  /** Octets from {@code first} to {@code last} are missing. */
  private record Hole(int first, int last) {}

  private static final int INFINITY = Integer.MAX_VALUE;

  private final List<Ipv4Packet> fragments = new ArrayList<>();
  private List<Hole> holes = List.of(new Hole(0, INFINITY));
  private Timer timer;

  void giveUpBy(Timer newTimer) {
    timer = newTimer;
  }

  void stop() {
    timer.cancel();
  }

  /**
   * Source, destination, protocol and identification say which datagram a fragment is of, RFC 791
   * §2.3.
   */
  boolean isOf(Ipv4Packet fragment) {
    Ipv4Packet any = fragments.get(0);
    return any.identification() == fragment.identification()
        && any.source().equals(fragment.source())
        && any.destination().equals(fragment.destination())
        && any.protocol() == fragment.protocol();
  }

  /** The algorithm of RFC 815 §3. */
  void add(Ipv4Packet fragment) {
    fragments.add(fragment);
    int first = fragment.fragmentOffset();
    int last = first + fragment.payload().length() - 1;
    List<Hole> left = new ArrayList<>();
    for (Hole hole : holes) {
      if (first > hole.last || last < hole.first) {
        left.add(hole);
        continue;
      }
      if (first > hole.first) left.add(new Hole(hole.first, first - 1));
      if (last < hole.last && fragment.moreFragments()) left.add(new Hole(last + 1, hole.last));
    }
    holes = left;
  }

  boolean isComplete() {
    return holes.isEmpty();
  }

  List<Ipv4Packet> fragments() {
    return fragments;
  }

  /** The fragment with the transport header, or null. */
  Ipv4Packet first() {
    for (Ipv4Packet fragment : fragments) {
      if (fragment.fragmentOffset() == 0) return fragment;
    }
    return null;
  }

  /** The datagram as it was before it was fragmented. */
  Ipv4Packet datagram() {
    Ipv4Packet header = first();
    return new Ipv4Packet(
        header.typeOfService(),
        header.identification(),
        header.dontFragment(),
        false,
        0,
        header.timeToLive(),
        header.source(),
        header.destination(),
        payload(header));
  }

  private Ipv4Payload payload(Ipv4Packet header) {
    if (header.payload() instanceof Fragment part && isAllOf(part.whole())) return part.whole();
    ByteBuffer all = ByteBuffer.allocate(length());
    for (Ipv4Packet fragment : fragments) {
      all.position(fragment.fragmentOffset());
      fragment.payload().emit(all, fragment.source(), fragment.destination());
    }
    return Ipv4Payload.parse(
        header.protocol(), all.rewind(), header.source(), header.destination());
  }

  /**
   * True if nothing was rewritten on the way, so that no octets are needed to know what they are.
   */
  private boolean isAllOf(Ipv4Payload whole) {
    for (Ipv4Packet fragment : fragments) {
      if (!(fragment.payload() instanceof Fragment part) || part.whole() != whole) return false;
    }
    return whole.length() == length();
  }

  private int length() {
    int length = 0;
    for (Ipv4Packet fragment : fragments)
      length = Math.max(length, fragment.fragmentOffset() + fragment.payload().length());
    return length;
  }
}
