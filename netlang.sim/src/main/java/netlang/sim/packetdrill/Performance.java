package netlang.sim.packetdrill;

import java.util.List;
import netlang.sim.engine.Engine;
import netlang.sim.packetdrill.Matcher.Difference;
import netlang.sim.tcp.TcpInfo;
import netlang.sim.tcp.TcpLayer;
import netlang.sim.tcp.TcpSocket;
import netlang.sim.tcp.TcpState;
import netlang.sim.trace.Nanos;

/**
 * A script being played: its events one after the other, each at its time, against a host that is
 * made when it is first needed.
 *
 * <p>What the host does in answer to an event it does at the same time: behind each action it runs
 * until nothing more happens at that instant.
 */
final class Performance {

  /** How long the host had been up when the script begins: its clock of timestamps is not at 0. */
  private static final long UPTIME_NANOS = 1_000_000_000_000L;

  /** Behind the end of its window a packet is waited for so long. */
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  /** For what may come at any time, and for calls that nobody gave an end: a day. */
  private static final long LONGEST_WAIT_NANOS = 86_400_000_000_000L;

  private final Script script;
  private final Strictness strictness;
  private final Parameters parameters;
  private final Engine engine = new Engine();
  private final Connections connections = new Connections();
  private final Matcher matcher;
  private WireEnd wire;
  private Sockets sockets;
  private BlockedCall blocked;

  /** When the last event was due: its own time, by the engine's clock. */
  private long previousDue = UPTIME_NANOS;

  private long deviationNanos;

  Performance(Script script, Profile profile, Strictness strictness) {
    this.script = script;
    this.strictness = strictness;
    parameters = new Parameters(profile);
    matcher = new Matcher(script, strictness);
    engine.run(UPTIME_NANOS);
  }

  long deviationNanos() {
    return deviationNanos;
  }

  List<String> warnings() {
    return parameters.warnings();
  }

  /** The first deviation, or null. */
  Deviation play() {
    for (ScriptEvent event : script.events()) {
      Deviation deviation = play(event);
      if (deviation == null) deviation = returned();
      if (deviation != null) return deviation;
    }
    return end();
  }

  private Deviation play(ScriptEvent event) {
    if (event instanceof ScriptEvent.Expected expected) return expect(expected);
    long due = due(event.time(), event.time().from());
    if (event.time().form() == EventTime.Form.ABSOLUTE && due < previousDue - tolerance(due))
      throw ScriptFault.script(event.line(), "the time goes backwards");
    if (event instanceof ScriptEvent.Called called && blocked != null) {
      Deviation late = finishBlocked();
      if (late != null) return late;
      if (called.time().form() == EventTime.Form.RELATIVE) due = due(event.time(), event.time().from());
    }
    runTo(due);
    previousDue = due;
    Deviation deviation = act(event, due - event.time().from());
    settle();
    return deviation;
  }

  /** {@code origin}: what the event's times are counted from. */
  private Deviation act(ScriptEvent event, long origin) {
    int line = event.line();
    if (event instanceof ScriptEvent.Injected injected) {
      Conversation conversation = connections.of(injected.segment());
      wire().inject(conversation.packet(injected.segment(), line));
    } else if (event instanceof ScriptEvent.Reported reported) {
      wire().inject(conversation(line).packet(reported.message()));
    } else if (event instanceof ScriptEvent.Called called) {
      return call(called, origin);
    } else if (event instanceof ScriptEvent.Command command) {
      new Commands(line, parameters).run(command.text());
    } else {
      return check((ScriptEvent.Code) event);
    }
    return null;
  }

  // ---- time

  private long due(EventTime time, long nanos) {
    return (time.form() == EventTime.Form.RELATIVE ? engine.now() : UPTIME_NANOS) + nanos;
  }

  private void runTo(long time) {
    engine.runUntil(
        () -> {
          retry();
          return false;
        },
        Math.max(time, engine.now()));
  }

  private void settle() {
    runTo(engine.now());
    retry();
  }

  private long tolerance(long due) {
    if (strictness.toleranceNanos() != Strictness.AS_WRITTEN) return strictness.toleranceNanos();
    return Math.max(script.toleranceNanos(), (due - previousDue) / 8);
  }

