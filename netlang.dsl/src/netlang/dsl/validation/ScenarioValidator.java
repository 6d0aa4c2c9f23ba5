package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.AddressProbe;
import netlang.dsl.net.Announcement;
import netlang.dsl.net.Flow;
import netlang.dsl.net.Flush;
import netlang.dsl.net.NetFile;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.OnOff;
import netlang.dsl.net.PowerChange;
import netlang.dsl.net.Removal;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Setting;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.StopFlow;
import netlang.dsl.net.Switch;
import netlang.dsl.net.TableKind;
import netlang.dsl.net.Traffic;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.TrafficProtocol;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** What scenarios do: on which network, until when, to which nodes, in a sensible order. */
public class ScenarioValidator extends CheckGroup {

  @Check
  public void scenarioHasNetwork(Scenario scenario) {
    if (scenario.eIsSet(SCENARIO__NETWORK) || Surroundings.networkOf(scenario) != null) return;
    List<String> names =
        ((NetFile) scenario.eContainer()).getNetworks().stream().map(Network::getName).toList();
    Mark mark = Mark.of(scenario, SCENARIO__NAME);
    if (names.isEmpty())
      error(
          mark,
          IssueCodes.SCENARIO_NETWORK,
          Message.of("this file has no network for the scenario; write `network NAME { ... }`"));
    else
      error(
          mark,
          IssueCodes.SCENARIO_NETWORK,
          Message.of(
              "this file has %s networks; say which is meant: `on %s`",
              names.size(), String.join("`, `on ", names)));
  }

  @Check
  public void stepIsBeforeEnd(Scenario scenario) {
    long end = end(scenario);
    for (Step step : scenario.getSteps()) {
      if (step.getTime() == null || Scenarios.time(step) <= end) continue;
      warning(
          Mark.of(step.getTime()),
          IssueCodes.POINTLESS,
          Message.of(
              "this never happens, for the scenario ends at %s; move one of the two",
              Quantities.print(scenario.getUntil())));
    }
  }

  /** Nanoseconds; {@link Long#MAX_VALUE} if it is not said. */
  static long end(Scenario scenario) {
    if (scenario == null || scenario.getUntil() == null) return Long.MAX_VALUE;
    return Quantities.positiveTime(scenario.getUntil()).orElse(Long.MAX_VALUE);
  }

  /** A flow that goes on for ever keeps a run from becoming quiet. */
  @Check(CheckType.NORMAL)
  public void runEnds(Scenario scenario) {
    if (scenario.getUntil() != null) return;
    Set<Flow> stopped = new HashSet<>();
    for (Step step : scenario.getSteps())
      if (step.getAction() instanceof StopFlow stop)
        stopped.addAll(Scenarios.flows(stop.getFlows()));
    for (Step step : scenario.getSteps()) {
      if (step.getAction() instanceof Traffic traffic && isEndless(traffic))
        warnOfEndlessRun(Mark.of(traffic), Message.of("this traffic"));
      if (!(step.getAction() instanceof StartFlow start)) continue;
      for (int i = 0; i < start.getFlows().size(); i++) {
        Flow flow = start.getFlows().get(i).getFlow();
        if (flow == null || flow.getTraffic() == null || stopped.contains(flow)) continue;
        if (isEndless(flow.getTraffic()))
          warnOfEndlessRun(Mark.of(start, START_FLOW__FLOWS, i), "`" + flow.getName() + "`");
      }
    }
  }

  private void warnOfEndlessRun(Mark mark, Object what) {
    warning(
        mark,
        IssueCodes.ENDLESS_RUN,
        Message.of(
            "%s never ends, and so the run is cut off at 1 h; write `until`, or give the traffic a `count` or a time (`for`)",
            what));
  }

  static boolean isEndless(Traffic traffic) {
    boolean goesOn = traffic.getRate() != null || traffic.getInterval() != null;
    boolean limited = traffic.getCount() != null || traffic.getDuration() != null;
    return TrafficProtocol.UDP.word().equals(traffic.getProtocol()) && goesOn && !limited;
  }

