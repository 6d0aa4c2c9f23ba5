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
    long retransmissionTimeoutNanos) {}
