package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.LINK__ECN_MARK;

import netlang.dsl.message.Message;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.TcpSettings;
import netlang.dsl.net.Traffic;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.TcpEntry;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.TcpSetting;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Links that mark instead of dropping, RFC 3168: whether they ever do. */
public class CongestionMarkValidator extends CheckGroup {

  @Check
  public void marksBeforeItDrops(Link link) {
    int mark = markFrames(link);
    int queue = queueFrames(link);
    if (mark == 0 || mark < queue) return;
    warning(
        Mark.of(link, LINK__ECN_MARK),
        IssueCodes.POINTLESS,
        Message.of(
            "nothing is ever marked: a queue of %s drops before %s frames wait; %s",
            queue,
            mark,
            queue < 2
                ? Message.of("make the queue longer")
                : Message.of("mark at fewer, or make it longer")));
  }

  @Check(CheckType.NORMAL)
  public void somebodyAsksForMarks(Link link) {
    Network network = Surroundings.network(link);
    boolean marks = markFrames(link) > 0 && markFrames(link) < queueFrames(link);
    if (!marks || network == null || isAskedFor(network)) return;
    warning(
        Mark.of(link, LINK__ECN_MARK),
        IssueCodes.POINTLESS,
        Message.of(
            "nothing is ever marked: only TCP that asks for marks gets them; write `tcp { ecn on }`"));
  }

  /** 0: never, or it cannot be read. */
  private static int markFrames(Link link) {
    return link.getEcnMark() == null ? 0 : Numbers.markFrames(link.getEcnMark()).orElse(0);
  }

  private static int queueFrames(Link link) {
    return link.getQueue() == null
        ? LinkPlan.DEFAULT_QUEUE_FRAMES
        : Numbers.queueFrames(link.getQueue()).orElse(Integer.MAX_VALUE);
  }

  private static boolean isAskedFor(Network network) {
    if (asks(network.getTcp())) return true;
    for (Node node : network.getNodes())
      if (node instanceof IpNode ipNode && asks(ipNode.getTcp())) return true;
    for (Traffic traffic : Scenarios.traffic(network)) if (asks(traffic.getTcp())) return true;
    for (Scenario scenario : Scenarios.on(network)) if (asks(scenario.getTcp())) return true;
    return false;
  }

  private static boolean asks(TcpSettings block) {
    if (block == null) return false;
    for (TcpEntry entry : TcpEntry.of(block))
      if (entry.setting().orElse(null) == TcpSetting.EXPLICIT_CONGESTION
          && entry.value(TcpSetting.EXPLICIT_CONGESTION).orElse(0L) == 1) return true;
    return false;
  }
}
