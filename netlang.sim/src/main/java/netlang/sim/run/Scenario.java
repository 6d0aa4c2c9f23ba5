package netlang.sim.run;

import java.util.List;
import netlang.sim.apps.Flow;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.link.Link;
import netlang.sim.node.Host;
import netlang.sim.node.Node;
import netlang.sim.node.SwitchNode;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.plan.ScenarioEvent.Action;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;

/** Does to the network what the scenario says. */
final class Scenario {

  private final NetworkPlan network;
  private final List<Node> nodes;
  private final List<Link> links;
  private final List<Flow> flows;
  private final PatternMatcher matcher;
  private final Trace trace;

  Scenario(
      NetworkPlan network,
      List<Node> nodes,
      List<Link> links,
      List<Flow> flows,
      PatternMatcher matcher,
      Trace trace) {
    this.network = network;
    this.nodes = nodes;
    this.links = links;
    this.flows = flows;
    this.matcher = matcher;
    this.trace = trace;
  }

  /** Frames that are to be lost are marked before anything else of the same instant can be sent. */
  void schedule(List<ScenarioEvent> events, Engine engine) {
    schedule(events, true, engine);
    schedule(events, false, engine);
  }

  private void schedule(List<ScenarioEvent> events, boolean drops, Engine engine) {
    for (int i = 0; i < events.size(); i++) {
      int index = i;
      ScenarioEvent event = events.get(i);
      if (event.action() instanceof ScenarioEvent.DropFrame == drops)
        engine.schedule(event.timeNanos(), () -> play(event, index));
    }
  }

  private void play(ScenarioEvent event, int index) {
    Action action = event.action();
    trace.scenarioStep(node(action), index, event.text());
    if (action instanceof ScenarioEvent.StartFlow start) start(start.flow());
    else if (action instanceof ScenarioEvent.StopFlow stop) flows.get(stop.flow()).stop();
    else if (action instanceof ScenarioEvent.CutLink cut) links.get(cut.link()).cut(event.origin());
    else if (action instanceof ScenarioEvent.RestoreLink restore)
      links.get(restore.link()).restore();
    else if (action instanceof ScenarioEvent.PowerOff off)
      nodes.get(off.node()).powerOff(event.origin());
    else if (action instanceof ScenarioEvent.PowerOn on) nodes.get(on.node()).powerOn();
    else if (action instanceof ScenarioEvent.Flush flush)
      flush(nodes.get(flush.node()), flush.table());
    else if (action instanceof ScenarioEvent.DropFrame drop) dropNth(drop, event.origin());
    else configure(action);
  }

  private void dropNth(ScenarioEvent.DropFrame drop, Origin by) {
    links
        .get(drop.link())
        .dropNth(frame -> matcher.matches(drop.pattern(), frame), drop.ordinal(), by);
  }

  /** The node that the event is about, or {@link TraceEvent#NONE}. */
  private int node(Action action) {
    if (action instanceof ScenarioEvent.PowerOff off) return off.node();
    if (action instanceof ScenarioEvent.PowerOn on) return on.node();
    if (action instanceof ScenarioEvent.SetAddress set) return set.node();
    if (action instanceof ScenarioEvent.SetMac set) return set.node();
    if (action instanceof ScenarioEvent.SetRoute set) return set.node();
    if (action instanceof ScenarioEvent.RemoveRoute remove) return remove.node();
    if (action instanceof ScenarioEvent.SetArp set) return set.node();
    if (action instanceof ScenarioEvent.RemoveArp remove) return remove.node();
    if (action instanceof ScenarioEvent.Flush flush) return flush.node();
    if (action instanceof ScenarioEvent.Announce announce) return announce.node();
    if (action instanceof ScenarioEvent.Probe probe) return probe.node();
    return TraceEvent.NONE;
  }

  /** Nothing can be started on a node without power. */
  private void start(int flow) {
    if (nodes.get(network.flows().get(flow).node()).isPowered()) flows.get(flow).start();
  }

  private static void flush(Node node, TableKind table) {
    if (node instanceof SwitchNode bridge) bridge.flush();
    else if (table == TableKind.ARP) ((Host) node).flushNeighbors();
    else if (table == TableKind.ROUTES) ((Host) node).flushRoutes();
    else throw new IllegalStateException("nobody knows how to flush " + table.word());
  }

  private void configure(Action action) {
    Host host = (Host) nodes.get(node(action));
    if (action instanceof ScenarioEvent.SetAddress set) host.setAddress(set.port(), set.ip());
    else if (action instanceof ScenarioEvent.SetMac set) host.setMac(set.port(), set.mac());
    else if (action instanceof ScenarioEvent.SetRoute set) host.setRoute(set.route());
    else if (action instanceof ScenarioEvent.RemoveRoute remove)
      host.removeRoute(remove.destination());
    else if (action instanceof ScenarioEvent.SetArp set) host.setNeighbor(set.entry());
    else if (action instanceof ScenarioEvent.RemoveArp remove)
      host.removeNeighbor(remove.address());
    else if (action instanceof ScenarioEvent.Announce announce)
      host.announce(announce.port(), announce.address(), announce.asReply());
    else if (action instanceof ScenarioEvent.Probe probe)
      host.probe(probe.port(), probe.address(), probe.count());
    else throw new IllegalStateException("nobody knows how to " + action);
  }
}
