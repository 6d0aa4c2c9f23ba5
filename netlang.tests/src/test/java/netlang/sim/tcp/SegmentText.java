package netlang.sim.tcp;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.sim.addr.Ipv4Address;

/**
 * Octets of a TCP segment from its text. Written without the simulator's own records: it can say
 * what they cannot, such as options of impossible length.
 */
final class SegmentText {

  private static final Pattern SEGMENT =
      Pattern.compile(
          "([SFRPUEW.-]+) (\\d+):(\\d+)\\((\\d+)\\)"
              + "(?: ack (\\d+))?(?: win (\\d+))?(?: urg (\\d+))?(?: <(.*)>)?");

  private static final String LETTERS = "FSRP.UEW";

  private SegmentText() {}

  /** The IP packet that carries it; data octets are n mod 256, as everywhere in the simulator. */
  static byte[] packet(
      Ipv4Address source,
      Ipv4Address destination,
      int sourcePort,
      int destinationPort,
      int ownIsn,
      int peerIsn,
      String text) {
    Matcher matcher = SEGMENT.matcher(text);
    if (!matcher.matches()) throw new IllegalArgumentException(text);
    int flags = 0;
    for (char letter : matcher.group(1).replace("-", "").toCharArray())
      flags |= 1 << LETTERS.indexOf(letter);
    int sequence = (int) Long.parseLong(matcher.group(2));
    int length = Integer.parseInt(matcher.group(4));
    if (sequence + length != (int) Long.parseLong(matcher.group(3)))
      throw new IllegalArgumentException(text);
    byte[] options = options(matcher.group(8), peerIsn);
    int header = 20 + options.length;
    ByteBuffer out = ByteBuffer.allocate(20 + header + length);
    out.put((byte) 0x45).put((byte) 0).putShort((short) out.capacity()).putInt(0x0007_4000);
    out.put((byte) 64).put((byte) 6).putShort((short) 0);
    out.putInt(source.value()).putInt(destination.value());
    out.putShort(10, (short) ~sum(out, 0, 20, 0));
    out.putShort((short) sourcePort).putShort((short) destinationPort);
    out.putInt(sequence + ownIsn);
    out.putInt(matcher.group(5) == null ? 0 : (int) Long.parseLong(matcher.group(5)) + peerIsn);
    out.put((byte) (header << 2)).put((byte) flags);
    out.putShort((short) number(matcher.group(6), 20_000)).putShort((short) 0);
    out.putShort((short) number(matcher.group(7), 0));
    out.put(options);
    int first = (flags & 2) != 0 ? sequence : sequence - 1; // a SYN takes a number itself
    for (int i = 0; i < length; i++) out.put((byte) (first + i));
    int pseudo = sum(out, 12, 8, 6 + header + length);
    out.putShort(36, (short) ~sum(out, 20, header + length, pseudo));
    return out.array();
  }

  private static int number(String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** One's complement sum of 16-bit words, RFC 1071; the last octet is padded with zero. */
  private static int sum(ByteBuffer in, int from, int length, int begin) {
    int sum = begin;
    for (int i = 0; i < length; i++) sum += (in.get(from + i) & 0xff) << (i % 2 == 0 ? 8 : 0);
    while (sum >>> 16 != 0) sum = (sum & 0xffff) + (sum >>> 16);
    return sum;
  }

  /** In the order in which they are written; the header is filled up with zeros. */
  private static byte[] options(String text, int peerIsn) {
    if (text == null) return new byte[0];
    ByteBuffer out = ByteBuffer.allocate(40);
    for (String option : text.split(",")) option(out, option.trim().split("[ :]+"), peerIsn);
    byte[] octets = new byte[out.position() + 3 & ~3];
    out.flip().get(octets, 0, out.limit());
    return octets;
  }

  private static void option(ByteBuffer out, String[] words, int peerIsn) {
    switch (words[0]) {
      case "eol" -> out.put((byte) 0);
      case "nop" -> out.put((byte) 1);
      case "mss" -> out.put((byte) 2).put((byte) 4).putShort((short) Integer.parseInt(words[1]));
      case "wscale" -> out.put((byte) 3).put((byte) 3).put((byte) Integer.parseInt(words[1]));
      case "sackOK" -> out.put((byte) 4).put((byte) 2);
      case "sack" -> {
        out.put((byte) 5).put((byte) (2 + 4 * (words.length - 1)));
        for (int i = 1; i < words.length; i++) out.putInt((int) Long.parseLong(words[i]) + peerIsn);
      }
      case "TS" ->
          out.put((byte) 8)
              .put((byte) 10)
              .putInt((int) Long.parseLong(words[2]))
              .putInt((int) Long.parseLong(words[4]));
      default -> {
        if (!words[0].startsWith("0x")) throw new IllegalArgumentException(words[0]);
        out.put(HexFormat.of().parseHex(words[0].substring(2)));
      }
    }
  }
}
