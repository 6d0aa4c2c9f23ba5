package netlang.sim.record;

import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.BitRate;
import netlang.sim.trace.Jitter;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.wire.Ipv4Packet;

/**
 * What a flow of UDP or TCP cost and what came of it, in the same terms for both, so that they can
 * be compared.
 */
public final class TransportTotals {

  private final Jitter jitter = new Jitter();
  private final boolean hasJitter;
  private long packets;
  private long headerBytes;
  private long startNanos = -1;
  private long lastNanos = -1;
  private long deliveredBytes;
  private long stalls;
  private long late;

  TransportTotals(FlowPlan plan) {
    hasJitter = plan instanceof FlowPlan.Udp;
  }

  void count(FlowEvent event) {
    switch (event.step()) {
      case STARTED -> startNanos = startNanos < 0 ? event.time() : startNanos;
      case DELIVERED -> {
        jitter.arrived(event.nanos());
        delivered(event);
      }
      case RECEIVED -> delivered(event);
      case STALLED -> stalls++;
      case LATE -> late++;
      default -> {}
    }
  }

  private void delivered(FlowEvent event) {
    deliveredBytes += event.bytes();
    lastNanos = event.time();
  }

  /** A packet that one of the ends has made. */
  void count(Ipv4Packet packet) {
    packets++;
    headerBytes += Ipv4Packet.HEADER_LENGTH + packet.payload().headerLength();
  }

  /** That were made at either end, before any was fragmented; acknowledgements included. */
  public long packets() {
    return packets;
  }

  /** Octets of IP and transport headers of all {@link #packets}. */
  public long headerBytes() {
    return headerBytes;
  }

  /** Octets of application data that reached an application, both ways. */
  public long deliveredBytes() {
    return deliveredBytes;
  }

  /** From the start to the last delivery; 0 if there was none. */
  public long durationNanos() {
    return lastNanos < 0 ? 0 : lastNanos - startNanos;
  }

  /** {@link #deliveredBytes} by {@link #durationNanos}. */
  public long bitsPerSecond() {
    return BitRate.of(deliveredBytes, durationNanos());
  }

  /** How often what plays had to wait. */
  public long stalls() {
    return stalls;
  }

  /** What came too late to be played. */
  public long late() {
    return late;
  }

  /** RFC 3550 §6.4.1; -1 of a stream, which has none. */
  public long jitterNanos() {
    return hasJitter ? jitter.nanos() : -1;
  }
}
