package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.plan.NicPlan;

/** Reads a script: options, commands before the first event, events, commands behind the last. */
final class ScriptParser {

  private static final int MINIMUM_MTU = 68;
  private static final int MAXIMUM_MTU = 65_535;

  private final Cursor cursor;
  private final List<ScriptEvent> events = new ArrayList<>();

  private long toleranceNanos = Script.DEFAULT_TOLERANCE_NANOS;
  private long tickNanos;
  private int mtu = NicPlan.DEFAULT_MTU;
  private boolean strictSegments;

  private ScriptParser(String text) {
    cursor = new Cursor(text);
  }

  /** Throws {@link ScriptFault}. */
  static Script parse(String script) {
    ScriptParser parser = new ScriptParser(CleanText.of(script));
    parser.options();
    parser.events();
    return new Script(
        parser.toleranceNanos, parser.tickNanos, parser.mtu, parser.strictSegments, parser.events);
  }

  // ---- options

  private void options() {
    while (cursor.sees("-")) {
      int line = cursor.line();
      if (cursor.take("-D")) {
        cursor.chunk("a name");
        continue;
      }
      cursor.expect("--");
      String name = cursor.word("an option");
      String value = "";
      if (cursor.take("=")) value = cursor.chunk("a value");
      else if (name.equals("define")) cursor.chunk("a name");
      option(name, value.replace("\"", ""), line);
    }
  }

  private void option(String name, String value, int line) {
    switch (name) {
      case "tolerance_usecs" -> toleranceNanos = number(value, line) * 1_000;
      case "tcp_ts_tick_usecs" -> tickNanos = number(value, line) * 1_000;
      case "mtu" -> {
        mtu = (int) Math.min(Integer.MAX_VALUE, number(value, line));
        if (mtu < MINIMUM_MTU || mtu > MAXIMUM_MTU)
          throw ScriptFault.syntax(
              line, "an MTU of " + value + "; it is 68 to 65535 (RFC 791 §3.2)");
      }
      case "strict_segments" -> strictSegments = true;
      case "ip_version" -> {
        if (!value.equals("ipv4")) throw ScriptFault.unsupported(line, "--ip_version=" + value);
      }
      case "mss",
          "define",
          "local_ip",
          "remote_ip",
          "gateway_ip",
          "netmask_ip",
          "bind_port",
          "connect_port",
          "speed",
          "init_scripts",
          "verbose",
          "dry_run",
          "send_omit_free" -> {
        // nothing that a host of ours would do otherwise
      }
      default -> throw ScriptFault.unsupported(line, "--" + name);
    }
  }

  private static long number(String value, int line) {
    if (!value.matches("\\d{1,12}")) throw ScriptFault.syntax(line, "'" + value + "' is no number");
    return Long.parseLong(value);
  }

  // ---- events

  private void events() {
    while (cursor.sees("`")) events.add(command(cursor.line(), EventTime.NOW));
    while (!cursor.isAtEnd() && !cursor.sees("`")) events.add(event());
    while (!cursor.isAtEnd()) events.add(command(cursor.line(), EventTime.NOW));
    if (events.isEmpty()) throw ScriptFault.syntax(1, "a script needs an event");
  }

  private ScriptEvent event() {
    int line = cursor.line();
    EventTime time = EventTime.parse(cursor);
    ScriptEvent event = event(line, time);
    boolean mayFloat = event instanceof ScriptEvent.Expected;
    if (!mayFloat && (time.isWindow() || time.form() == EventTime.Form.ANY))
      throw ScriptFault.syntax(line, "only what the host sends can have a window of time");
    if (time.isBlocking() && !(event instanceof ScriptEvent.Called))
      throw ScriptFault.syntax(line, "only a system call can last until a later time");
    return event;
  }

  private ScriptEvent event(int line, EventTime time) {
    if (cursor.take("<")) return new SegmentParser(cursor).injected(line, time);
    if (cursor.take(">")) return new SegmentParser(cursor).expected(line, time);
    if (cursor.sees("`")) return command(line, time);
    if (cursor.take("%{")) return new ScriptEvent.Code(line, time, cursor.upTo("}%"));
    return new ScriptEvent.Called(line, time, new CallParser(cursor).call());
  }

  private ScriptEvent command(int line, EventTime time) {
    cursor.expect("`");
    return new ScriptEvent.Command(line, time, cursor.upTo("`"));
  }
}
