package netlang.sim.ip;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.engine.Trace;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.Ipv4Packet;

/** The way from a node to itself, RFC 1122 §3.2.1.3 (g): no wire, no rate, nothing lost. */
final class Loopback {

  /** As long as the default cable, so that no talk to oneself stops time. */
  static final long DELAY_NANOS = 1_000;

  private final Clock clock;
  private final Trace trace;
  private final Consumer<Ipv4Packet> receiver;
  private final ArrayDeque<Looped> underWay = new ArrayDeque<>(2);
  private final Timer arrival;

  private record Looped(Ipv4Packet packet, long arrivesAt) {}

  Loopback(Consumer<Ipv4Packet> receiver, Clock clock, Trace trace) {
    this.receiver = receiver;
    this.clock = clock;
    this.trace = trace;
    arrival = new Timer(clock, this::arrive);
  }

  void send(Ipv4Packet packet) {
    underWay.addLast(new Looped(packet, clock.now() + DELAY_NANOS));
    if (!arrival.isSet()) arrival.armAt(underWay.getFirst().arrivesAt());
  }

  private void arrive() {
    Ipv4Packet packet = underWay.removeFirst().packet();
    if (!underWay.isEmpty()) arrival.armAt(underWay.getFirst().arrivesAt());
    receiver.accept(packet);
  }

  void powerOff(Origin by) {
    for (Looped looped : underWay)
      trace.dropped(
          clock.node(), TraceEvent.NONE, DropReason.NODE_DOWN, looped.packet(), by, "power off");
    underWay.clear();
    arrival.cancel();
  }
}
