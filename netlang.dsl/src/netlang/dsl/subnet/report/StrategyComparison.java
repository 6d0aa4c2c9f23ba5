package netlang.dsl.subnet.report;

import java.util.List;
import java.util.function.ToLongFunction;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.Fit;
import netlang.dsl.subnet.Request;
import netlang.dsl.subnet.Strategy;
import netlang.dsl.subnet.SubnetPlan;

/**
 * The same demands by each strategy: simplicity (few masks, few routes) against waste. Routes are
 * those by which the outside reaches all subnets.
 */
public final class StrategyComparison {

  private final Page page;

  public StrategyComparison(Page page) {
    this.page = page;
  }

  public void print(Request request) {
    List<SubnetPlan> plans =
        List.of(Strategy.values()).stream()
            .map(strategy -> SubnetPlan.of(request.block(), strategy, request.demands()))
            .toList();
    new TextTable<SubnetPlan>()
        .left(say(Message.of("strategy")), plan -> plan.request().strategy().word())
        .left(say(Message.of("fits")), plan -> say(fits(plan)))
        .right(say(Message.of("needed")), plan -> String.valueOf(plan.request().needed()))
        .right(say(Message.of("waste")), plan -> ofFit(plan, Fit::waste))
        .right(say(Message.of("left over")), plan -> ofFit(plan, Fit::left))
        .right(say(Message.of("masks")), plan -> ofFit(plan, Fit::masks))
        .right(say(Message.of("routes")), plan -> ofFit(plan, fit -> fit.routes().size()))
        .print(plans, "", page.out());
  }

  private static Message fits(SubnetPlan plan) {
    return plan.fits() ? Message.of("yes") : Message.of("no");
  }

  private static String ofFit(SubnetPlan plan, ToLongFunction<Fit> number) {
    return plan instanceof Fit fit ? String.valueOf(number.applyAsLong(fit)) : "-";
  }

  private String say(Message message) {
    return page.say(message);
  }
}
