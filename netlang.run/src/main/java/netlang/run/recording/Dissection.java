package netlang.run.recording;

import java.util.List;

/**
 * A frame taken apart: its layers with their fields, and which octets each of them is.
 *
 * @param octets with padding, without FCS
 */
public record Dissection(byte[] octets, List<Layer> layers) {

  public Dissection {
    layers = List.copyOf(layers);
  }

  /**
   * The header of a protocol, or data, or padding.
   *
   * @param osi the OSI layer, 1–7
   */
  public record Layer(
      String name, String summary, int osi, int from, int length, List<Field> fields) {
    public Layer {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @param word the field's name in the language, {@code ip.ttl}; empty if scenarios cannot test it
   */
  public record Field(String name, String word, String value, int from, int length) {}

  /** Sixteen octets a line: offset, hexadecimal, characters. */
  public String hex() {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < octets.length; line += 16) {
      text.append(String.format("%04x  ", line));
      for (int i = line; i < line + 16; i++) {
        text.append(i < octets.length ? String.format("%02x ", octets[i]) : "   ");
        if (i == line + 7) text.append(' ');
      }
      text.append(' ');
      for (int i = line; i < Math.min(line + 16, octets.length); i++)
        text.append(octets[i] >= 0x20 && octets[i] < 0x7f ? (char) octets[i] : '.');
      text.append('\n');
    }
    return text.toString();
  }

  /** Where the hexadecimal digits of an octet begin in {@link #hex}. */
  public static int hexOffset(int octet, int octets) {
    int column = octet % 16;
    return lineStart(octet / 16, octets) + 6 + 3 * column + (column > 7 ? 1 : 0);
  }

  /** Where the character of an octet is in {@link #hex}. */
  public static int characterOffset(int octet, int octets) {
    return lineStart(octet / 16, octets) + 6 + 3 * 16 + 2 + octet % 16;
  }

  /** All lines but the last have the same length. */
  private static int lineStart(int line, int octets) {
    return line * (6 + 3 * 16 + 2 + 16 + 1);
  }
}
