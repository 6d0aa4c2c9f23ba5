package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;

/** Address resolution for IPv4 over Ethernet, RFC 826. */
public record ArpPacket(
    int operation,
    MacAddress senderMac,
    Ipv4Address senderIp,
    MacAddress targetMac,
    Ipv4Address targetIp)
    implements EthernetPayload {

  public static final int HEADER_LENGTH = 28;
  public static final int REQUEST = 1;
  public static final int REPLY = 2;

  private static final int HARDWARE_ETHERNET = 1;

  public static ArpPacket request(
      MacAddress senderMac, Ipv4Address senderIp, Ipv4Address targetIp) {
    return new ArpPacket(REQUEST, senderMac, senderIp, MacAddress.ZERO, targetIp);
  }

  /** The answer to this request: sender and target change places, and the sender is {@code mac}. */
  public ArpPacket reply(MacAddress mac) {
    return new ArpPacket(REPLY, mac, targetIp, senderMac, senderIp);
  }

  public boolean isRequest() {
    return operation == REQUEST;
  }

  /** Sender and target address are the same: it asks for nothing, it tells, RFC 5944 §4.6. */
  public boolean isGratuitous() {
    return senderIp.equals(targetIp);
  }

  /** A request without a sender address, RFC 5227 §1.1. */
  public boolean isProbe() {
    return isRequest() && senderIp.isUnspecified();
  }

  @Override
  public int etherType() {
    return ARP;
  }

  @Override
  public int length() {
    return HEADER_LENGTH;
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
    if (isProbe()) return "ARP probe who-has " + targetIp;
    if (isGratuitous() && (isRequest() || targetMac.equals(senderMac)))
      return "ARP announcement " + senderIp + " is-at " + senderMac;
    return isRequest()
        ? "ARP who-has " + targetIp + " tell " + senderIp
        : "ARP reply " + senderIp + " is-at " + senderMac;
  }

  static EthernetPayload parse(ByteBuffer in) {
    in.mark();
    boolean understood =
        in.remaining() >= HEADER_LENGTH
            && in.getShort() == HARDWARE_ETHERNET
            && (in.getShort() & 0xffff) == IPV4
            && in.get() == 6
            && in.get() == 4;
    if (!understood) {
      in.reset();
      return OpaqueEthernetPayload.rest(ARP, in);
    }
    int operation = in.getShort() & 0xffff;
    MacAddress senderMac = EthernetFrame.getMac(in);
    Ipv4Address senderIp = new Ipv4Address(in.getInt());
    MacAddress targetMac = EthernetFrame.getMac(in);
    return new ArpPacket(operation, senderMac, senderIp, targetMac, new Ipv4Address(in.getInt()));
  }

  @Override
  public void emit(ByteBuffer out) {
    out.putShort((short) HARDWARE_ETHERNET).putShort((short) IPV4).put((byte) 6).put((byte) 4);
    out.putShort((short) operation);
    EthernetFrame.putMac(out, senderMac);
    out.putInt(senderIp.value());
    EthernetFrame.putMac(out, targetMac);
    out.putInt(targetIp.value());
  }
}
