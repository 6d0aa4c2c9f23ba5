package netlang.sim.plan;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketKind;

/** Which packets are meant: {@code icmp echo request from alice with ip.ttl = 63}. */
public record PacketPattern(PacketKind kind, Party from, Party to, List<FieldTest> tests) {

  public static final PacketPattern ANY_FRAME =
      new PacketPattern(PacketKind.FRAME, new Anyone(), new Anyone(), List.of());

  public PacketPattern {
    tests = List.copyOf(tests);
  }

  /**
   * One end of a packet: source or target. Compared with the IP addresses of an IP packet, with the
   * protocol addresses of an ARP packet, with the MAC addresses of any other frame; a MAC always
   * with those of the frame.
   */
  public sealed interface Party {}

  public record Anyone() implements Party {}

  /**
   * One of the node's NICs, whatever addresses they have by then; {@code port} -1 for any of them.
   */
  public record Node(int node, int port) implements Party {}

  public record Address(Ipv4Address address) implements Party {}

  public record Mac(MacAddress mac) implements Party {}

  /** How a field is compared with a value. A field that the packet does not have passes no test. */
  public enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** The sign of the language. */
    public String sign() {
      return sign;
    }

    public boolean holds(long left, long right) {
      return switch (this) {
        case EQUAL -> left == right;
        case NOT_EQUAL -> left != right;
        case LESS -> left < right;
        case LESS_OR_EQUAL -> left <= right;
        case GREATER -> left > right;
        case GREATER_OR_EQUAL -> left >= right;
      };
    }
  }

  /** {@code value} in the form of {@link PacketField#of}. */
  public record FieldTest(PacketField field, Comparison comparison, long value) {}
}
