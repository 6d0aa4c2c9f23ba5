package netlang.sim.wire;

import java.nio.ByteBuffer;
import netlang.sim.addr.Ipv4Address;

/**
 * A part of a datagram's payload, RFC 791 §3.2.
 *
 * @param whole the payload of the datagram before it was fragmented; its checksum covers all of it
 * @param from the first octet of {@code whole} that is in this part, a multiple of 8
 * @param length octets of {@code whole} in this part
 */
public record Fragment(Ipv4Payload whole, int from, int length) implements Ipv4Payload {

  public Fragment {
    if (from % 8 != 0 || from < 0 || length < 0 || from + length > whole.length())
      throw new IllegalArgumentException("octets " + from + "+" + length + " of " + whole.length());
  }

  @Override
  public int protocol() {
    return whole.protocol();
  }

  @Override
  public int headerLength() {
    return from == 0 ? whole.headerLength() : 0;
  }

  @Override
  public int layer() {
    return whole.layer();
  }

  @Override
  public String unit() {
    return "fragment";
  }

  @Override
  public String summary() {
    return from == 0 ? whole.summary() : "protocol " + protocol();
  }

  @Override
  public void emit(ByteBuffer out, Ipv4Address source, Ipv4Address destination) {
    ByteBuffer all = ByteBuffer.allocate(whole.length());
    whole.emit(all, source, destination);
    out.put(all.array(), from, length);
  }
}
