package netlang.dsl.value;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;

/**
 * The octets of a frame: {@code "ff ff ff ff ff ff 02 ?? *"}.
 *
 * @param octets 0–255, or {@link #ANY}
 * @param prefix true if more octets may follow
 */
public record BytePattern(List<Integer> octets, boolean prefix) {

  public static final int ANY = -1;

  public BytePattern {
    octets = List.copyOf(octets);
  }

  /** Pairs of hexadecimal digits, {@code ??} for any octet, a final {@code *} for any rest. */
  public static Read<BytePattern> read(String text) {
    String trimmed = text.strip();
    boolean prefix = trimmed.endsWith("*");
    String body = prefix ? trimmed.substring(0, trimmed.length() - 1).strip() : trimmed;
    List<Integer> octets = new ArrayList<>();
    for (String octet : body.isEmpty() ? new String[0] : body.split("\\s+")) {
      if (octet.equals("??")) octets.add(ANY);
      else if (octet.matches("[0-9a-fA-F]{2}")) octets.add(Integer.parseInt(octet, 16));
      else
        return Read.wrong(
            Fault.BYTES,
            Message.of("'%s' is no octet: two hexadecimal digits, ?? for any, a final *", octet));
    }
    if (octets.isEmpty()) return Read.wrong(Fault.BYTES, Message.of("no octets to compare with"));
    return Read.of(new BytePattern(octets, prefix));
  }
}
