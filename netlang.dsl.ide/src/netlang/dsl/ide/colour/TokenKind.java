package netlang.dsl.ide.colour;

/** What a token means, with the name that editors know its colour by (LSP 3.17, token types). */
public enum TokenKind {
  COMMENT("comment"),
  KEYWORD("keyword"),
  OPERATOR("operator"),
  TEXT("string"),
  /** Numbers, addresses, prefixes and MAC addresses. */
  NUMBER("number"),
  /** A unit, or a word of the trade: a packet, a protocol, a state, a reason. */
  WORD("enumMember"),
  /** A setting of TCP, a field of a packet, or what a subnet is asked for. */
  SETTING("property"),
  NETWORK("namespace"),
  NODE("class"),
  /** A NIC or a port. */
  INTERFACE("variable"),
  FLOW("function"),
  MODULE("macro"),
  KIND("type"),
  /** A constant, subnet, parameter or variable. */
  VALUE("parameter"),
  EVENT("event");

  private final String type;

  TokenKind(String type) {
    this.type = type;
  }

  public String type() {
    return type;
  }
}
