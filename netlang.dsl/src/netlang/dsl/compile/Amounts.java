package netlang.dsl.compile;

import netlang.dsl.net.Amount;
import netlang.dsl.value.Numbers;
import netlang.sim.plan.Expectation;

/** How many. */
final class Amounts {

  private Amounts() {}

  static Expectation.Amount amount(Amount amount) {
    if (amount.isNone()) return Expectation.Amount.exactly(0);
    long number = Numbers.amount(amount.getNumber()).get();
    if (amount.isLeast()) return Expectation.Amount.atLeast(number);
    return amount.isMost() ? Expectation.Amount.atMost(number) : Expectation.Amount.exactly(number);
  }
}
