package netlang.sim.packetdrill;

import java.util.List;
import netlang.sim.packetdrill.Matcher.Difference;
import netlang.sim.packetdrill.Schedule.Window;
import netlang.sim.tcp.TcpSocket;

/** Waits for what the host has to send, and judges it. */
final class Watch {

  /** Behind the end of its window a packet is waited for so long. */
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  /** What may come at any time comes within a day, or not at all. */
  private static final long LONGEST_NANOS = 86_400_000_000_000L;

  private final Stage stage;
  private final Schedule schedule;
  private final Matcher matcher;
  private final boolean aggregates;

  Watch(Stage stage, Schedule schedule, Script script, Strictness strictness) {
    this.stage = stage;
    this.schedule = schedule;
    matcher = new Matcher(script, strictness);
    aggregates = !script.strictSegments();
  }

  /** Takes the next packet of the connection, or several that are one for the script. */
  Deviation expect(ScriptEvent.Expected event, Conversation conversation) {
    Window window = schedule.expect(event.time(), stage.now());
    long latest = window == null ? stage.now() + LONGEST_NANOS : window.to() + PATIENCE_NANOS;
    Aggregate aggregate = new Aggregate(event.segment().length());
    do {
      WireEnd.Captured captured = next(conversation, latest);
      if (captured == null) return missing(event, aggregate, latest);
      SeenSegment seen = conversation.read(captured, event.segment());
      Difference gap = aggregate.add(seen);
      if (gap != null) return broken(event, gap, aggregate.last(), seen);
      // who does not begin where the line does needs no more of its kind
    } while (aggregates
        && aggregate.wantsMore()
        && aggregate.first().sequence() == event.segment().sequence());
    return judge(event, aggregate, conversation, window);
  }

  /** Null if there is none until then. */
  private WireEnd.Captured next(Conversation conversation, long latest) {
    if (!sees(conversation)) stage.runUntil(() -> sees(conversation), latest);
    WireEnd.Captured first = stage.wire().first();
    if (first == null) return null;
    stage.wire().removeFirst();
    stage.settle();
    return first;
  }

  /** What belongs to no connection under test is dropped. */
  private boolean sees(Conversation conversation) {
    WireEnd wire = stage.wire();
    while (wire.first() != null && !conversation.owns(wire.first().segment())) wire.removeFirst();
    return wire.first() != null;
  }

  private Deviation judge(
      ScriptEvent.Expected event, Aggregate aggregate, Conversation conversation, Window window) {
    List<SeenSegment> pieces = aggregate.pieces();
    boolean mustPush = empties(aggregate.last(), conversation);
    List<Difference> differences =
        matcher.differences(event.segment(), pieces, mustPush, conversation);
    if (!differences.isEmpty()) return differs(event, differences.get(0), pieces);
    if (window == null) return null;
    long early = window.from() - aggregate.first().timeNanos();
    long late = aggregate.last().timeNanos() - window.to();
    schedule.note(Math.max(early, late));
    if (Math.max(early, late) <= window.tolerance()) return null;
    SeenSegment wrong = early > window.tolerance() ? aggregate.first() : aggregate.last();
    String got = Schedule.seconds(wrong.timeNanos());
    return differs(event, new Difference("time", window.toString(), got), pieces);
  }

  /** True if everything written by then had been sent when this segment had. */
  private boolean empties(SeenSegment last, Conversation conversation) {
    TcpSocket socket = conversation.socket();
    Descriptor descriptor = socket == null ? null : stage.sockets().descriptorOf(socket);
    return descriptor != null
        && descriptor.writtenBy(last.timeNanos()) == conversation.streamOffset(last.segment());
  }

  /** What the host has sent and no line has asked for; null if there is nothing. */
  SeenSegment leftOver(Conversation conversation) {
    return sees(conversation) ? conversation.read(stage.wire().first()) : null;
  }

  // ---- words

  private static Deviation differs(
      ScriptEvent.Expected event, Difference difference, List<SeenSegment> seen) {
    String actual = seen.get(0) + (seen.size() == 1 ? "" : " … " + seen.get(seen.size() - 1));
    return new Deviation(
        event.line(),
        difference.field(),
        difference.wanted(),
        difference.got(),
        List.of(
            "expected " + event.segment().text(),
            "actual   " + actual + " at " + Schedule.seconds(seen.get(0).timeNanos()) + " s"));
  }

  /** The line stands for several packets, and {@code next} is none of them. */
  private static Deviation broken(
      ScriptEvent.Expected event, Difference gap, SeenSegment previous, SeenSegment next) {
    String actual = previous + ", then " + next + " at " + Schedule.seconds(next.timeNanos());
    return new Deviation(
        event.line(),
        gap.field(),
        gap.wanted(),
        gap.got(),
        List.of("expected " + event.segment().text(), "actual   " + actual + " s"));
  }

  private static Deviation missing(ScriptEvent.Expected event, Aggregate aggregate, long latest) {
    String text = event.segment().text();
    boolean nothing = aggregate.pieces().isEmpty();
    String actual = nothing ? "" : aggregate.last() + ", then ";
    List<String> details =
        List.of(
            "expected " + text,
            "actual   " + actual + "nothing until " + Schedule.seconds(latest) + " s");
    return nothing
        ? new Deviation(event.line(), "packet", text, "none", details)
        : new Deviation(
            event.line(),
            "length",
            Integer.toString(event.segment().length()),
            Integer.toString(aggregate.length()),
            details);
  }
}
