package netlang.sim.tcp;

/**
 * What a connection knows about itself, as TCP_INFO of Linux tells it.
 *
 * @param recovery 0 open, 1 disorder, 2 CWR, 3 recovery, 4 loss
 * @param congestionWindow octets, as all sizes here
 * @param sendSegmentSize what is sent at most, without options
 * @param ownSegmentSize what we told the peer
 * @param smoothedRoundTripNanos 0 as long as nothing was measured
 */
public record TcpInfo(
    TcpState state,
    int recovery,
    int congestionWindow,
    int slowStartThreshold,
    int sendSegmentSize,
    int ownSegmentSize,
    int inFlight,
    int selectivelyAcknowledged,
    int lost,
    int retransmitted,
    int sendWindow,
    int receiveWindow,
    long smoothedRoundTripNanos,
    long roundTripVariationNanos,
    long retransmissionTimeoutNanos) {

  static TcpInfo of(
      TcpState state, int ownSegmentSize, Sender sender, Receiver receiver, RttEstimator trip) {
    Flight flight = sender.flight();
    return new TcpInfo(
        state,
        sender.recovery().phase().ordinal(),
        sender.congestion().window(),
        sender.congestion().slowStartThreshold(),
        sender.segmentSize(),
        ownSegmentSize,
        flight.length(),
        flight.sacked() + flight.assumed(),
        flight.lost(),
        flight.resent(),
        sender.window(),
        receiver.window(),
        trip.smoothed(),
        trip.variation(),
        trip.timeout());
  }
}
