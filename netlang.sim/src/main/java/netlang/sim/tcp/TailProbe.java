package netlang.sim.tcp;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.SequenceNumber;

/** The probe of a tail: whether one is wanted, and what its acknowledgement says. RFC 8985 §7. */
final class TailProbe {

  private final RttEstimator roundTrip;
  private final boolean enabled;

  /** What is added for a peer that may delay its acknowledgement of a single segment. */
  private final long acknowledgmentDelay;

  private boolean underWay;

  /** SND.NXT when it was sent. */
  private int end;

  /** It was the last segment once more, not new data. */
  private boolean repeated;

  TailProbe(TcpPlan plan, RttEstimator roundTrip) {
    this.roundTrip = roundTrip;
    enabled = plan.has(TcpSetting.TAIL_LOSS_PROBE) && plan.has(TcpSetting.FAST_RETRANSMIT);
    acknowledgmentDelay = plan.get(TcpSetting.MINIMUM_RTO);
  }

  /** PTO of §7.2: when to ask, in nanoseconds from now; -1: not at all. */
  long timeout(Flight flight, Recovery.Phase phase) {
    boolean wanted =
        enabled
            && !underWay
            && !flight.isEmpty()
            && phase == Recovery.Phase.OPEN
            && roundTrip.hasSample();
    if (!wanted) return -1;
    return 2 * roundTrip.smoothed() + (flight.segments() == 1 ? acknowledgmentDelay : 0);
  }

  void sent(int sendNext, boolean again) {
    underWay = true;
    end = sendNext;
    repeated = again;
  }

  /** A segment was reported twice: the original and the probe have both arrived. */
  void duplicateReported(int acknowledgment) {
    if (!SequenceNumber.isLess(acknowledgment, end)) underWay = false;
  }

  /** §7.4.2; true if it repaired a loss. */
  boolean hasRepaired(int unacknowledged, boolean duplicate) {
    if (!underWay || SequenceNumber.isLess(unacknowledged, end)) return false;
    boolean beyond = SequenceNumber.isLess(end, unacknowledged);
    if (!repeated || beyond || duplicate) underWay = false;
    return repeated && beyond;
  }

  void forget() {
    underWay = false;
  }
}
