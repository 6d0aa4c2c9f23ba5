package netlang.sim.wire;

/** A protocol data unit: the header of one layer with all it carries. */
public interface Pdu {

  /**
   * Octets of this header and everything in it, without Ethernet's preamble, padding and trailer.
   */
  int length();

  /** Octets of this layer's own header (for application data: 0). */
  int headerLength();

  /** The OSI layer, 1–7, whose header this is. */
  int layer();

  /** What the trade calls it: message, segment, datagram, packet, frame. */
  String unit();

  /** One line as in {@code tcpdump}: {@code ICMP echo request id 1 seq 1}. */
  String summary();
}
