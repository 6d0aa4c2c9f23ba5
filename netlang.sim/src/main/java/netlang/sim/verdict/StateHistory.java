package netlang.sim.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.TcpStateChanged;

/**
 * The states that one end of a TCP flow went through; if it has opened several connections, one
 * after the other, those of the last one.
 */
final class StateHistory {

  static final String CLOSED = "CLOSED";
  private static final String LISTEN = "LISTEN";

  /** A state, and since when. */
  record Entry(String state, long sinceNanos) {}

  private final FlowEnds ends;
  private final Side side;
  private final String who;
  private final List<Entry> entries = new ArrayList<>();

  /** How the connection began. */
  private TcpStateChanged opening;

  StateHistory(int flow, FlowPlan.Tcp plan, Side side) {
    this.ends = new FlowEnds(flow, plan);
    this.side = side;
    this.who = plan.name() + " " + Words.side(side);
  }

  void observe(TraceEvent event) {
    if (!(event instanceof TcpStateChanged change) || ends.sideOf(change) != side) return;
    if (change.from().equals(CLOSED) || change.from().equals(LISTEN)) {
      entries.clear();
      opening = change;
    } else if (opening != null && !isOfTheSame(change)) {
      return;
    }
    entries.add(new Entry(change.to(), change.time()));
  }

  private boolean isOfTheSame(TcpStateChanged change) {
    return change.local().equals(opening.local()) && change.remote().equals(opening.remote());
  }

  /** Without the first CLOSED. */
  List<Entry> entries() {
    return entries;
  }

  String last() {
    return entries.isEmpty() ? CLOSED : entries.get(entries.size() - 1).state();
  }

  /** {@code shop client}. */
  String who() {
    return who;
  }

  /** {@code shop client went through SYN-SENT (at 0 s), ESTABLISHED (at 10 ms)}. */
  String print() {
    if (entries.isEmpty()) return who + " was never connected";
    return who
        + " went through "
        + entries.stream()
            .map(entry -> entry.state() + " (at " + Nanos.print(entry.sinceNanos()) + ")")
            .collect(Collectors.joining(", "));
  }
}
