package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;

/**
 * Internet control message, RFC 792.
 *
 * @param rest the second 32-bit word of the header: identifier and sequence number, next-hop MTU,
 *     or zero
 * @param content the echoed data, or the start of the packet an error is about
 */
public record IcmpMessage(int type, int code, int rest, Content content) implements Ipv4Payload {

  public static final int HEADER_LENGTH = 8;

  public static final int ECHO_REPLY = 0;
  public static final int DESTINATION_UNREACHABLE = 3;
  public static final int REDIRECT = 5;
  public static final int ECHO_REQUEST = 8;
  public static final int TIME_EXCEEDED = 11;
  public static final int PARAMETER_PROBLEM = 12;

  public static final int NET_UNREACHABLE = 0;
  public static final int HOST_UNREACHABLE = 1;
  public static final int PROTOCOL_UNREACHABLE = 2;
  public static final int PORT_UNREACHABLE = 3;
  public static final int FRAGMENTATION_NEEDED = 4;

  public static final int TTL_EXCEEDED_IN_TRANSIT = 0;
  public static final int REASSEMBLY_TIME_EXCEEDED = 1;

  /** What follows the header. */
  public sealed interface Content {
    int length();

    void emit(ByteBuffer out);
  }

  /** Data that an echo carries there and back. */
  public record Echoed(Payload data) implements Content {
    @Override
    public int length() {
      return data.length();
    }

    @Override
    public void emit(ByteBuffer out) {
      data.emit(out);
    }
  }

  /** The first {@code length} octets of the packet that an error is about. */
  public record Quoted(Ipv4Packet packet, int length) implements Content {
    @Override
    public void emit(ByteBuffer out) {
      ByteBuffer all = ByteBuffer.allocate(packet.length());
      packet.emit(all);
      out.put(all.array(), 0, length);
    }
  }

  public static IcmpMessage echoRequest(int identifier, int sequence, Payload data) {
    return new IcmpMessage(ECHO_REQUEST, 0, identifier << 16 | sequence & 0xffff, new Echoed(data));
  }

  /** The answer to this echo request, with the same identifier, sequence number and data. */
  public IcmpMessage echoReply() {
    return new IcmpMessage(ECHO_REPLY, 0, rest, content);
  }

  public static IcmpMessage error(
      int type, int code, int rest, Ipv4Packet about, int quotedLength) {
    return new IcmpMessage(type, code, rest, new Quoted(about, quotedLength));
  }

  /** Request or reply. */
  public boolean isEcho() {
    return type == ECHO_REQUEST || type == ECHO_REPLY;
  }

  public boolean isFragmentationNeeded() {
    return type == DESTINATION_UNREACHABLE && code == FRAGMENTATION_NEEDED;
  }

  /** Of an echo. */
  public int identifier() {
    return rest >>> 16;
  }

  /** Of an echo. */
  public int sequence() {
    return rest & 0xffff;
  }

  /** Of "fragmentation needed", RFC 1191 §4. */
  public int nextHopMtu() {
    return rest & 0xffff;
  }

  /** True for the messages that must never be answered by an error, RFC 1122 §3.2.2. */
  public boolean isError() {
    return switch (type) {
      case DESTINATION_UNREACHABLE, 4, REDIRECT, TIME_EXCEEDED, PARAMETER_PROBLEM -> true;
      default -> false;
    };
  }

  @Override
  public int protocol() {
    return ICMP;
  }

  @Override
  public int length() {
    return HEADER_LENGTH + content.length();
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
    return "message";
  }

  @Override
  public String summary() {
    return switch (type) {
      case ECHO_REQUEST ->
          "ICMP echo request id "
              + identifier()
              + " seq "
              + sequence()
              + " length "
              + content.length();
      case ECHO_REPLY ->
          "ICMP echo reply id "
              + identifier()
              + " seq "
              + sequence()
              + " length "
              + content.length();
      default ->
          "ICMP "
              + name()
              + (content instanceof Quoted quoted ? " (" + quoted.packet().summary() + ")" : "");
    };
  }

  private String name() {
    return switch (type) {
      case DESTINATION_UNREACHABLE ->
          switch (code) {
            case NET_UNREACHABLE -> "net unreachable";
            case HOST_UNREACHABLE -> "host unreachable";
            case PROTOCOL_UNREACHABLE -> "protocol unreachable";
            case PORT_UNREACHABLE -> "port unreachable";
            case FRAGMENTATION_NEEDED -> "fragmentation needed, mtu " + nextHopMtu();
            default -> "destination unreachable, code " + code;
          };
      case TIME_EXCEEDED ->
          code == TTL_EXCEEDED_IN_TRANSIT ? "time exceeded" : "reassembly time exceeded";
      default -> "type " + type + " code " + code;
    };
  }

  static Ipv4Payload parse(ByteBuffer in) {
    int start = in.position();
    if (in.remaining() < HEADER_LENGTH || InternetChecksum.of(in, start, in.remaining()) != 0)
      return OpaqueIpv4Payload.rest(ICMP, in);
    byte[] content = new byte[in.remaining() - HEADER_LENGTH];
    in.position(start + HEADER_LENGTH).get(content);
    return new IcmpMessage(
        in.get(start) & 0xff,
        in.get(start + 1) & 0xff,
        in.getInt(start + 4),
        new Echoed(Payload.of(content)));
  }

  @Override
  public void emit(ByteBuffer out, Ipv4Address source, Ipv4Address destination) {
    int start = out.position();
    out.put((byte) type).put((byte) code).putShort((short) 0).putInt(rest);
    content.emit(out);
    out.putShort(start + 2, (short) InternetChecksum.of(out, start, length()));
  }
}
