package netlang.sim.packetdrill;

import java.util.List;

/**
 * A script, read.
 *
 * @param toleranceNanos how far a packet's time may be off
 * @param timestampTickNanos how often the clock of the timestamps ticks; 0: their values are not
 *     checked
 * @param mtu octets of the largest IP packet
 * @param strictSegments true if a line of the script is exactly one packet
 */
record Script(
    long toleranceNanos,
    long timestampTickNanos,
    int mtu,
    boolean strictSegments,
    List<ScriptEvent> events) {

  static final long DEFAULT_TOLERANCE_NANOS = 4_000_000;

  Script {
    events = List.copyOf(events);
  }
}