  /** What differs from the window; 0 within it. */
  private void note(long apart) {
    deviationNanos = Math.max(deviationNanos, apart);
  }

  private static String seconds(long time) {
    return Nanos.seconds(Math.max(0, time - UPTIME_NANOS));
  }

  // ---- the host, and what it sends

  private WireEnd wire() {
    if (wire == null) wire = new WireEnd(engine, parameters.plan(), script.mtu());
    return wire;
  }

  private Sockets sockets() {
    if (sockets == null) sockets = new Sockets(wire().tcp(), engine, parameters, connections);
    return sockets;
  }

  private Conversation conversation(int line) {
    if (connections.current() == null)
      throw ScriptFault.script(line, "there is no connection yet that it could belong to");
    return connections.current();
  }

  private Deviation expect(ScriptEvent.Expected event) {
    Conversation conversation = conversation(event.line());
    EventTime time = event.time();
    boolean any = time.form() == EventTime.Form.ANY;
    long from = due(time, time.from());
    long to = due(time, time.to());
    long tolerance = tolerance(from);
    long latest = any ? from + LONGEST_WAIT_NANOS : to + PATIENCE_NANOS;
    if (!any) previousDue = from;
    Aggregate aggregate = new Aggregate(event.segment().length());
    do {
      WireEnd.Captured captured = next(conversation, latest);
      if (captured == null) return missing(event, aggregate, latest);
      SeenSegment seen = conversation.read(captured, event.segment());
      Difference gap = aggregate.add(seen);
      if (gap != null) return differs(event, gap, List.of(seen));
    } while (!script.strictSegments() && aggregate.wantsMore());
    return judge(event, aggregate, conversation, any ? null : new Window(from, to, tolerance));
  }

  /** Times by the engine's clock. */
  private record Window(long from, long to, long tolerance) {}

  private Deviation judge(
      ScriptEvent.Expected event, Aggregate aggregate, Conversation conversation, Window window) {
    List<Difference> differences =
        matcher.differences(
            event.segment(), aggregate.pieces(), empties(aggregate.last(), conversation), conversation);
    if (!differences.isEmpty()) return differs(event, differences.get(0), aggregate.pieces());
    if (window == null) return null;
    long early = window.from() - aggregate.first().timeNanos();
    long late = aggregate.last().timeNanos() - window.to();
    note(Math.max(early, late));
    if (early <= window.tolerance() && late <= window.tolerance()) return null;
    long got = early > window.tolerance() ? aggregate.first().timeNanos() : aggregate.last().timeNanos();
    return differs(event, new Difference("time", words(window), seconds(got)), aggregate.pieces());
  }

  private static String words(Window window) {
    return window.from() == window.to()
        ? seconds(window.from())
        : seconds(window.from()) + "~" + seconds(window.to());
  }

  /** The next packet of the connection; null if there is none until then. */
  private WireEnd.Captured next(Conversation conversation, long latest) {
    dropForeign(conversation);
    if (!wire().hasCaptured())
      engine.runUntil(
          () -> {
            retry();
            dropForeign(conversation);
            return wire().hasCaptured();
          },
          Math.max(latest, engine.now()));
    WireEnd.Captured first = wire().first();
    if (first != null) {
      wire().removeFirst();
      settle();
    }
    return first;
  }

  private void dropForeign(Conversation conversation) {
    while (wire().hasCaptured() && !conversation.owns(wire().first().segment()))
      wire().removeFirst();
  }

  /** True if everything written by then had been sent when this segment had. */
  private boolean empties(SeenSegment last, Conversation conversation) {
    TcpSocket socket = conversation.socket();
    Descriptor descriptor = socket == null ? null : sockets().descriptorOf(socket);
    return descriptor != null
        && descriptor.writtenBy(last.timeNanos()) == conversation.streamOffset(last.segment());
  }

