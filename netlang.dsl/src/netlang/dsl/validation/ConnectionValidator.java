package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.net.DialogueStep;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowCountKind;
import netlang.dsl.net.FlowCounts;
import netlang.dsl.net.FlowMeasured;
import netlang.dsl.net.PlayAct;
import netlang.dsl.net.Repetition;
import netlang.dsl.net.TcpStateClaim;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.Turn;
import netlang.dsl.value.MeasureValues;
import netlang.dsl.value.TrafficProtocol;
import netlang.dsl.value.Words;
import netlang.sim.tcp.TcpState;
import org.eclipse.xtext.validation.Check;

/** Expectations on connections: whether the flow has what is counted, measured, or gone through. */
public class ConnectionValidator extends CheckGroup {

  @Check
  public void stateIsOfConnection(TcpStateClaim claim) {
    TrafficProtocol protocol = protocol(claim.getFlow());
    if (protocol != null && protocol != TrafficProtocol.TCP)
      warning(
          Mark.of(claim, FLOW_REF__FLOW),
          IssueCodes.POINTLESS,
          Message.of(
              "`%s` is %s, and goes through no states; only a flow of TCP does",
              claim.getFlow().getName(), protocol.word()));
    for (int i = 0; i < claim.getStates().size(); i++) {
      String word = claim.getStates().get(i);
      Mark mark = Mark.of(claim, TCP_STATE_CLAIM__STATES, i);
      if (word == null || !check(Words.tcpState(word), () -> mark)) continue;
      TcpState state = Words.tcpState(word).value();
      if (state == TcpState.LISTEN)
        warning(
            mark,
            IssueCodes.POINTLESS,
            Message.of(
                "LISTEN is the state of an open port, not of a connection; expect it of the node's "
                    + "`sockets`, as in `bob.sockets at 1 s has *:80 state LISTEN`"));
      else if (state == TcpState.CLOSED && i == 0 && claim.getStates().size() > 1)
        warning(
            mark,
            IssueCodes.POINTLESS,
            Message.of("every connection begins CLOSED, which is not told; leave this one out"));
    }
  }

  @Check
  public void measureFitsFlow(FlowMeasured claim) {
    TrafficProtocol protocol = protocol(claim.getFlow());
    if (protocol == null || claim.getMeasure() == null) return;
    List<TrafficProtocol> measured =
        switch (claim.getMeasure()) {
          case DURATION, DELIVERED, THROUGHPUT -> List.of(TrafficProtocol.TCP, TrafficProtocol.UDP);
          case JITTER -> List.of(TrafficProtocol.UDP);
          default -> List.of(TrafficProtocol.TCP);
        };
    if (!measured.contains(protocol))
      warning(
          Mark.of(claim, FLOW_MEASURED__MEASURE),
          IssueCodes.POINTLESS,
          Message.of(
              "`%s` is measured of %s, and `%s` is %s",
              claim.getMeasure().getLiteral(),
              words(measured),
              claim.getFlow().getName(),
              protocol.word()));
  }

  private static Object words(List<TrafficProtocol> protocols) {
    return protocols.size() == 1
        ? protocols.get(0).word()
        : Message.of("%s and %s", protocols.get(0).word(), protocols.get(1).word());
  }

  @Check
  public void measureIsComparedWithItsKind(FlowMeasured claim) {
    if (claim.getMeasure() == null
        || claim.getValue() == null
        || claim.getValue().getValue() == null) return;
    var measure = MeasureValues.measure(claim.getMeasure());
    var value = MeasureValues.value(measure, claim.getValue());
    if (!check(value, () -> Mark.of(claim.getValue()))
        || claim.getTolerance() == null
        || claim.getTolerance().getValue() == null) return;
    check(
        MeasureValues.tolerance(measure, value.value(), claim.getTolerance()),
        () -> Mark.of(claim.getTolerance()));
  }

  @Check
  public void measureHasOneTime(FlowMeasured claim) {
    if (claim.getTime() != null && claim.getWindow() != null)
      error(
          Mark.of(claim.getWindow()),
          IssueCodes.WINDOW,
          Message.of("the measure is read `at` one time already; leave out one of the two"));
  }

  @Check
  public void countFitsFlow(FlowCounts claim) {
    TrafficProtocol protocol = protocol(claim.getFlow());
    if (protocol == null || claim.getWhat() == null) return;
    String name = claim.getFlow().getName();
    boolean ofTcp =
        switch (claim.getWhat()) {
          case RETRANSMITS, TIMES_OUT, BACKS_OFF -> true;
          default -> false;
        };
    if (ofTcp && protocol != TrafficProtocol.TCP)
      warning(
          Mark.of(claim, FLOW_COUNTS__WHAT),
          IssueCodes.POINTLESS,
          Message.of(
              "`%s` is %s, which never %s; only TCP does",
              name, protocol.word(), claim.getWhat().getLiteral()));
    else if (claim.getWhat() == FlowCountKind.STALLS && !plays(claim.getFlow().getTraffic()))
      warning(
          Mark.of(claim, FLOW_COUNTS__WHAT),
          IssueCodes.POINTLESS,
          Message.of(
              "nobody plays what `%s` brings, and so nothing stalls; let a side play, as in `client plays 2 Mbit/s buffer 2 s`",
              name));
  }

  private static boolean plays(Traffic traffic) {
    return traffic.getPlayback() != null || plays(traffic.getDialogue());
  }

  private static boolean plays(List<DialogueStep> steps) {
    for (DialogueStep step : steps) {
      if (step instanceof Turn turn && turn.getAct() instanceof PlayAct) return true;
      if (step instanceof Repetition repetition && plays(repetition.getSteps())) return true;
    }
    return false;
  }

  /** Null if it is not known. */
  private static TrafficProtocol protocol(Flow flow) {
    if (flow == null || flow.eIsProxy() || flow.getTraffic() == null) return null;
    String word = flow.getTraffic().getProtocol();
    return word == null ? null : Words.protocol(word).orElse(null);
  }
}
