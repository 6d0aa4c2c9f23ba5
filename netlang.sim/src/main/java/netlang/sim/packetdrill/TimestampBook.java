package netlang.sim.packetdrill;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which timestamp of the host stood where the script has which: what the wire's end has to echo.
 */
final class TimestampBook {

  private final Map<Integer, Integer> live = new TreeMap<>();
  private boolean begun;
  private int shift;

  /** The latest of the same script value counts. */
  void learn(int script, int sent) {
    if (!begun) shift = sent - script;
    begun = true;
    live.put(script, sent);
  }

  /** How many ticks that value is off, if the first one of all was right. */
  int ticksOff(int script, int sent) {
    return begun ? sent - shift - script : 0;
  }

  int live(int script, int lineNumber) {
    Integer sent = live.get(script);
    if (sent == null)
      throw ScriptFault.script(
          lineNumber,
          "ecr " + Integer.toUnsignedString(script) + " echoes a TS val that no packet above has");
    return sent;
  }
}
