package netlang.sim.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;

/**
 * Puts small deliveries of a stream together: a slow reader takes a few octets a millisecond. What
 * is delivered directly behind another delivery waits until there is as much as in a small segment,
 * or the flow takes another step.
 */
final class Portions {

  /** The detail of a delivery that is told later than it happened. */
  static final String BY_NOW = "by now";

  /** Octets of data that any host can take in a segment, RFC 9293 §3.7.1. */
  private static final int SMALL_SEGMENT = 536;

  /** The last delivery of each flow whose last step was one; with what was not told yet. */
  private final Map<Integer, FlowEvent> last = new LinkedHashMap<>();

  /** What is to be told now. */
  List<FlowEvent> told(FlowEvent event) {
    FlowEvent before = last.remove(event.flow());
    boolean stream = event.step() == FlowStep.DELIVERED && event.sequence() == 0;
    if (stream && before != null && before.node() == event.node()) {
      FlowEvent sum = with(event.time(), before.bytes() + event.bytes(), event, "");
      boolean enough = sum.bytes() >= SMALL_SEGMENT;
      last.put(event.flow(), enough ? with(event.time(), 0, event, "") : sum);
      return enough ? List.of(sum) : List.of();
    }
    if (stream) last.put(event.flow(), with(event.time(), 0, event, ""));
    if (before == null || before.bytes() == 0) return List.of(event);
    return List.of(byNow(event.time(), before), event);
  }

  /** What was held back came some time before: it is told as something that has happened. */
  private static FlowEvent byNow(long time, FlowEvent heldBack) {
    return with(time, heldBack.bytes(), heldBack, BY_NOW);
  }

  private static FlowEvent with(long time, int bytes, FlowEvent event, String detail) {
    return new FlowEvent(
        time,
        event.node(),
        event.flow(),
        event.step(),
        event.sequence(),
        bytes,
        event.nanos(),
        event.from(),
        detail);
  }
}
