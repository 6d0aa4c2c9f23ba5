package netlang.dsl.lexing;

/**
 * The tokens that {@link LiteralScanner} finds; each has the name of its terminal in the grammar.
 */
public enum Literal {
  /** At least two colons: a MAC address, right or wrong, or an IPv6 address. */
  COLONS("[0-9A-Za-z]*:[0-9A-Za-z]*:[0-9A-Za-z:]*"),
  DASHED_MAC(
      "(?:[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}|[0-9][0-9A-Za-z](?:-[0-9A-Za-z]{2})+)(?![0-9A-Za-z_-])"),
  DOTTED_MAC("[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}(?![0-9A-Za-z_.])"),
  /** Three or more numbers with dots: an IPv4 address, right or wrong. */
  ADDRESS("[0-9]+(?:\\.[0-9]+){2,}"),
  ORDINAL("[0-9]+(?:st|nd|rd|th)(?![0-9A-Za-z_])"),
  HEX_NUMBER("0x[0-9A-Za-z]+"),
  NUMBER("[0-9]+(?:\\.[0-9]+)?(?:[eE]-?[0-9]+(?![0-9A-Za-z_]))?");

  private final String pattern;

  Literal(String pattern) {
    this.pattern = pattern;
  }

  String pattern() {
    return "(?<" + name().replace("_", "") + ">" + pattern + ")";
  }

  String group() {
    return name().replace("_", "");
  }
}
