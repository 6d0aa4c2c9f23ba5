package netlang.sim.packetdrill;

import java.util.List;
import java.util.stream.Collectors;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.TcpSegment;

/**
 * A segment that the host has sent, in the script's numbers.
 *
 * @param acknowledgment 0 without ACK
 * @param options all of them, padding included
 */
record SeenSegment(
    WireEnd.Captured captured, int sequence, int acknowledgment, List<OptionLine> options) {

  TcpSegment segment() {
    return captured.segment();
  }

  Ipv4Packet packet() {
    return captured.packet();
  }

  long timeNanos() {
    return captured.timeNanos();
  }

  int flags() {
    return segment().flags();
  }

  int length() {
    return segment().data().length();
  }

  /** The first sequence number behind the data. */
  int dataEnd() {
    return sequence + length();
  }

  /** The option of that kind, or null. */
  <O extends OptionLine> O option(Class<O> kind) {
    for (OptionLine option : options) if (kind.isInstance(option)) return kind.cast(option);
    return null;
  }

  /** As the script would write it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("> ");
    text.append(segment().flagLetters()).append(' ');
    text.append(Integer.toUnsignedString(sequence)).append(':');
    text.append(Integer.toUnsignedString(dataEnd())).append('(').append(length()).append(')');
    if (segment().has(TcpSegment.ACK))
      text.append(" ack ").append(Integer.toUnsignedString(acknowledgment));
    text.append(" win ").append(segment().window());
    if (segment().urgentPointer() != 0) text.append(" urg ").append(segment().urgentPointer());
    if (!options.isEmpty()) text.append(" <").append(print(options)).append('>');
    return text.toString();
  }

  static String print(List<OptionLine> options) {
    return options.stream().map(OptionLine::toString).collect(Collectors.joining(","));
  }
}
