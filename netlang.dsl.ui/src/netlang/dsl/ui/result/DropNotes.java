package netlang.dsl.ui.result;

import java.util.LinkedHashMap;
import java.util.Map;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceSink;

/** What died because of what stands in a file: for each line and reason how often. */
public final class DropNotes implements TraceSink {

  private static final int MOST = 100;

  /** Why something died, and what is to blame. */
  private record Cause(Origin place, DropReason reason, String remark) {}

  private final Map<Cause, Integer> counts = new LinkedHashMap<>();

  @Override
  public synchronized void accept(TraceEvent event) {
    if (!(event instanceof TraceEvent.Dropped drop)
        || !drop.cause().isKnown()
        || drop.reason().isFilter()) return;
    Cause cause = new Cause(drop.cause(), drop.reason(), drop.remark());
    if (counts.size() < MOST || counts.containsKey(cause)) counts.merge(cause, 1, Integer::sum);
  }

  /** Somebody who wants to know a line and what to say there. */
  interface Reader {
    void note(Origin place, String text);
  }

  synchronized void tell(Reader reader) {
    counts.forEach((cause, count) -> reader.note(cause.place(), text(cause, count)));
  }

  private static String text(Cause cause, int count) {
    String remark = cause.remark().isEmpty() ? "" : " (" + cause.remark() + ")";
    return (count == 1 ? "1 packet" : count + " packets")
        + " dropped because of this: "
        + cause.reason().explanation()
        + remark;
  }
}
