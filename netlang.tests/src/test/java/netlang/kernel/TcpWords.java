package netlang.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * The words for a TCP segment, RFC 9293 §3.1. Sequence numbers count from the initial one, which is
 * that of the SYN; where the capture has no SYN, from the octet before the first one seen.
 */
final class TcpWords {

  private static final int FIN = 1;
  private static final int SYN = 2;
  private static final int RST = 4;
  private static final int PSH = 8;
  private static final int ACK = 16;
  private static final int FIXED_HEADER = 20;
  private static final int END_OF_OPTIONS = 0;
  private static final int NO_OPERATION = 1;
  private static final int MAXIMUM_SEGMENT_SIZE = 2;
  private static final int WINDOW_SCALE = 3;

  private final PortNames ports;

  /** By {@code from>to}. */
  private final Map<String, Long> initial = new HashMap<>();

  TcpWords(PortNames ports) {
    this.ports = ports;
  }

  void add(Octets ip, Octets tcp, StringJoiner words) {
    String from = ip.ipv4(12) + ":" + tcp.u16(0);
    String to = ip.ipv4(16) + ":" + tcp.u16(2);
    String forth = from + ">" + to;
    String back = to + ">" + from;
    int flags = tcp.u8(13);
    learnInitialNumbers(tcp, forth, back);
    Octets data = tcp.from(headerLength(tcp));

    words.add("port=" + ports.seen("tcp", ip, tcp)).add("flags=" + letters(flags));
    if ((flags & PSH) != 0) words.add("psh=1");
    words.add("seq=" + counted(tcp.u32(4), forth));
    words.add("ack=" + ((flags & ACK) == 0 ? "-" : counted(tcp.u32(8), back)));
    words.add("len=" + data.length()).add("win=" + tcp.u16(14));
    options(tcp.range(FIXED_HEADER, headerLength(tcp)), (flags & SYN) != 0, words);
    if (data.length() > 0) words.add("data=" + data.digest());
  }

  private static int headerLength(Octets tcp) {
    return (tcp.u8(12) >> 4) * 4;
  }

  private void learnInitialNumbers(Octets tcp, String forth, String back) {
    int flags = tcp.u8(13);
    Long sequence = tcp.u32(4);
    boolean opens = (flags & (SYN | ACK)) == SYN;
    if (opens && !sequence.equals(initial.get(forth))) initial.remove(back);
    if ((flags & SYN) != 0) initial.put(forth, sequence);
    else initial.putIfAbsent(forth, (flags & RST) != 0 ? sequence : sequence - 1);
    if ((flags & ACK) != 0) initial.putIfAbsent(back, tcp.u32(8) - 1);
  }

  private long counted(long sequence, String direction) {
    return sequence - initial.get(direction) & 0xffff_ffffL;
  }

  private static String letters(int flags) {
    StringBuilder letters = new StringBuilder();
    if ((flags & SYN) != 0) letters.append('S');
    if ((flags & FIN) != 0) letters.append('F');
    if ((flags & RST) != 0) letters.append('R');
    if ((flags & ACK) != 0) letters.append('A');
    if ((flags & 32) != 0) letters.append('U');
    if ((flags & 64) != 0) letters.append('E');
    if ((flags & 128) != 0) letters.append('C');
    return letters.isEmpty() ? "-" : letters.toString();
  }

  private static void options(Octets options, boolean syn, StringJoiner words) {
    String segmentSize = "-";
    String scale = null;
    SortedSet<String> names = new TreeSet<>();
    int at = 0;
    while (at < options.length() && options.u8(at) != END_OF_OPTIONS) {
      int kind = options.u8(at);
      if (kind == NO_OPERATION) {
        at++;
        continue;
      }
      names.add(nameOf(kind));
      if (kind == MAXIMUM_SEGMENT_SIZE) segmentSize = Integer.toString(options.u16(at + 2));
      if (kind == WINDOW_SCALE) scale = Integer.toString(options.u8(at + 2));
      int length = options.u8(at + 1);
      if (length < 2) throw new IndexOutOfBoundsException("an option of " + length + " octets");
      at += length;
    }
    if (syn) words.add("mss=" + segmentSize);
    if (syn && scale != null) words.add("wscale=" + scale);
    if (!names.isEmpty()) words.add("opts=" + String.join("+", names));
  }

  private static String nameOf(int kind) {
    return switch (kind) {
      case MAXIMUM_SEGMENT_SIZE -> "mss";
      case WINDOW_SCALE -> "ws";
      case 4 -> "sackok";
      case 5 -> "sack";
      case 8 -> "ts";
      default -> "kind" + kind;
    };
  }
}
