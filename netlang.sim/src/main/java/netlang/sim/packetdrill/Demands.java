package netlang.sim.packetdrill;

import netlang.sim.packetdrill.SystemCall.Argument;
import netlang.sim.tcp.TcpState;

/**
 * What a script asks for that is not there, found before anything is played: a script that asks for
 * too much is not to be blamed on the host.
 */
final class Demands {

  private Demands() {}

  /** Throws {@link ScriptFault} for the first that cannot be met. */
  static void check(Script script, Profile profile) {
    Parameters scratch = new Parameters(profile);
    for (ScriptEvent event : script.events()) {
      if (event instanceof ScriptEvent.Called called) check(called.line(), called.call());
      if (event instanceof ScriptEvent.Command command)
        new Commands(command.line(), scratch).run(command.text());
      if (event instanceof ScriptEvent.Code code) check(code);
    }
  }

  private static void check(int line, SystemCall call) {
    if (!Sockets.knows(call.name())) throw ScriptFault.unsupported(line, call.name());
    for (Argument argument : call.arguments()) check(line, argument);
  }

  private static void check(int line, Argument argument) {
    if (argument instanceof Argument.Unknown unknown)
      throw ScriptFault.unsupported(line, unknown.name());
    if (argument instanceof Argument.Listed listed)
      for (Argument element : listed.elements()) check(line, element);
    if (argument instanceof Argument.Structure structure)
      for (Argument field : structure.fields().values()) check(line, field);
  }

  /** Every name of the code is looked up once, whatever its value. */
  private static void check(ScriptEvent.Code code) {
    InfoNames names = new InfoNames(code.line(), TcpState.CLOSED, InfoNames.NOTHING_MEASURED);
    Assertions.lookUp(code.line(), code.text(), names);
  }
}
