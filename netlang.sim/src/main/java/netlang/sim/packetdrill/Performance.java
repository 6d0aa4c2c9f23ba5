package netlang.sim.packetdrill;

import java.util.List;
import netlang.sim.tcp.TcpInfo;
import netlang.sim.tcp.TcpLayer;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.tcp.TcpState;

/**
 * A script being played: its events one after the other, each at its time. What the host does in
 * answer to an event it does at the same time: behind each action everything happens that is due at
 * that instant.
 */
final class Performance {

  private final Script script;
  private final Strictness strictness;
  private final Parameters parameters;
  private final Schedule schedule;
  private final Stage stage;
  private final Calls calls;
  private final Watch watch;

  Performance(Script script, Profile profile, Strictness strictness) {
    this.script = script;
    this.strictness = strictness;
    parameters = new Parameters(profile);
    schedule = new Schedule(script, strictness);
    stage = new Stage(parameters, script.mtu());
    calls = new Calls(stage, schedule, strictness);
    watch = new Watch(stage, schedule, script, strictness);
  }

  /** By how much a time was off at most. */
  long deviationNanos() {
    return schedule.deviationNanos();
  }

  List<String> warnings() {
    return parameters.warnings();
  }

  /** The first deviation, or null. */
  Deviation play() {
    for (ScriptEvent event : script.events()) {
      Deviation deviation = play(event);
      if (deviation == null) deviation = calls.judge();
      if (deviation != null) return deviation;
    }
    return end();
  }

  private Deviation play(ScriptEvent event) {
    if (event instanceof ScriptEvent.Expected expected)
      return watch.expect(expected, conversation(event.line()));
    if (event instanceof ScriptEvent.Called && calls.isUnderWay()) {
      Deviation late = calls.finish();
      if (late != null) return late;
    }
    long due = schedule.begin(event, stage.now());
    stage.runTo(due);
    Deviation deviation = act(event, due - event.time().from());
    stage.settle();
    return deviation;
  }

  /** {@code origin}: what the event's times are counted from. */
  private Deviation act(ScriptEvent event, long origin) {
    int line = event.line();
    if (event instanceof ScriptEvent.Injected injected) {
      Conversation conversation = stage.connections().of(injected.segment());
      stage.wire().inject(conversation.packet(injected.segment(), line));
    } else if (event instanceof ScriptEvent.Reported reported) {
      stage.wire().inject(conversation(line).packet(reported.message()));
    } else if (event instanceof ScriptEvent.Called called) {
      return calls.begin(called, origin);
    } else if (event instanceof ScriptEvent.Command command) {
      new Commands(line, parameters).run(command.text());
    } else {
      return check((ScriptEvent.Code) event);
    }
    return null;
  }

  private Conversation conversation(int line) {
    Conversation current = stage.connections().current();
    if (current == null)
      throw ScriptFault.script(line, "there is no connection yet that it could belong to");
    return current;
  }

  // ---- assertions

  private Deviation check(ScriptEvent.Code event) {
    TcpSocket socket = subject();
    TcpInfo info = socket == null ? null : socket.info();
    TcpState state = info == null ? stateWithout(socket) : info.state();
    InfoNames names = new InfoNames(event.line(), state, info);
    String failure = Assertions.failure(event.line(), event.text(), names);
    return failure == null
        ? null
        : new Deviation(event.line(), "assert", "true", "false", List.of(failure));
  }

  /** The connection under test, or the socket that may become it; null if there is none. */
  private TcpSocket subject() {
    Conversation current = stage.connections().current();
    if (current != null) return current.socket();
    Descriptor latest = stage.sockets().latest();
    return latest == null ? null : latest.socket();
  }

  /** Of a socket without a connection, or of a connection that nobody has accepted. */
  private TcpState stateWithout(TcpSocket socket) {
    if (socket != null) return socket.state();
    Conversation current = stage.connections().current();
    for (TcpLayer.Entry entry : stage.wire().tcp().entries())
      if (current != null && entry.remote().port() == current.wirePort()) return entry.state();
    return TcpState.CLOSED;
  }

  // ---- the end

  private Deviation end() {
    if (calls.isUnderWay()) {
      Deviation late = calls.finish();
      if (late != null) return late;
    }
    Conversation current = stage.connections().current();
    SeenSegment left = current == null ? null : watch.leftOver(current);
    if (left == null) return null;
    String found = left + " at " + Schedule.seconds(left.timeNanos()) + " s";
    if (!strictness.strict()) {
      parameters.warn("left over: " + found);
      return null;
    }
    int line = script.events().get(script.events().size() - 1).line();
    return new Deviation(
        line,
        "packet",
        "none",
        left.toString(),
        List.of("expected no further packet", "actual   " + found));
  }
}
