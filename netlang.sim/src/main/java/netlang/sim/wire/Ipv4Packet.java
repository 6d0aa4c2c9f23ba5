package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;

/**
 * Internet protocol packet, RFC 791 §3.1, without options.
 *
 * @param typeOfService DSCP and ECN, RFC 2474
 * @param fragmentOffset in octets, a multiple of 8 (on the wire: in units of 8)
 */
public record Ipv4Packet(
    int typeOfService,
    int identification,
    boolean dontFragment,
    boolean moreFragments,
    int fragmentOffset,
    int timeToLive,
    Ipv4Address source,
    Ipv4Address destination,
    Ipv4Payload payload)
    implements EthernetPayload {

  public static final int HEADER_LENGTH = 20;

  /** The two low bits of the type of service, RFC 3168 §5: may be marked, and is marked. */
  public static final int ECN_CAPABLE = 2;

  public static final int CONGESTION_EXPERIENCED = 3;

  /** The total length is a 16-bit field. */
  public static final int MAXIMUM_LENGTH = 65_535;

  /** True if routers may mark it instead of dropping it: ECT(0) or ECT(1). */
  public boolean isEcnCapable() {
    int bits = typeOfService & CONGESTION_EXPERIENCED;
    return bits == 1 || bits == 2;
  }

  /** A router has marked it. */
  public boolean isMarked() {
    return (typeOfService & CONGESTION_EXPERIENCED) == CONGESTION_EXPERIENCED;
  }

  public Ipv4Packet marked() {
    return new Ipv4Packet(
        typeOfService | CONGESTION_EXPERIENCED,
        identification,
        dontFragment,
        moreFragments,
        fragmentOffset,
        timeToLive,
        source,
        destination,
        payload);
  }

  public Ipv4Packet withTimeToLive(int newTimeToLive) {
    return new Ipv4Packet(
        typeOfService,
        identification,
        dontFragment,
        moreFragments,
        fragmentOffset,
        newTimeToLive,
        source,
        destination,
        payload);
  }

  /** The packet that carries {@code length} octets of this one's payload, from {@code from} on. */
  public Ipv4Packet fragment(int from, int length) {
    Ipv4Payload part =
        payload instanceof Fragment fragment
            ? new Fragment(fragment.whole(), fragment.from() + from, length)
            : new Fragment(payload, from, length);
    boolean more = moreFragments || from + length < payload.length();
    return new Ipv4Packet(
        typeOfService,
        identification,
        dontFragment,
        more,
        fragmentOffset + from,
        timeToLive,
        source,
        destination,
        part);
  }

  public boolean isFragment() {
    return moreFragments || fragmentOffset != 0;
  }

  /**
   * The transport header with what it carries: also of a first fragment; of a later fragment the
   * fragment itself.
   */
  public Ipv4Payload transport() {
    return payload instanceof Fragment fragment && fragment.from() == 0
        ? fragment.whole()
        : payload;
  }

  public int protocol() {
    return payload.protocol();
  }

  @Override
  public int etherType() {
    return IPV4;
  }

  @Override
  public int length() {
    return HEADER_LENGTH + payload.length();
  }

  @Override
  public int headerLength() {
    return HEADER_LENGTH;
  }

  @Override
  public int layer() {
    return 3;
  }

  @Override
  public String unit() {
    return "packet";
  }

  @Override
  public String summary() {
    String fragment =
        isFragment()
            ? " fragment " + fragmentOffset + "+" + payload.length() + (moreFragments ? "+" : "")
            : "";
    return source + " > " + destination + " ttl " + timeToLive + fragment + " " + payload.summary();
  }

  static EthernetPayload parse(ByteBuffer in) {
    int start = in.position();
    if (!wellFormed(in, start)) return OpaqueEthernetPayload.rest(IPV4, in);
    int typeOfService = in.get(start + 1) & 0xff;
    int identification = in.getShort(start + 4) & 0xffff;
    int flagsAndOffset = in.getShort(start + 6) & 0xffff;
    int timeToLive = in.get(start + 8) & 0xff;
    int protocol = in.get(start + 9) & 0xff;
    Ipv4Address source = new Ipv4Address(in.getInt(start + 12));
    Ipv4Address destination = new Ipv4Address(in.getInt(start + 16));
    boolean more = (flagsAndOffset & 0x2000) != 0;
    int offset = (flagsAndOffset & 0x1fff) * 8;
    in.position(start + headerLength(in, start)).limit(start + totalLength(in, start));
    Ipv4Payload payload =
        more || offset != 0
            ? OpaqueIpv4Payload.rest(protocol, in)
            : Ipv4Payload.parse(protocol, in, source, destination);
    return new Ipv4Packet(
        typeOfService,
        identification,
        (flagsAndOffset & 0x4000) != 0,
        more,
        offset,
        timeToLive,
        source,
        destination,
        payload);
  }

  private static boolean wellFormed(ByteBuffer in, int start) {
    return in.remaining() >= HEADER_LENGTH
        && (in.get(start) & 0xff) >>> 4 == 4
        && headerLength(in, start) >= HEADER_LENGTH
        && totalLength(in, start) >= headerLength(in, start)
        && totalLength(in, start) <= in.remaining()
        && InternetChecksum.of(in, start, headerLength(in, start)) == 0;
  }

  private static int headerLength(ByteBuffer in, int start) {
    return (in.get(start) & 0xf) * 4;
  }

  private static int totalLength(ByteBuffer in, int start) {
    return in.getShort(start + 2) & 0xffff;
  }

  @Override
  public void emit(ByteBuffer out) {
    int start = out.position();
    out.put((byte) 0x45)
        .put((byte) typeOfService)
        .putShort((short) length())
        .putShort((short) identification);
    out.putShort(
        (short) ((dontFragment ? 0x4000 : 0) | (moreFragments ? 0x2000 : 0) | fragmentOffset / 8));
    out.put((byte) timeToLive).put((byte) protocol()).putShort((short) 0);
    out.putInt(source.value()).putInt(destination.value());
    out.putShort(start + 10, (short) InternetChecksum.of(out, start, HEADER_LENGTH));
    payload.emit(out, source, destination);
  }
}
