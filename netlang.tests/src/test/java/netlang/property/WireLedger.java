package netlang.property;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.trace.TraceSink;
import netlang.sim.wire.EthernetFrame;

/**
 * Keeps account of every frame on a wire: sent, and then received or dropped, or still under way.
 */
final class WireLedger implements TraceSink {

  private final Map<PortRef, PortRef> otherEnd = new LinkedHashMap<>();

  /** By the port that sends. */
  private final Map<PortRef, Deque<FrameSent>> underWay = new LinkedHashMap<>();

  private final List<String> faults = new ArrayList<>();
  private long sent;
  private long received;
  private long dropped;

  WireLedger(NetworkPlan network) {
    for (LinkPlan link : network.links()) {
      otherEnd.put(link.a(), link.b());
      otherEnd.put(link.b(), link.a());
      underWay.put(link.a(), new ArrayDeque<>());
      underWay.put(link.b(), new ArrayDeque<>());
    }
  }

  @Override
  public void accept(TraceEvent event) {
    if (event instanceof FrameSent e) {
      sent++;
      underWay.get(new PortRef(e.node(), e.port())).addLast(e);
    } else if (event instanceof FrameReceived e) {
      received++;
      receive(e);
    } else if (event instanceof Dropped e
        && e.port() >= 0
        && e.pdu() instanceof EthernetFrame frame) {
      PortRef port = new PortRef(e.node(), e.port());
      if (remove(port, frame) || remove(otherEnd.get(port), frame)) dropped++;
    }
  }

  /** A wire is a queue: what is received is what was sent first of all that is under way. */
  private void receive(FrameReceived event) {
    Deque<FrameSent> frames = underWay.get(otherEnd.get(new PortRef(event.node(), event.port())));
    FrameSent oldest = frames.pollFirst();
    if (oldest == null || oldest.frame() != event.frame()) {
      faults.add(event + " was received, but " + oldest + " was sent");
    } else if (arrival(oldest) != event.time()) {
      faults.add(oldest + " was received at " + event.time());
    }
  }

  private boolean remove(PortRef from, EthernetFrame frame) {
    Deque<FrameSent> frames = underWay.get(from);
    if (frames == null) return false;
    for (Iterator<FrameSent> each = frames.iterator(); each.hasNext(); ) {
      if (each.next().frame() == frame) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  private static long arrival(FrameSent sent) {
    return sent.time() + sent.serializationNanos() + sent.propagationNanos();
  }

  /** What does not add up, when the run has ended at that time. */
  List<String> faults(long endNanos) {
    long left = 0;
    for (Deque<FrameSent> frames : underWay.values()) {
      left += frames.size();
      for (FrameSent frame : frames)
        if (arrival(frame) <= endNanos)
          faults.add(frame + " should have arrived, and was not dropped");
    }
    if (sent != received + dropped + left)
      faults.add(
          sent
              + " sent, "
              + received
              + " received, "
              + dropped
              + " dropped, "
              + left
              + " under way");
    return faults;
  }

  long sent() {
    return sent;
  }

  long dropped() {
    return dropped;
  }
}
