package netlang.dsl.validation;

import netlang.dsl.message.Message;
import netlang.dsl.net.Amount;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowCountKind;
import netlang.dsl.net.FlowCounts;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.Traffic;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.TrafficProtocol;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;

/** What is sent, received or lost of a TCP flow is counted in octets, not in writes. */
public class OctetCountValidator extends CheckGroup {

  @Check
  public void octetsAreCounted(FlowCounts claim) {
    Flow flow = claim.getFlow();
    Amount amount = claim.getAmount();
    if (flow == null || flow.eIsProxy() || amount == null || !isOfOctets(claim.getWhat())) return;
    Traffic traffic = flow.getTraffic();
    boolean known =
        traffic != null
            && TrafficProtocol.TCP.word().equals(traffic.getProtocol())
            && traffic.getTarget() != null
            && traffic.getTarget().getNode() != null;
    long number = amount.getNumber() == null ? 0 : Numbers.amount(amount.getNumber()).orElse(0L);
    Conversation conversation = known && number > 0 ? Conversation.of(traffic) : null;
    if (conversation == null || !conversation.isCountable()) return;
    int starts = starts(flow, EcoreUtil2.getContainerOfType(claim, Scenario.class));
    long octets = conversation.octets() * starts;
    long writes = conversation.writes() * starts;
    boolean tooMany = number > octets;
    boolean exactly = !amount.isLeast() && !amount.isMost();
    boolean countsWrites = exactly && number == writes && number < octets;
    Mark mark = Mark.of(amount);
    if (starts > 0 && (tooMany || countsWrites))
      warning(
          mark,
          IssueCodes.POINTLESS,
          said(flow, octets, tooMany ? 0 : writes),
          mark.text().replaceFirst("\\S+$", "" + octets));
  }

  private static boolean isOfOctets(FlowCountKind what) {
    return what == FlowCountKind.SENDS
        || what == FlowCountKind.RECEIVES
        || what == FlowCountKind.LOSES;
  }

  /** {@code writes}: 0 if their number is none of the question. */
  private static Message said(Flow flow, long octets, long writes) {
    Message all =
        switch ((int) Math.min(writes, 2)) {
          case 0 -> Message.of("%s of them", octets);
          case 1 -> Message.of("%s of them in one write", octets);
          default -> Message.of("%s of them in %s writes", octets, writes);
        };
    return Message.of(
        "octets are counted, and the two sides of `%s` write %s; write how many octets are meant, without a unit",
        flow.getName(), all);
  }

  private static int starts(Flow flow, Scenario scenario) {
    int starts = 0;
    for (Step step : scenario.getSteps())
      if (step.getAction() instanceof StartFlow start)
        for (Flow started : Scenarios.flows(start.getFlows())) if (started == flow) starts++;
    return starts;
  }
}
