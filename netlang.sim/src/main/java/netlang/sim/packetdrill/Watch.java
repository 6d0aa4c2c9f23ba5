package netlang.sim.packetdrill;

import java.util.ArrayList;
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
    if (window != null && !isWithin(window, aggregate))
      differences.add(new Difference("time", window.toString(), timeOf(aggregate, window)));
    return differences.isEmpty() ? null : differs(event, differences, pieces);
  }

  /** The first piece must not be early, the last not be late. */
  private boolean isWithin(Window window, Aggregate aggregate) {
    long early = window.from() - aggregate.first().timeNanos();
    long late = aggregate.last().timeNanos() - window.to();
    schedule.note(Math.max(early, late));
    return Math.max(early, late) <= window.tolerance();
  }

  private static String timeOf(Aggregate aggregate, Window window) {
    boolean early = aggregate.first().timeNanos() < window.from() - window.tolerance();
    return Schedule.seconds((early ? aggregate.first() : aggregate.last()).timeNanos());
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
      ScriptEvent.Expected event, List<Difference> differences, List<SeenSegment> seen) {
    String actual = seen.get(0) + (seen.size() == 1 ? "" : " … " + seen.get(seen.size() - 1));
    List<String> details = new ArrayList<>();
    details.add("expected " + event.segment().text());
    details.add("actual   " + actual + " at " + Schedule.seconds(seen.get(0).timeNanos()) + " s");
    for (Difference other : differences.subList(1, differences.size()))
      details.add(
          "also     " + other.field() + ": wanted " + other.wanted() + ", got " + other.got());
    Difference first = differences.get(0);
    return new Deviation(event.line(), first.field(), first.wanted(), first.got(), details);
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
