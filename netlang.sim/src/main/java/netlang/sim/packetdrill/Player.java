package netlang.sim.packetdrill;

import java.util.List;

/** Plays one script against a host of its own. */
public final class Player {

  private Player() {}

  /** Whatever the script is, there is a verdict. */
  public static Verdict play(String script, Profile profile, Strictness strictness) {
    Script read;
    try {
      read = ScriptParser.parse(script);
      Demands.check(read, profile);
    } catch (ScriptFault fault) {
      return Verdict.of(fault, 0, List.of());
    }
    Performance performance = new Performance(read, profile, strictness);
    try {
      Deviation first = performance.play();
      return first == null
          ? Verdict.pass(performance.deviationNanos(), performance.warnings())
          : Verdict.fail(first, performance.deviationNanos(), performance.warnings());
    } catch (ScriptFault fault) {
      return Verdict.of(fault, performance.deviationNanos(), performance.warnings());
    }
  }
}
