package netlang.sim.packetdrill;

import java.util.List;
import netlang.sim.wire.TcpSegment;

/**
 * A segment as a script writes it: the numbers are those of the script.
 *
 * @param ip what is said about the IP header
 * @param flags bits of {@link TcpSegment}
 * @param sequence the first octet, modulo 2^32
 * @param length octets of data
 * @param acknowledgment modulo 2^32; 0 if none is written
 * @param window the raw field; {@link #UNSAID} if none is written
 * @param urgentPointer 0 if none is written
 * @param options null: any will do
 * @param text the line, for messages
 */
record SegmentLine(
    IpLine ip,
    int flags,
    int sequence,
    int length,
    int acknowledgment,
    int window,
    int urgentPointer,
    List<OptionLine> options,
    String text) {

  static final int UNSAID = -1;

  boolean has(int wanted) {
    return (flags & wanted) == wanted;
  }

  /** As in the script: {@code P.}. */
  String flagLetters() {
    String letters = text.substring(2).replaceFirst("^[\\[(][^\\])]*[\\])]\\s*", "");
    return letters.substring(0, letters.indexOf(' '));
  }

  boolean saysWindow() {
    return window != UNSAID;
  }

  boolean anyOptions() {
    return options == null;
  }

  /** The option of that kind, or null. */
  <O extends OptionLine> O option(Class<O> kind) {
    if (options != null)
      for (OptionLine option : options) if (kind.isInstance(option)) return kind.cast(option);
    return null;
  }

  /** Without acknowledgment: a SYN that begins a connection. */
  boolean isFirstSyn() {
    return has(TcpSegment.SYN) && !has(TcpSegment.ACK);
  }
}
