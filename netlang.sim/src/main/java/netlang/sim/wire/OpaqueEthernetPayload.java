package netlang.sim.wire;

import java.nio.ByteBuffer;

/** Octets behind an EtherType that nobody here understands, or that are malformed. */
public record OpaqueEthernetPayload(int etherType, Payload data) implements EthernetPayload {

  static OpaqueEthernetPayload rest(int etherType, ByteBuffer in) {
    byte[] bytes = new byte[in.remaining()];
    in.get(bytes);
    return new OpaqueEthernetPayload(etherType, Payload.of(bytes));
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
    return 3;
  }

  @Override
  public String unit() {
    return "packet";
  }

  @Override
  public String summary() {
    return String.format("type 0x%04x length ", etherType) + length();
  }

  @Override
  public void emit(ByteBuffer out) {
    data.emit(out);
  }
}
