package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.math.BigDecimal;
import java.util.function.Function;
import netlang.dsl.expand.Derivation;
import netlang.dsl.message.Message;
import netlang.dsl.net.AddressProbe;
import netlang.dsl.net.Amount;
import netlang.dsl.net.DropFrame;
import netlang.dsl.net.FlowMeasured;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Link;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.PlayAct;
import netlang.dsl.net.PortState;
import netlang.dsl.net.Quantity;
import netlang.dsl.net.ReadAct;
import netlang.dsl.net.Repetition;
import netlang.dsl.net.RoundTrip;
import netlang.dsl.net.Route;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.SendAct;
import netlang.dsl.net.SightingClaim;
import netlang.dsl.net.Step;
import netlang.dsl.net.Switch;
import netlang.dsl.net.TableClaim;
import netlang.dsl.net.TcpStateClaim;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.Turn;
import netlang.dsl.net.Window;
import netlang.dsl.value.Fault;
import netlang.dsl.value.Numbers;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Read;
import netlang.dsl.value.TrafficProtocol;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** Numbers and quantities: their units and ranges. */
public class QuantityValidator extends CheckGroup {

  @Check
  public void nicMtuIsPossible(NicSettings nic) {
    checkMtu(nic.getMtu());
  }

  @Check
  public void arpTimeoutIsTime(IpNode node) {
    check(node.getArpTimeout(), Quantities::positiveTime);
  }

  @Check
  public void metricIsInRange(Route route) {
    check(route, ROUTE__METRIC, route.getMetric(), Numbers::metric);
  }

  @Check
  public void switchSettingsAreInRange(Switch node) {
    check(node, SWITCH__PORT_COUNT, node.getPortCount(), Numbers::switchPorts);
    check(node.getAgeing(), Quantities::positiveTime);
  }

  @Check
  public void linkSettingsAreInRange(Link link) {
    check(link.getRate(), Quantities::rate);
    check(link.getDelay(), Quantities::time);
    check(link.getLoss(), Quantities::share);
    check(link.getBitErrors(), Quantities::probability);
    check(link, LINK__QUEUE, link.getQueue(), Numbers::queueFrames);
    check(link, LINK__ECN_MARK, link.getEcnMark(), Numbers::markFrames);
    checkMtu(link.getMtu());
  }

  @Check
  public void trafficSettingsAreInRange(Traffic traffic) {
    check(traffic, TRAFFIC__COUNT, traffic.getCount(), Numbers::count);
    check(traffic.getInterval(), Quantities::positiveTime);
    check(traffic.getRate(), Quantities::interval);
    check(traffic.getDuration(), Quantities::positiveTime);
    boolean stream = TrafficProtocol.TCP.word().equals(traffic.getProtocol());
    check(traffic.getSize(), stream ? Quantities::streamSize : Quantities::dataSize);
    check(traffic.getPlayback(), Quantities::positiveTime);
    check(traffic, TRAFFIC__TIME_TO_LIVE, traffic.getTimeToLive(), Numbers::timeToLive);
    check(traffic.getTimeout(), Quantities::positiveTime);
    check(traffic, TRAFFIC__PROBES, traffic.getProbes(), Numbers::probes);
    check(traffic, TRAFFIC__MAX_HOPS, traffic.getMaxHops(), Numbers::maxHops);
  }

  @Check
  public void hesitationIsTime(Turn turn) {
    check(turn.getDelay(), Quantities::time);
  }

  @Check
  public void repetitionIsCounted(Repetition repetition) {
    check(repetition, REPETITION__TIMES, repetition.getTimes(), Numbers::repetitions);
  }

  @Check
  public void sentIsSizeOrTime(SendAct act) {
    check(act.getSize(), Quantities::streamSize);
    check(act.getDuration(), Quantities::positiveTime);
  }

  @Check
  public void readingHasRate(ReadAct act) {
    check(act.getRate(), Quantities::rate);
  }

  @Check
  public void playingHasRateAndBuffer(PlayAct act) {
    check(act.getRate(), Quantities::rate);
    check(act.getBuffer(), Quantities::time);
  }

