package netlang.dsl.value;

/**
 * The ways in which a literal can be wrong, each with the check that reports it (docs/checks.md).
 */
public enum Fault {
  OCTET("V01"),
  OCTET_COUNT("V01"),
  LEADING_ZERO("V02"),
  PREFIX_LENGTH("V03"),
  PREFIX_MISSING("V03"),
  HOST_BITS("V03"),
  MASK("V04"),
  MAC_FORM("V06"),
  PORT_RANGE("V10"),
  SERVICE("V10"),
  UNIT_UNKNOWN("V14"),
  UNIT_MISSING("V14"),
  UNIT_OF_OTHER_KIND("V14"),
  NEGATIVE("V14"),
  ZERO("V14"),
  TOO_SMALL("V14"),
  TOO_LARGE("V14"),
  NOT_WHOLE("V14"),
  PROTOCOL("V15"),
  IPV6("V17"),
  /**
   * A word that is none of the words possible there: a packet, a field, a reason, a state, a
   * method.
   */
  WORD("V50"),
  /** A value that cannot be compared with that field or table. */
  VALUE_FORM("V96"),
  /** What belongs behind a word of a setting is missing, or something else stands there. */
  VALUE_MISSING("N04"),
  /** A pattern of octets that is none. */
  BYTES("V96");

  private final String code;

  Fault(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
