package netlang.dsl.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.net.Amount;
import netlang.dsl.net.Claim;
import netlang.dsl.net.DropCount;
import netlang.dsl.net.Expectation;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowCountKind;
import netlang.dsl.net.FlowCounts;
import netlang.dsl.net.FlowFails;
import netlang.dsl.net.FlowSucceeds;
import netlang.dsl.net.PacketCount;
import netlang.dsl.net.PacketPattern;
import netlang.dsl.net.Scenario;
import netlang.dsl.net.SightingClaim;
import netlang.dsl.net.Traffic;
import netlang.dsl.reach.Way;
import netlang.sim.trace.DropReason;

/**
 * Which traffic a scenario expects not to get through: its author knows, and need not allow it,
 * too.
 */
final class ExpectedFailures {

  private final Scenario scenario;
  private final Set<Flow> flows = new HashSet<>();
  private final List<DropCount> drops = new ArrayList<>();
  private boolean errors;

  /**
   * @param scenario of which there may be thousands of expectations, for as many flows
   */
  ExpectedFailures(Scenario scenario) {
    this.scenario = scenario;
    for (Expectation expectation : scenario.getExpectations())
      add(expectation.getClaim(), expectation.isNegated());
  }

  private void add(Claim claim, boolean negated) {
    if (claim instanceof FlowFails fails && !negated) flows.add(fails.getFlow());
    if (claim instanceof FlowSucceeds succeeds && negated) flows.add(succeeds.getFlow());
    if (claim instanceof FlowCounts counts && isFailure(counts, negated))
      flows.add(counts.getFlow());
    if (claim instanceof DropCount count && !negated && isSome(count)) drops.add(count);
    errors |= !negated && isError(claim);
  }

  Scenario scenario() {
    return scenario;
  }

  /** True if the traffic, which the scenario sends, is to fail, or such a drop to happen. */
  boolean include(Traffic traffic, Way.Stuck failure) {
    return errors
        || flows.contains(traffic.eContainer())
        || drops.stream().anyMatch(drop -> isOf(failure, drop));
  }

  /** True if the scenario expects that somebody's time to live is used up. */
  static boolean isLoopExpected(Scenario scenario) {
    String word = DropReason.TTL_EXCEEDED.word();
    for (Expectation expectation : scenario.getExpectations()) {
      Claim claim = expectation.getClaim();
      if (expectation.isNegated()) continue;
      if (claim instanceof FlowFails fails && word.equals(fails.getReason())) return true;
      if (claim instanceof DropCount drops && word.equals(drops.getReason()) && isSome(drops))
        return true;
    }
    return false;
  }

  private static boolean isFailure(FlowCounts counts, boolean negated) {
    return counts.getWhat() == FlowCountKind.RECEIVES
        ? negated != isNone(counts.getAmount())
        : counts.getWhat() == FlowCountKind.LOSES && negated != isSome(counts.getAmount());
  }

  private static boolean isOf(Way.Stuck failure, DropCount drops) {
    boolean why = drops.getReason() == null || drops.getReason().equals(failure.reason().word());
    return why && (drops.getNode() == null || drops.getNode() == failure.end());
  }

  /** What routers and hosts say by ICMP when they cannot pass a packet on. */
  private static boolean isError(Claim claim) {
    if (claim instanceof PacketCount count)
      return isSome(count.getAmount()) && isError(count.getSighting().getPattern());
    return claim instanceof SightingClaim sighting
        && sighting.getSighting() != null
        && isError(sighting.getSighting().getPattern());
  }

  private static boolean isError(PacketPattern pattern) {
    String kind = pattern == null ? null : pattern.getKind();
    return kind != null && (kind.endsWith("unreachable") || kind.endsWith("time exceeded"));
  }

  private static boolean isSome(DropCount drops) {
    return !drops.isNothing() && isSome(drops.getAmount());
  }

  private static boolean isSome(Amount amount) {
    return amount != null
        && !amount.isNone()
        && !amount.isMost()
        && amount.getNumber() != null
        && amount.getNumber().signum() > 0;
  }

  private static boolean isNone(Amount amount) {
    return amount != null
        && (amount.isNone()
            || !amount.isLeast() && amount.getNumber() != null && amount.getNumber().signum() == 0);
  }
}
