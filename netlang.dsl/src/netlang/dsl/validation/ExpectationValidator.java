package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.HashSet;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.Amount;
import netlang.dsl.net.Claim;
import netlang.dsl.net.Comparison;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowCounts;
import netlang.dsl.net.FlowMeasured;
import netlang.dsl.net.FlowSucceeds;
import netlang.dsl.net.Hop;
import netlang.dsl.net.PortState;
import netlang.dsl.net.Quantity;
import netlang.dsl.net.RoundTrip;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.SightingClaim;
import netlang.dsl.net.StartFlow;
import netlang.dsl.net.Step;
import netlang.dsl.net.Switch;
import netlang.dsl.net.TableClaim;
import netlang.dsl.net.TcpStateClaim;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.Visits;
import netlang.dsl.net.Window;
import netlang.dsl.net.WindowKind;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.TrafficProtocol;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Expectations that say something, of a time that comes. */
public class ExpectationValidator extends CheckGroup {

  @Check(CheckType.NORMAL)
  public void flowIsStarted(Scenario scenario) {
    Set<Flow> started = new HashSet<>();
    for (Step step : scenario.getSteps())
      if (step.getAction() instanceof StartFlow start)
        started.addAll(Scenarios.flows(start.getFlows()));
    for (Expectation expectation : scenario.getExpectations()) {
      Claim claim = expectation.getClaim();
      EStructuralFeature feature =
          claim == null ? null : claim.eClass().getEStructuralFeature("flow");
      if (feature == null
          || !(claim.eGet(feature) instanceof Flow flow)
          || flow.eIsProxy()
          || started.contains(flow)) continue;
      warning(
          Mark.of(claim, feature),
          IssueCodes.POINTLESS,
          Message.of(
              "`%s` is never started here, so that nothing can be said of it; write `at 0 "
                  + "s start %s`",
              flow.getName(), flow.getName()));
    }
  }

  @Check
  public void windowHasMeaning(Window window) {
    if (window.getFrom() == null) return;
    EObject claim = window.eContainer();
    boolean ofFlow = claim instanceof FlowCounts || claim instanceof FlowSucceeds;
    if (window.getKind() == WindowKind.WITHIN && claim instanceof FlowMeasured)
      error(
          Mark.of(window),
          IssueCodes.WINDOW,
          Message.of("a measure is told of absolute times; write `before`, or `during`"));
    else if (window.getKind() == WindowKind.WITHIN && !ofFlow)
      error(
          Mark.of(window),
          IssueCodes.WINDOW,
          Message.of(
              "`within` counts from the start of a flow, and no flow is meant here; write `before`"));
    else if (window.getKind() != WindowKind.WITHIN && claim instanceof FlowSucceeds)
      error(
          Mark.of(window),
          IssueCodes.WINDOW,
          Message.of(
              "whether a flow succeeds is told for all of it; write `within`, or count what it"
                  + " `receives`"));
    else if (window.getKind() == WindowKind.DURING && window.getTo() == null)
      error(
          Mark.of(window),
          IssueCodes.WINDOW,
          Message.of("`during` needs an end, as in `during 1 s .. 2 s`"));
    else if (window.getKind() != WindowKind.DURING && window.getTo() != null)
      error(
          Mark.of(window.getTo()),
          IssueCodes.WINDOW,
          Message.of(
              "only `during` has an end; write it instead of `%s`", window.getKind().getLiteral()));
    else checkTimesOf(window);
  }

  private void checkTimesOf(Window window) {
    long from = nanos(window.getFrom());
    if (from < 0 || window.getTo() != null && nanos(window.getTo()) < 0) return;
    if (window.getTo() != null && nanos(window.getTo()) < from)
      error(
          Mark.of(window),
          IssueCodes.WINDOW,
          Message.of(
              "this ends before it begins; write `during %s .. %s`",
              Quantities.print(window.getTo()), Quantities.print(window.getFrom())));
    else if (window.getKind() == WindowKind.BEFORE && from == 0)
      warning(
          Mark.of(window),
          IssueCodes.POINTLESS,
          Message.of("nothing is before 0 s, when the scenario starts; name a later time"));
    else if (window.getKind() == WindowKind.DURING || window.getKind() == WindowKind.AFTER)
      checkBeforeEnd(window.getFrom());
  }

