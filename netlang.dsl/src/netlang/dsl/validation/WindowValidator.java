package netlang.dsl.validation;

import com.google.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.Flow;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.Side;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.TcpSettings;
import netlang.dsl.net.Traffic;
import netlang.dsl.value.TcpLayers;
import netlang.dsl.value.TrafficProtocol;
import netlang.dsl.wiring.Wirings;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.Nanos;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Whether the windows of bulk transfers fill the links, RFC 7323 §1.1. */
public class WindowValidator extends CheckGroup {

  private static final long UNSCALED_WINDOW = 65_535;
  private static final String[] RATES = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};

  @Inject private Wirings wirings;

  @Check(CheckType.NORMAL)
  public void windowFillsLinks(Flow flow) {
    Traffic traffic = flow.getTraffic();
    boolean known =
        traffic != null
            && TrafficProtocol.TCP.word().equals(traffic.getProtocol())
            && traffic.getSource() != null
            && traffic.getSource().getNode() instanceof IpNode
            && traffic.getTarget() != null
            && traffic.getTarget().getNode() instanceof IpNode;
    Conversation conversation = known ? Conversation.of(traffic) : null;
    if (conversation == null || !(flow.eContainer() instanceof Network network)) return;
    OnlyWay way = null;
    for (Side side : Side.values()) {
      Conversation.Half sender = conversation.half(side);
      if (!conversation.other(side).isQuickReader()) continue;
      long window = widestWindow(flow, side, network);
      if (!sender.streams() && sender.largestWrite() <= window) continue;
      if (way == null)
        way =
            OnlyWay.between(
                traffic.getSource().getNode(), traffic.getTarget().getNode(), wirings.of(network));
      if (way == null || window >= way.bandwidthDelayProduct()) continue;
      tell(flow, side, window, way);
      return;
    }
  }

  private void tell(Flow flow, Side side, long window, OnlyWay way) {
    double most = window * 8e9 / way.roundTripNanos();
    Traffic traffic = flow.getTraffic();
    String receiver =
        (side == Side.CLIENT ? traffic.getTarget() : traffic.getSource()).getNode().getName();
    long buffer = (long) Math.ceil(way.bandwidthDelayProduct());
    info(
        Mark.name(flow),
        IssueCodes.SMALL_WINDOW,
        Message.of(
            "a window of %s B each round trip of %s is at most %s, and the links carry %s; %s",
            window,
            Nanos.print(way.roundTripNanos()),
            rate(most),
            rate(way.bitsPerSecond()),
            window == UNSCALED_WINDOW
                ? Message.of(
                    "to fill them, give `%s` a `receive-buffer` of %s B or more, and use `window-scaling on`",
                    receiver, buffer)
                : Message.of(
                    "to fill them, give `%s` a `receive-buffer` of %s B or more",
                    receiver, buffer)),
        receiver,
        buffer + " B");
  }

  /** Three digits of it. */
  private static String rate(double bitsPerSecond) {
    int unit = 0;
    double number = bitsPerSecond;
    for (; number >= 1000 && unit < RATES.length - 1; unit++) number /= 1000;
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros();
    return rounded.toPlainString() + " " + RATES[unit];
  }

  /** Of all scenarios that start the flow: who compares windows knows why one is small. */
  private static long widestWindow(Flow flow, Side sender, Network network) {
    List<TcpSettings> scenarios = new ArrayList<>();
    List<Scenario> all = Scenarios.on(network);
    for (Scenario scenario : all) if (starts(scenario, flow)) scenarios.add(scenario.getTcp());
    if (all.isEmpty()) scenarios.add(null);
    long widest = scenarios.isEmpty() ? Long.MAX_VALUE : 0;
    for (TcpSettings scenario : scenarios)
      widest = Math.max(widest, window(flow.getTraffic(), sender, scenario, network.getTcp()));
    return widest;
  }

  private static boolean starts(Scenario scenario, Flow flow) {
    for (Step step : scenario.getSteps())
      if (step.getAction() instanceof StartFlow start
          && Scenarios.flows(start.getFlows()).contains(flow)) return true;
    return false;
  }

  private static long window(
      Traffic traffic, Side sender, TcpSettings scenario, TcpSettings network) {
    TcpSettings target = ((IpNode) traffic.getTarget().getNode()).getTcp();
    TcpSettings source = ((IpNode) traffic.getSource().getNode()).getTcp();
    TcpSettings[] client = {scenario, traffic.getTcp(), source, network};
    TcpSettings[] server = {scenario, target, network};
    boolean fromClient = sender == Side.CLIENT;
    long buffer = TcpLayers.value(TcpSetting.RECEIVE_BUFFER, fromClient ? server : client);
    long oneByOne = TcpLayers.value(TcpSetting.STOP_AND_WAIT, fromClient ? client : server);
    boolean scaled =
        TcpLayers.value(TcpSetting.WINDOW_SCALING, client) == 1
            && TcpLayers.value(TcpSetting.WINDOW_SCALING, server) == 1;
    if (oneByOne == 1) return Long.MAX_VALUE;
    return scaled ? buffer : Math.min(buffer, UNSCALED_WINDOW);
  }
}
