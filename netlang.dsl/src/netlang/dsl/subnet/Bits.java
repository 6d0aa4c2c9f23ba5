package netlang.dsl.subnet;

import java.util.Arrays;
import netlang.sim.addr.Ipv4Address;

/** Addresses in binary: octets apart by points, borders between their parts marked. */
public final class Bits {

  private Bits() {}

  /**
   * {@code 01100111.00001001.00100000.10|010010} for a border of 26.
   *
   * @param borders numbers of bits before a mark; a border between two octets takes the place of
   *     the point; 0 and 32 have no mark
   */
  public static String of(Ipv4Address address, int... borders) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 32; bit++) {
      int place = bit;
      boolean border = bit > 0 && Arrays.stream(borders).anyMatch(each -> each == place);
      if (border) text.append('|');
      else if (bit > 0 && bit % 8 == 0) text.append('.');
      text.append(address.value() >>> 31 - bit & 1);
    }
    return text.toString();
  }
}