  @Check
  public void tableIsReadBeforeEnd(TableClaim claim) {
    checkBeforeEnd(claim.getTime());
  }

  @Check
  public void measureIsReadBeforeEnd(FlowMeasured claim) {
    checkBeforeEnd(claim.getTime());
    checkTolerance(claim.getComparison(), claim.getTolerance());
  }

  @Check
  public void stateIsReadBeforeEnd(TcpStateClaim claim) {
    checkBeforeEnd(claim.getTime());
    checkTolerance(claim.getComparison(), claim.getTolerance());
  }

  @Check
  public void portIsReadBeforeEnd(PortState claim) {
    checkBeforeEnd(claim.getTime());
  }

  @Check
  public void sightingComesBeforeEnd(SightingClaim claim) {
    checkBeforeEnd(claim.getTime());
    if (claim.isEvery() && claim.getTime() != null)
      error(
          Mark.of(claim, SIGHTING_CLAIM__EVERY),
          IssueCodes.WINDOW,
          Message.of("not every packet can come at one time; write which one, as in `the 1st`"));
  }

  private void checkBeforeEnd(Quantity time) {
    if (time == null || nanos(time) < 0) return;
    Scenario scenario = EcoreUtil2.getContainerOfType(time, Scenario.class);
    if (nanos(time) > ScenarioValidator.end(scenario))
      warning(
          Mark.of(time),
          IssueCodes.POINTLESS,
          Message.of(
              "this time never comes, for the scenario ends at %s; move one of the two",
              Quantities.print(scenario.getUntil())));
  }

  private static long nanos(Quantity time) {
    return Quantities.time(time).orElse(-1L);
  }

  @Check
  public void amountIsNotAlwaysTrue(Amount amount) {
    if (amount.isLeast() && amount.getNumber() != null && amount.getNumber().signum() == 0)
      warning(
          Mark.of(amount),
          IssueCodes.POINTLESS,
          Message.of("there are always at least 0; write a number that can be missed"));
  }

  @Check
  public void roundTripIsMeasured(RoundTrip claim) {
    Traffic traffic = trafficOf(claim.getFlow());
    if (traffic == null) return;
    if (TrafficProtocol.UDP.word().equals(traffic.getProtocol()) && !traffic.isReply())
      warning(
          Mark.of(claim, FLOW_REF__FLOW),
          IssueCodes.POINTLESS,
          Message.of(
              "`%s` gets no answers, and so has no round trip; give it `reply`, or expect what it"
                  + " `receives`",
              claim.getFlow().getName()));
    else if (TrafficProtocol.TCP.word().equals(traffic.getProtocol()))
      warning(
          Mark.of(claim, FLOW_REF__FLOW),
          IssueCodes.POINTLESS,
          Message.of(
              "`%s` is a connection, which smooths its round trips; expect its `srtt`",
              claim.getFlow().getName()));
    checkTolerance(claim.getComparison(), claim.getTolerance());
  }

  private void checkTolerance(Comparison comparison, Quantity tolerance) {
    if (tolerance != null && comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL)
      error(
          Mark.of(tolerance),
          IssueCodes.SETTING_WITHOUT_MEANING,
          Message.of(
              "a tolerance belongs to `=`; leave it out behind `%s`", comparison.getLiteral()));
  }

  @Check
  public void visitsAreOfTraceroute(Visits claim) {
    Traffic traffic = trafficOf(claim.getFlow());
    if (traffic != null && !TrafficProtocol.TRACEROUTE.word().equals(traffic.getProtocol()))
      warning(
          Mark.of(claim, FLOW_REF__FLOW),
          IssueCodes.POINTLESS,
          Message.of(
              "`%s` is no traceroute, and does not learn whom it visits; make it one",
              claim.getFlow().getName()));
  }

  private static Traffic trafficOf(Flow flow) {
    return flow == null || flow.eIsProxy() ? null : flow.getTraffic();
  }

  @Check(CheckType.NORMAL)
  public void hopHasAddress(Hop hop) {
    Message reason = Owners.whyNoAddress(hop.getNode(), hop.getNic());
    if (reason != null)
      error(
          Mark.of(hop),
          IssueCodes.TRAFFIC_END,
          hop.getNode() instanceof Switch
              ? Message.of("%s; a traceroute does not see it", reason)
              : Message.of("%s; give it an `ip`", reason));
  }
}
