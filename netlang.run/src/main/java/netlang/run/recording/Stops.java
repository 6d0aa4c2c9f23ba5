package netlang.run.recording;

import java.util.List;
import java.util.function.IntPredicate;
import netlang.sim.plan.PortRef;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;

/**
 * Where a debugger stops. As the recording knows everything, going on is looking for the next event
 * that matters, and going back is looking for the one before.
 *
 * <p>Positions are numbers of events that have happened; the event at hand is the last of them.
 */
public final class Stops {

  private final Recording recording;
  private final List<Breakpoint> breakpoints;

  /**
   * A line, and which frames matter there.
   *
   * @param condition {@link PacketFilter#ALL}: also events that are about no frame
   */
  public record Breakpoint(SourceLine line, PacketFilter condition) {

    boolean stopsAt(TraceEvent event, int index) {
      if (!line.isTouchedBy(event, index)) return false;
      if (condition == PacketFilter.ALL) return true;
      return EventText.pdu(event) instanceof EthernetFrame frame
          && condition.accepts(seen(event, frame, index));
    }

    /** The frame as a filter wants to have it: at the node of the event. */
    private static Transmission seen(TraceEvent event, EthernetFrame frame, int index) {
      PortRef here = new PortRef(event.node(), Math.max(0, EventText.port(event)));
      long time = event.time();
      TraceEvent.Dropped drop = event instanceof TraceEvent.Dropped found ? found : null;
      return new Transmission(
          index + 1,
          0,
          here,
          here,
          time,
          0,
          time,
          index,
          index,
          frame,
          drop == null ? null : drop.reason(),
          time);
    }
  }

  public Stops(Recording recording, List<Breakpoint> breakpoints) {
    this.recording = recording;
    this.breakpoints = List.copyOf(breakpoints);
  }

  /** To the next breakpoint behind the position, else to the end. */
  public int resume(int position) {
    return forward(position, this::isBreakpoint);
  }

  /** To the breakpoint before, else to the beginning. */
  public int resumeBack(int position) {
    for (int index = position - 2; index >= 0; index--) if (isBreakpoint(index)) return index + 1;
    return 0;
  }

  /** True if the event at hand is one that a breakpoint is for. */
  public boolean isAtBreakpoint(int position) {
    return position > 0 && isBreakpoint(position - 1);
  }

  /** False if nothing on the way from the beginning to the end is one that a breakpoint is for. */
  public boolean hasAny() {
    return isAtBreakpoint(resume(0));
  }

  private boolean isBreakpoint(int index) {
    TraceEvent event = recording.event(index);
    for (Breakpoint each : breakpoints) if (each.stopsAt(event, index)) return true;
    return false;
  }

  /** To the next event at the same node and another layer; breakpoints on the way stop it. */
  public int nextLayer(int position) {
    if (position == 0) return Math.min(1, recording.size());
    TraceEvent now = recording.event(position - 1);
    return forward(
        position,
        index -> {
          TraceEvent event = recording.event(index);
          return event.node() == now.node() && event.layer() != now.layer() || isBreakpoint(index);
        });
  }

  /** To the next event at another node; breakpoints on the way stop it. */
  public int nextNode(int position) {
    int node = position == 0 ? TraceEvent.NONE : recording.event(position - 1).node();
    return forward(
        position,
        index -> {
          int there = recording.event(index).node();
          return there >= 0 && there != node || isBreakpoint(index);
        });
  }

  private int forward(int position, IntPredicate wanted) {
    for (int index = position; index < recording.size(); index++)
      if (wanted.test(index)) return index + 1;
    return recording.size();
  }
}
