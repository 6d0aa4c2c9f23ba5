package netlang.dsl.validation;

import netlang.dsl.net.Amount;
import netlang.dsl.net.Claim;
import netlang.dsl.net.DropCount;
import netlang.dsl.net.Expectation;
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
 * Whether an author knows that traffic does not get through: then his scenario expects it, and need
 * not allow it, too.
 */
final class ExpectedFailures {

  private ExpectedFailures() {}

  /** True if the scenario, which sends the traffic, expects it to fail, or such a drop. */
  static boolean areExpected(Scenario scenario, Traffic traffic, Way.Stuck failure) {
    for (Expectation expectation : scenario.getExpectations()) {
      Claim claim = expectation.getClaim();
      boolean negated = expectation.isNegated();
      if (isOfFlow(claim, negated, traffic)
          || !negated && isDrop(claim, failure)
          || !negated && isError(claim)) return true;
    }
    return false;
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

  private static boolean isOfFlow(Claim claim, boolean negated, Traffic traffic) {
    if (claim instanceof FlowFails fails)
      return !negated && fails.getFlow() == traffic.eContainer();
    if (claim instanceof FlowSucceeds succeeds)
      return negated && succeeds.getFlow() == traffic.eContainer();
    if (!(claim instanceof FlowCounts counts) || counts.getFlow() != traffic.eContainer())
      return false;
    return counts.getWhat() == FlowCountKind.RECEIVES
        ? negated != isNone(counts.getAmount())
        : counts.getWhat() == FlowCountKind.LOSES && negated != isSome(counts.getAmount());
  }

  private static boolean isDrop(Claim claim, Way.Stuck failure) {
    if (!(claim instanceof DropCount drops) || !isSome(drops)) return false;
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