  @Check
  public void settingSuitsNode(Setting setting) {
    Message what =
        setting.getIp() != null
            ? Message.of("IP address")
            : setting.getMac() != null
                ? Message.of("MAC of its own")
                : setting.getArpEntry() != null ? Message.of("ARP table") : Message.of("route");
    checkHasIpStack(setting, NODE_REF__NODE, setting.getNode(), what);
  }

  @Check
  public void removalSuitsNode(Removal removal) {
    Message what =
        removal.isIp()
            ? Message.of("IP address")
            : removal.getArpAddress() != null ? Message.of("ARP table") : Message.of("route");
    checkHasIpStack(removal, NODE_REF__NODE, removal.getNode(), what);
  }

  @Check
  public void announcementSuitsNode(Announcement announcement) {
    checkHasIpStack(announcement, NODE_REF__NODE, announcement.getNode(), Message.of("IP address"));
  }

  @Check
  public void probeSuitsNode(AddressProbe probe) {
    checkHasIpStack(probe, NODE_REF__NODE, probe.getNode(), Message.of("IP address"));
  }

  private void checkHasIpStack(EObject action, EReference reference, Node node, Message what) {
    if (node instanceof Switch)
      error(
          Mark.of(action, reference),
          IssueCodes.WRONG_LAYER,
          Message.of(
              "`%s` is a switch: it works with MAC addresses and has no %s; name a host or "
                  + "router",
              node.getName(), what));
  }

  @Check
  public void flushedTableExists(Flush flush) {
    Message reason = whyNoTable(flush.getNode(), flush.getTable());
    if (reason != null) error(Mark.of(flush, FLUSH__TABLE), IssueCodes.WRONG_LAYER, reason);
    else if (flush.getTable() == TableKind.SOCKETS)
      error(
          Mark.of(flush, FLUSH__TABLE),
          IssueCodes.SETTING_WITHOUT_MEANING,
          Message.of(
              "sockets are not forgotten, they are closed; write `stop` and the flow, or `power off`"
                  + " and the node"));
  }

  /** Null if the node has such a table. */
  static Message whyNoTable(Node node, TableKind table) {
    if (!Owners.isKnown(node)
        || table == null
        || node instanceof Switch == (table == TableKind.MAC)) return null;
    return node instanceof Switch
        ? Message.of(
            "`%s` is a switch, and has no table `%s`; it has `mac-table`",
            node.getName(), table.getLiteral())
        : Message.of(
            "`%s` is no switch, and has no `mac-table`; it has `arp`, `routes` and `sockets`",
            node.getName());
  }

  /** What is undone must have been done. */
  @Check(CheckType.NORMAL)
  public void undoingFollowsDoing(Scenario scenario) {
    Set<Flow> started = new HashSet<>();
    Set<Node> off = new HashSet<>();
    for (Step step : Scenarios.inOrder(scenario)) {
      if (step.getAction() instanceof StartFlow start)
        started.addAll(Scenarios.flows(start.getFlows()));
      else if (step.getAction() instanceof StopFlow stop) checkStop(stop, started);
      else if (step.getAction() instanceof PowerChange power && Owners.isKnown(power.getNode()))
        checkPower(power, off);
    }
  }

  private void checkStop(StopFlow stop, Set<Flow> started) {
    for (int i = 0; i < stop.getFlows().size(); i++) {
      Flow flow = stop.getFlows().get(i).getFlow();
      if (flow != null && !flow.eIsProxy() && !started.contains(flow))
        warning(
            Mark.of(stop, STOP_FLOW__FLOWS, i),
            IssueCodes.POINTLESS,
            Message.of(
                "`%s` has not been started by then; start it before, or leave this out",
                flow.getName()));
    }
  }

  private void checkPower(PowerChange power, Set<Node> off) {
    boolean on = power.getState() == OnOff.ON;
    boolean changes = on ? off.remove(power.getNode()) : off.add(power.getNode());
    if (!changes)
      warning(
          Mark.of(power),
          IssueCodes.POINTLESS,
          on
              ? Message.of("`%s` is on already by then; leave this out", power.getNode().getName())
              : Message.of(
                  "`%s` is off already by then; leave this out", power.getNode().getName()));
  }
}
