package netlang.sim.packetdrill;

/** Why a script cannot be played, or not to its end: its author erred, or asks for too much. */
final class ScriptFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What of the language it is about. */
  enum Kind {
    /** The text is not of the language. */
    SYNTAX,
    /** It is, but makes no sense: an unknown descriptor, an echo of a timestamp never seen. */
    SCRIPT,
    /** It makes sense, but is beyond this player. */
    UNSUPPORTED
  }

  private final Kind kind;
  private final int line;

  private ScriptFault(Kind kind, int line, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.line = line;
  }

  static ScriptFault syntax(int line, String message) {
    return new ScriptFault(Kind.SYNTAX, line, message);
  }

  static ScriptFault script(int line, String message) {
    return new ScriptFault(Kind.SCRIPT, line, message);
  }

  /** {@code what}: its name, as the script writes it. */
  static ScriptFault unsupported(int line, String what) {
    return new ScriptFault(Kind.UNSUPPORTED, line, what);
  }

  Kind kind() {
    return kind;
  }

  /** 1 is the first. */
  int line() {
    return line;
  }
}
