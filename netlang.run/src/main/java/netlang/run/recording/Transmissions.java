package netlang.run.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Dropped;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.wire.EthernetFrame;

/**
 * Puts together the two events of a frame on a cable. In one direction frames arrive in the order
 * in which they were sent.
 */
final class Transmissions {

  /** Fast links round up a nanosecond, and take it back with a later frame. */
  private static final long ROUNDING_NANOS = 1;

  private final NetworkPlan network;
  private final List<ArrayDeque<Open>> directions = new ArrayList<>();
  private final List<Open> all = new ArrayList<>();

  private Transmissions(NetworkPlan network) {
    this.network = network;
    for (int i = 0; i < 2 * network.links().size(); i++) directions.add(new ArrayDeque<>());
  }

  static List<Transmission> of(NetworkPlan network, List<TraceEvent> events, long endNanos) {
    Transmissions open = new Transmissions(network);
    for (int i = 0; i < events.size(); i++) {
      TraceEvent event = events.get(i);
      if (event instanceof FrameSent sent) open.sent(sent, i);
      else if (event instanceof FrameReceived received) open.received(received, i);
      else if (event instanceof Dropped drop && drop.pdu() instanceof EthernetFrame frame)
        open.dropped(drop, frame, i);
    }
    return open.closed(endNanos);
  }

  private void sent(FrameSent event, int index) {
    Open open = new Open(event, index);
    all.add(open);
    directions.get(direction(event.link(), event.node(), event.port())).add(open);
  }

  private void received(FrameReceived event, int index) {
    ArrayDeque<Open> way = directions.get(direction(event.link(), event.node(), event.port()) ^ 1);
    for (Open open = way.poll(); open != null; open = way.poll()) {
      if (open.due() + ROUNDING_NANOS < event.time()) continue; // nobody was there to receive it
      open.end(event.time(), index, null);
      return;
    }
  }

  /** At the port that sent it, or damaged at the one that should have got it. */
  private void dropped(Dropped event, EthernetFrame frame, int index) {
    int link = linkAt(event.node(), event.port());
    if (link < 0) return;
    int sending = direction(link, event.node(), event.port());
    int way = event.reason() == DropReason.FCS_ERROR ? sending ^ 1 : sending;
    for (Iterator<Open> each = directions.get(way).iterator(); each.hasNext(); ) {
      Open open = each.next();
      if (open.sent.frame() != frame) continue;
      each.remove();
      open.end(event.time(), index, event.reason());
      return;
    }
  }

  private int[][] linkOfPort;

  private int linkAt(int node, int port) {
    if (port < 0) return TraceEvent.NONE;
    if (linkOfPort == null) linkOfPort = links();
    return linkOfPort[node][port];
  }

  private int[][] links() {
    int[][] found = new int[network.nodes().size()][];
    for (int node = 0; node < found.length; node++) {
      found[node] = new int[network.nodes().get(node).portCount()];
      java.util.Arrays.fill(found[node], TraceEvent.NONE);
    }
    for (int link = 0; link < network.links().size(); link++) {
      LinkPlan plan = network.links().get(link);
      found[plan.a().node()][plan.a().port()] = link;
      found[plan.b().node()][plan.b().port()] = link;
    }
    return found;
  }

  /** Even from a to b, odd from b to a. */
  private int direction(int link, int node, int port) {
    PortRef a = network.links().get(link).a();
    return 2 * link + (a.node() == node && a.port() == port ? 0 : 1);
  }

  private List<Transmission> closed(long endNanos) {
    List<Transmission> closed = new ArrayList<>(all.size());
    long latest = 0;
    for (Open open : all) {
      FrameSent sent = open.sent;
      long end = open.endEvent < 0 ? Math.min(open.due(), endNanos) : open.end;
      latest = Math.max(latest, end);
      LinkPlan link = network.links().get(sent.link());
      PortRef from = new PortRef(sent.node(), sent.port());
      closed.add(
          new Transmission(
              closed.size() + 1,
              sent.link(),
              from,
              link.a().equals(from) ? link.b() : link.a(),
              sent.time(),
              sent.serializationNanos(),
              end,
              open.sentEvent,
              open.endEvent,
              sent.frame(),
              open.lost,
              latest));
    }
    return List.copyOf(closed);
  }

  /** One whose end is not known yet. */
  private static final class Open {
    private final FrameSent sent;
    private final int sentEvent;
    private long end;
    private int endEvent = -1;
    private DropReason lost;

    Open(FrameSent sent, int sentEvent) {
      this.sent = sent;
      this.sentEvent = sentEvent;
    }

    long due() {
      return sent.time() + sent.serializationNanos() + sent.propagationNanos();
    }

    void end(long time, int event, DropReason reason) {
      end = time;
      endEvent = event;
      lost = reason;
    }
  }
}
