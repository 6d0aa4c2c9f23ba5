package netlang.dsl.value;

import netlang.sim.addr.MacAddress;

/**
 * What a value looks like, whether or not it is right: {@code 10.1.1.300} looks like an address.
 */
public enum LiteralForm {
  NUMBER,
  ADDRESS,
  PREFIX,
  MAC,
  IPV6;

  public static LiteralForm of(String text) {
    if (text.contains("/")) return PREFIX;
    if (MacAddress.isMac(text)) return MAC;
    if (text.contains(":"))
      return text.contains("::") || text.split(":", -1).length > 6 ? IPV6 : MAC;
    if (text.contains("-") && !text.contains("e-") && !text.contains("E-")) return MAC;
    return text.matches("\\d+(\\.\\d+){2,}") ? ADDRESS : NUMBER;
  }
}
