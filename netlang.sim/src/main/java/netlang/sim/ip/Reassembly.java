package netlang.sim.ip;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.engine.Trace;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.wire.Ipv4Packet;

/** Puts fragments together again at their destination, RFC 791 §3.2, RFC 1122 §3.3.2. */
final class Reassembly {

  /** Linux: ipfrag_time. RFC 1122 asks for a fixed value between 60 and 120 s, RFC 791 for 15 s. */
  private static final long TIMEOUT_NANOS = 30_000_000_000L;

  private static final int MAXIMUM_PAYLOAD = Ipv4Packet.MAXIMUM_LENGTH - Ipv4Packet.HEADER_LENGTH;

  private final Clock clock;
  private final Trace trace;
  private final PacketFailures failures;
  private final List<ReassemblyBuffer> buffers = new ArrayList<>(0);

  Reassembly(Clock clock, Trace trace, PacketFailures failures) {
    this.clock = clock;
    this.trace = trace;
    this.failures = failures;
  }

  /**
   * Takes a fragment, {@code toGroup} if others got it too; the datagram, if that was the last one
   * missing, else null.
   */
  Ipv4Packet add(Ipv4Packet fragment, boolean toGroup) {
    int length = fragment.payload().length();
    boolean unfit = fragment.moreFragments() && (length == 0 || length % 8 != 0);
    if (unfit || fragment.fragmentOffset() + length > MAXIMUM_PAYLOAD) {
      trace.dropped(clock.node(), -1, DropReason.BAD_HEADER, fragment);
      return null;
    }
    ReassemblyBuffer buffer = bufferOf(fragment, toGroup);
    buffer.add(fragment);
    if (!buffer.isComplete()) return null;
    buffer.stop();
    buffers.remove(buffer);
    return buffer.datagram();
  }

  private ReassemblyBuffer bufferOf(Ipv4Packet fragment, boolean toGroup) {
    for (ReassemblyBuffer buffer : buffers) {
      if (buffer.isOf(fragment)) return buffer;
    }
    ReassemblyBuffer buffer = new ReassemblyBuffer();
    Timer timer = new Timer(clock, () -> giveUp(buffer, toGroup));
    timer.arm(TIMEOUT_NANOS);
    buffer.giveUpBy(timer);
    buffers.add(buffer);
    return buffer;
  }

  private void giveUp(ReassemblyBuffer buffer, boolean toGroup) {
    buffers.remove(buffer);
    for (Ipv4Packet fragment : buffer.fragments())
      trace.dropped(clock.node(), -1, DropReason.REASSEMBLY_TIMEOUT, fragment);
    Ipv4Packet first = buffer.first();
    if (first != null) failures.undeliverable(first, DropReason.REASSEMBLY_TIMEOUT, 0, toGroup);
  }

  void powerOff(Origin by) {
    for (ReassemblyBuffer buffer : buffers) {
      buffer.stop();
      for (Ipv4Packet fragment : buffer.fragments())
        trace.dropped(clock.node(), -1, DropReason.NODE_DOWN, fragment, by, "power off");
    }
    buffers.clear();
  }
}
