package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;

/** Octets of a protocol that nobody here understands, of a fragment, or with a wrong checksum. */
public record OpaqueIpv4Payload(int protocol, Payload data) implements Ipv4Payload {

  static OpaqueIpv4Payload rest(int protocol, ByteBuffer in) {
    byte[] bytes = new byte[in.remaining()];
    in.get(bytes);
    return new OpaqueIpv4Payload(protocol, Payload.of(bytes));
  }

  @Override
  public int length() {
    return data.length();
  }

  @Override
  public int headerLength() {
    return 0;
  }

  @Override
  public int layer() {
    return 4;
  }

  @Override
  public String unit() {
    return "message";
  }

  @Override
  public String summary() {
    return "protocol " + protocol + " length " + length();
  }

  @Override
  public void emit(ByteBuffer out, Ipv4Address source, Ipv4Address destination) {
    data.emit(out);
  }
}