  @Check
  public void scenarioSettingsAreInRange(Scenario scenario) {
    check(scenario, SCENARIO__SEED, scenario.getSeed(), Numbers::seed);
    check(scenario.getUntil(), Quantities::positiveTime);
  }

  @Check
  public void stepHasTime(Step step) {
    check(step.getTime(), Quantities::time);
  }

  @Check
  public void probeCountIsInRange(AddressProbe probe) {
    check(probe, ADDRESS_PROBE__COUNT, probe.getCount(), Numbers::addressProbes);
  }

  @Check
  public void droppedFrameIsCountedFromOne(DropFrame drop) {
    if (drop.getOrdinal() != null)
      check(Numbers.ordinal(drop.getOrdinal()), () -> Mark.of(drop, DROP_FRAME__ORDINAL));
  }

  @Check
  public void amountIsWhole(Amount amount) {
    check(amount, AMOUNT__NUMBER, amount.getNumber(), Numbers::amount);
  }

  @Check
  public void windowHasTimes(Window window) {
    check(window.getFrom(), Quantities::time);
    check(window.getTo(), Quantities::time);
  }

  @Check
  public void roundTripIsTime(RoundTrip claim) {
    check(claim.getTime(), Quantities::time);
    check(claim.getTolerance(), Quantities::time);
  }

  @Check
  public void measureIsReadAtTime(FlowMeasured claim) {
    check(claim.getTime(), Quantities::time);
  }

  @Check
  public void stateIsReadAtTime(TcpStateClaim claim) {
    check(claim.getTime(), Quantities::time);
    check(claim.getDuration(), Quantities::time);
    check(claim.getTolerance(), Quantities::time);
  }

  @Check
  public void tableIsReadAtTime(TableClaim claim) {
    check(claim.getTime(), Quantities::time);
  }

  @Check
  public void portIsReadAtTime(PortState claim) {
    check(claim.getTime(), Quantities::time);
  }

  @Check
  public void sightingIsCountedFromOneAndTimed(SightingClaim claim) {
    if (claim.getOrdinal() != null)
      check(Numbers.ordinal(claim.getOrdinal()), () -> Mark.of(claim, SIGHTING_CLAIM__ORDINAL));
    check(claim.getTime(), Quantities::time);
    check(claim.getTolerance(), Quantities::time);
  }

  /** A missing number is a syntax error already. */
  private static boolean isWritten(Quantity quantity) {
    return quantity != null && quantity.getValue() != null;
  }

  private void check(Quantity quantity, Function<Quantity, Read<?>> reading) {
    if (!isWritten(quantity)) return;
    Read<?> read = reading.apply(quantity);
    if (read.isGood() || !isBroken(quantity)) check(read, () -> Mark.of(quantity));
  }

  /** True if the parser stumbled in the middle of it, and has said so. */
  private static boolean isBroken(Quantity quantity) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(Derivation.source(quantity));
    if (node == null) return false;
    for (ILeafNode leaf : node.getLeafNodes())
      if (leaf.getSyntaxErrorMessage() != null) return true;
    return false;
  }

  private void check(
      EObject object,
      EAttribute feature,
      BigDecimal number,
      Function<BigDecimal, Read<?>> reading) {
    if (number != null) check(reading.apply(number), () -> Mark.of(object, feature));
  }

  /**
   * RFC 791 §3.2: "Every internet module must be able to forward a datagram of 68 octets without
   * further fragmentation."
   */
  private void checkMtu(Quantity quantity) {
    if (!isWritten(quantity)) return;
    Read<Integer> mtu = Quantities.mtu(quantity);
    boolean small =
        !mtu.isGood()
            && (mtu.problem().fault() == Fault.TOO_SMALL || mtu.problem().fault() == Fault.ZERO);
    if (!small) check(mtu, () -> Mark.of(quantity));
    else
      error(
          Mark.of(quantity),
          IssueCodes.MTU,
          Message.of(
              "an MTU of %s carries no IP: it is at least 68 B (RFC 791)",
              Quantities.print(quantity)),
          "68 B");
  }
}
