package netlang.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import netlang.dsl.net.Action;
import netlang.dsl.net.AddressProbe;
import netlang.dsl.net.Announcement;
import netlang.dsl.net.CutLink;
import netlang.dsl.net.DropFrame;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowName;
import netlang.dsl.net.Flush;
import netlang.dsl.net.Interface;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.OnOff;
import netlang.dsl.net.PowerChange;
import netlang.dsl.net.Removal;
import netlang.dsl.net.RestoreLink;
import netlang.dsl.net.Setting;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.StopFlow;
import netlang.dsl.net.Traffic;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Quantities;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.ScenarioEvent;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;

/** What a scenario does; traffic without a name becomes a flow of its own. */
final class EventCompiler {

  /** RFC 5227 §1.1: PROBE_NUM. */
  private static final int DEFAULT_PROBES = 3;

  private final Source source;
  private final NetworkIndex index;
  private final List<FlowPlan> flows;
  private final FlowCompiler flowCompiler;
  private final RouteCompiler routes;
  private final PatternCompiler patterns;
  private final List<ScenarioEvent> events = new ArrayList<>();

  /** {@code flows}: those of the network; unnamed ones are added behind them. */
  EventCompiler(
      Source source, NetworkIndex index, FlowCompiler flowCompiler, List<FlowPlan> flows) {
    this.source = source;
    this.index = index;
    this.flows = flows;
    this.flowCompiler = flowCompiler;
    routes = new RouteCompiler(source);
    patterns = new PatternCompiler(index);
  }

  /** In the order of the file. */
  List<ScenarioEvent> compile(List<Step> steps) {
    for (Step step : steps) {
      long time = step.getTime() == null ? 0 : Quantities.time(step.getTime()).get();
      Action action = step.getAction();
      Origin origin = source.origin(step);
      if (action instanceof StartFlow start) {
        for (FlowName name : start.getFlows())
          add(
              time,
              new ScenarioEvent.StartFlow(index.flow(name.getFlow())),
              "start",
              name.getFlow(),
              origin);
      } else if (action instanceof StopFlow stop) {
        for (FlowName name : stop.getFlows())
          add(
              time,
              new ScenarioEvent.StopFlow(index.flow(name.getFlow())),
              "stop",
              name.getFlow(),
              origin);
      } else {
        events.add(new ScenarioEvent(time, one(action), Source.text(action), origin));
      }
    }
    return events;
  }

  private void add(long time, ScenarioEvent.Action action, String verb, Flow flow, Origin origin) {
    events.add(new ScenarioEvent(time, action, verb + " " + flow.getName(), origin));
  }

  private ScenarioEvent.Action one(Action action) {
    if (action instanceof Traffic traffic) return startUnnamed(traffic);
    if (action instanceof CutLink cut) return new ScenarioEvent.CutLink(index.link(cut.getCable()));
    if (action instanceof RestoreLink restore)
      return new ScenarioEvent.RestoreLink(index.link(restore.getCable()));
    if (action instanceof PowerChange change) return power(change);
    if (action instanceof Setting setting) return set(setting);
    if (action instanceof Removal removal) return remove(removal);
    if (action instanceof Announcement announcement) return announce(announcement);
    if (action instanceof AddressProbe probe) return probe(probe);
    if (action instanceof Flush flush) return flush(flush);
    if (action instanceof DropFrame drop)
      return new ScenarioEvent.DropFrame(
          index.link(drop.getCable()),
          patterns.pattern(drop.getPattern()),
          Numbers.ordinal(drop.getOrdinal()).get());
    throw new LetThrough("an action of no kind", action);
  }

  private ScenarioEvent.Action startUnnamed(Traffic traffic) {
    flows.add(flowCompiler.compile(FlowCompiler.nameOf(traffic), traffic));
    return new ScenarioEvent.StartFlow(flows.size() - 1);
  }

  private ScenarioEvent.Action power(PowerChange change) {
    int node = index.node(change.getNode());
    return change.getState() == OnOff.ON
        ? new ScenarioEvent.PowerOn(node)
        : new ScenarioEvent.PowerOff(node);
  }

  private ScenarioEvent.Action set(Setting setting) {
    int node = index.host(setting.getNode());
    if (setting.getIp() != null) {
      InterfaceAddress ip = Addresses.interfaceAddress(setting.getIp()).get();
      return new ScenarioEvent.SetAddress(node, nicPort(setting.getNode(), setting.getPort()), ip);
    }
    if (setting.getMac() != null) {
      int port = nicPort(setting.getNode(), setting.getPort());
      return new ScenarioEvent.SetMac(node, port, Addresses.mac(setting.getMac()).get());
    }
    if (setting.getGateway() != null)
      return new ScenarioEvent.SetRoute(
          node, routes.gateway(setting.getGateway(), source.origin(setting)));
    if (setting.getRoute() != null)
      return new ScenarioEvent.SetRoute(node, routes.route(setting.getRoute()));
    if (setting.getArpEntry() != null)
      return new ScenarioEvent.SetArp(node, routes.arpEntry(setting.getArpEntry()));
    throw new LetThrough("a setting of nothing", setting);
  }

  private ScenarioEvent.Action remove(Removal removal) {
    int node = index.host(removal.getNode());
    if (removal.isIp()) {
      int port = nicPort(removal.getNode(), removal.getPort());
      return new ScenarioEvent.SetAddress(node, port, InterfaceAddress.NONE);
    }
    if (removal.isGateway()) return new ScenarioEvent.RemoveRoute(node, Ipv4Prefix.DEFAULT);
    if (removal.getDestination() != null)
      return new ScenarioEvent.RemoveRoute(node, Addresses.prefix(removal.getDestination()).get());
    return new ScenarioEvent.RemoveArp(node, Addresses.address(removal.getArpAddress()).get());
  }

  private ScenarioEvent.Action announce(Announcement announcement) {
    Ipv4Address address = Addresses.address(announcement.getAddress()).get();
    int port = portTowards(address, announcement.getNode(), announcement.getPort());
    return new ScenarioEvent.Announce(
        index.host(announcement.getNode()), port, address, announcement.isAsReply());
  }

  private ScenarioEvent.Action probe(AddressProbe probe) {
    Ipv4Address address = Addresses.address(probe.getAddress()).get();
    int count =
        probe.getCount() == null ? DEFAULT_PROBES : Numbers.addressProbes(probe.getCount()).get();
    int port = portTowards(address, probe.getNode(), probe.getPort());
    return new ScenarioEvent.Probe(index.host(probe.getNode()), port, address, count);
  }

  private ScenarioEvent.Action flush(Flush flush) {
    TableKind table = TableCompiler.kind(flush.getTable());
    return new ScenarioEvent.Flush(index.owner(flush.getNode(), table), table);
  }

  /** The NIC that is named, or the node's first. */
  private int nicPort(Node node, Interface named) {
    return named == null ? 0 : index.port(named);
  }

  /** The NIC that is named, or the first whose network has the address, or the first of all. */
  private int portTowards(Ipv4Address address, Node node, Interface named) {
    if (named == null && node instanceof IpNode ipNode) {
      for (Nic nic : ipNode.getNics()) {
        InterfaceAddress own = index.addressOf(nic);
        if (own.isAssigned() && own.isLocal(address)) return index.port(nic);
      }
    }
    return nicPort(node, named);
  }
}
