package netlang.sim.packetdrill;

import java.util.List;

/** Plays one script against a host of its own. */
public final class Player {

  private Player() {}

  /** Whatever the script is, there is a verdict. */
  public static Verdict play(String script, Profile profile, Strictness strictness) {
    try {
      ScriptParser.parse(script);
      throw ScriptFault.unsupported(0, "playing, as yet");
    } catch (ScriptFault fault) {
      return Verdict.of(fault, 0, List.of());
    }
  }
}
