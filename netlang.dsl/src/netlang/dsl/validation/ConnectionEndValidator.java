package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.START_FLOW__FLOWS;

import java.util.HashSet;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.CutLink;
import netlang.dsl.net.Flow;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.PowerChange;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Side;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.StopFlow;
import netlang.dsl.net.Traffic;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.value.TcpLayers;
import netlang.dsl.value.TrafficProtocol;
import netlang.sim.plan.TcpSetting;
import org.eclipse.xtext.validation.Check;

/** Connections on which something is sent for ever keep a run from becoming quiet. */
public class ConnectionEndValidator extends CheckGroup {

  @Check
  public void connectionBecomesQuiet(Scenario scenario) {
    Network network = Surroundings.networkOf(scenario);
    if (scenario.getUntil() != null || network == null) return;
    Set<Flow> stopped = new HashSet<>();
    for (Step step : scenario.getSteps()) {
      if (step.getAction() instanceof StopFlow stop)
        stopped.addAll(Scenarios.flows(stop.getFlows()));
      // may end what would go on
      if (step.getAction() instanceof CutLink || step.getAction() instanceof PowerChange) return;
    }
    for (Step step : scenario.getSteps()) {
      if (step.getAction() instanceof Traffic traffic)
        tell(Mark.of(traffic), Message.of("this traffic"), whyEndless(traffic, scenario, network));
      if (!(step.getAction() instanceof StartFlow start)) continue;
      for (int i = 0; i < start.getFlows().size(); i++) {
        Flow flow = start.getFlows().get(i).getFlow();
        if (flow == null || flow.getTraffic() == null || stopped.contains(flow)) continue;
        tell(
            Mark.of(start, START_FLOW__FLOWS, i),
            "`" + flow.getName() + "`",
            whyEndless(flow.getTraffic(), scenario, network));
      }
    }
  }

  private void tell(Mark mark, Object what, Message reason) {
    if (reason != null)
      warning(
          mark,
          IssueCodes.ENDLESS_RUN,
          Message.of("%s never ends, and so the run is cut off at 1 h: %s", what, reason));
  }

  /** Null if it ends, or if that cannot be told. */
  private static Message whyEndless(Traffic traffic, Scenario scenario, Network network) {
    boolean known =
        TrafficProtocol.TCP.word().equals(traffic.getProtocol())
            && traffic.getSource() != null
            && traffic.getSource().getNode() instanceof IpNode
            && traffic.getTarget() != null
            && traffic.getTarget().getNode() instanceof IpNode;
    Conversation conversation = known ? Conversation.of(traffic) : null;
    if (conversation == null) return null;
    for (Side side : Side.values()) {
      Conversation.Half half = conversation.half(side);
      Conversation.Half other = conversation.other(side);
      if (half.aborts() || other.aborts()) return null;
      if (half.isGone()) continue;
      long room = value(TcpSetting.RECEIVE_BUFFER, side, traffic, scenario, network);
      if (half.unread() > room)
        return Message.of(
            "`%s` reads nothing more, and is asked for ever whether it has room again; write"
                + " `until`, or let it read or close",
            side.getLiteral());
      boolean ends = half.sendsNoMore() && other.sendsNoMore();
      boolean asks = value(TcpSetting.KEEP_ALIVE, side, traffic, scenario, network) == 1;
      if (asks && !ends && half.isQuickReader() && other.isQuickReader())
        return Message.of(
            "`%s` keeps its end open, and alive; write `until`, or let both sides close",
            side.getLiteral());
    }
    return null;
  }

  private static long value(
      TcpSetting setting, Side side, Traffic traffic, Scenario scenario, Network network) {
    return side == Side.CLIENT
        ? TcpLayers.value(
            setting,
            scenario.getTcp(),
            traffic.getTcp(),
            ((IpNode) traffic.getSource().getNode()).getTcp(),
            network.getTcp())
        : TcpLayers.value(
            setting,
            scenario.getTcp(),
            ((IpNode) traffic.getTarget().getNode()).getTcp(),
            network.getTcp());
  }
}
