package netlang.run.recording;

import netlang.sim.plan.PortRef;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.EthernetFrame;

/**
 * A frame on a cable.
 *
 * @param number from 1, in the order of the run
 * @param startNanos when its first bit is put on the wire
 * @param serializationNanos from its first bit to its last
 * @param endNanos when its last bit has arrived, or it died
 * @param sentEvent index of the event that says that it was sent
 * @param endEvent index of the event that says how it ended; -1 if the run ended first, or nobody
 *     was there to receive it
 * @param lost why it died on the way; null if it did not
 * @param latestEndSoFar the latest {@code endNanos} of this one and all before it
 */
public record Transmission(
    int number,
    int link,
    PortRef from,
    PortRef to,
    long startNanos,
    long serializationNanos,
    long endNanos,
    int sentEvent,
    int endEvent,
    EthernetFrame frame,
    DropReason lost,
    long latestEndSoFar) {

  public boolean isLost() {
    return lost != null;
  }
}