  private static Deviation differs(
      ScriptEvent.Expected event, Difference difference, List<SeenSegment> seen) {
    SeenSegment first = seen.get(0);
    String more = seen.size() == 1 ? "" : " … " + seen.get(seen.size() - 1);
    return new Deviation(
        event.line(),
        difference.field(),
        difference.wanted(),
        difference.got(),
        List.of(
            "expected " + event.segment().text(),
            "actual   " + first + more + " at " + seconds(first.timeNanos()) + " s"));
  }

  private static Deviation missing(ScriptEvent.Expected event, Aggregate aggregate, long latest) {
    String expected = "expected " + event.segment().text();
    if (aggregate.pieces().isEmpty())
      return new Deviation(
          event.line(),
          "packet",
          event.segment().text(),
          "none",
          List.of(expected, "actual   nothing until " + seconds(latest) + " s"));
    return new Deviation(
        event.line(),
        "length",
        Integer.toString(event.segment().length()),
        Integer.toString(aggregate.length()),
        List.of(expected, "actual   " + aggregate.last() + ", then nothing until " + seconds(latest) + " s"));
  }

  // ---- system calls

  private Deviation call(ScriptEvent.Called event, long origin) {
    Operation operation = sockets().begin(event.line(), event.call());
    long end = event.time().isBlocking() ? origin + event.time().end() : EventTime.NONE;
    blocked = new BlockedCall(event, operation, end, tolerance(end));
    retry();
    if (event.time().isBlocking()) return null;
    if (!blocked.hasReturned()) return finishBlocked();
    return returned();
  }

  private void retry() {
    if (blocked != null) blocked.retry(engine.now());
  }

  /** Lets time pass until the call returns. */
  private Deviation finishBlocked() {
    long latest =
        blocked.end() == EventTime.NONE
            ? engine.now() + LONGEST_WAIT_NANOS
            : Math.max(engine.now(), blocked.end() + PATIENCE_NANOS);
    if (!blocked.hasReturned())
      engine.runUntil(
          () -> {
            retry();
            return blocked.hasReturned();
          },
          latest);
    if (!blocked.hasReturned()) {
      BlockedCall call = blocked;
      blocked = null;
      return call.stillBlocks();
    }
    return returned();
  }

  /** What is wrong about the call that has returned, if one has; null if nothing is. */
  private Deviation returned() {
    if (blocked == null || !blocked.hasReturned()) return null;
    BlockedCall call = blocked;
    blocked = null;
    note(call.apart());
    return call.deviation(strictness.literal(), UPTIME_NANOS);
  }

  // ---- assertions

  private Deviation check(ScriptEvent.Code event) {
    TcpSocket socket = subject();
    TcpInfo info = socket == null ? null : socket.info();
    TcpState state = info != null ? info.state() : stateOf(connections.current(), socket);
    String failure =
        Assertions.failure(event.line(), event.text(), new InfoNames(event.line(), state, info));
    return failure == null ? null : Deviation.of(event.line(), "assert", "true", failure);
  }

  /** The connection under test, or the socket that may become it; null if there is none. */
  private TcpSocket subject() {
    if (connections.current() != null) return connections.current().socket();
    return sockets().latest() == null ? null : sockets().latest().socket();
  }

  /** Of a connection that no descriptor stands for, or of a socket without a connection. */
  private TcpState stateOf(Conversation conversation, TcpSocket socket) {
    if (socket != null) return socket.state();
    for (TcpLayer.Entry entry : wire().tcp().entries())
      if (conversation != null && entry.remote().port() == conversation.wirePort())
        return entry.state();
    return TcpState.CLOSED;
  }

  // ---- the end

  private Deviation end() {
    if (blocked != null) {
      Deviation late = finishBlocked();
      if (late != null) return late;
    }
    if (wire == null || connections.current() == null) return null;
    dropForeign(connections.current());
    if (!wire.hasCaptured()) return null;
    WireEnd.Captured left = wire.first();
    int line = script.events().get(script.events().size() - 1).line();
    SeenSegment seen = connections.current().read(left);
    String found = seen + " at " + seconds(left.timeNanos()) + " s";
    if (strictness.strict())
      return new Deviation(line, "packet", "none", seen.toString(), List.of("left over: " + found));
    parameters.warn("sent, and not asked for: " + found);
    return null;
  }
}
