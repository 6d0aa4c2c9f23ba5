package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netlang.dsl.expand.Declarations.Planned;
import netlang.dsl.expression.AddressLiteral;
import netlang.dsl.message.Message;
import netlang.dsl.net.Network;
import netlang.dsl.subnet.Fit;
import netlang.dsl.subnet.Misfit;
import netlang.dsl.subnet.Proposal;
import netlang.dsl.subnet.Strategy;
import netlang.dsl.subnet.SubnetPlan;
import netlang.dsl.template.TemplatePackage.Literals;
import netlang.sim.addr.Ipv4Prefix;
import org.eclipse.xtext.validation.Check;

/** Whether subnet plans fit their blocks, with room to grow, but not with far too much. */
public class PlanValidator extends CheckGroup {

  /** Of the addresses of a block; less leaves no room to grow. */
  private static final double ENOUGH = 0.1;

  /** A block is too large if one of a quarter of its size would do. */
  private static final int TOO_LARGE_BITS = 2;

  @Inject private DeclaredSubnets declared;

  @Check
  public void plansFitTheirBlocks(Network network) {
    for (Planned plan : declared.of(network).plans()) {
      SubnetPlan answer = plan.answer();
      if (answer instanceof Misfit misfit) sayWhatWouldFit(misfit, plan, network);
      else if (answer instanceof Fit fit) {
        checkRoom(fit, plan, network);
        checkSizes(fit, plan, network);
      }
    }
  }

  private void sayWhatWouldFit(Misfit misfit, Planned plan, Network network) {
    List<Proposal> proposals = misfit.proposals();
    Message message = misfit.message();
    for (int i = 0; i < proposals.size(); i++) {
      Message proposal = proposals.get(i).message();
      message =
          i == 0
              ? Message.of("%s; %s", message, proposal)
              : Message.of("%s, or %s", message, proposal);
    }
    List<Ipv4Prefix> blocks = new ArrayList<>();
    for (Proposal proposal : proposals)
      if (proposal.change() == Proposal.Change.BLOCK) blocks.add(proposal.request().block());
    error(block(plan, network), IssueCodes.PLAN_MISFIT, message, instead(plan, blocks));
  }

  private void checkRoom(Fit fit, Planned plan, Network network) {
    Ipv4Prefix block = fit.block();
    Optional<Ipv4Prefix> better = fit.blockWithSpare(ENOUGH);
    if (fit.spare() < ENOUGH * block.size()) {
      Message message =
          Message.of(
              "only %s of the %s addresses of %s are spare, less than a tenth",
              fit.spare(), block.size(), block);
      warning(
          block(plan, network),
          IssueCodes.PLAN_WITHOUT_ROOM,
          better.isPresent()
              ? Message.of("%s; %s has room to grow", message, better.get())
              : message,
          instead(plan, better.stream().toList()));
    } else if (better.isPresent() && better.get().length() >= block.length() + TOO_LARGE_BITS) {
      info(
          block(plan, network),
          IssueCodes.BLOCK_TOO_LARGE,
          Message.of(
              "the plan takes %s of the %s addresses of %s; %s would do, with room to grow",
              fit.used(), block.size(), block, better.get()),
          instead(plan, better.stream().toList()));
    }
  }

  /** One mask everywhere is easier to run, where it costs nothing. */
  private void checkSizes(Fit fit, Planned plan, Network network) {
    if (fit.masks() == 1 || fit.request().strategy() != Strategy.VLSM) return;
    SubnetPlan equal = SubnetPlan.of(fit.block(), Strategy.EQUAL, fit.request().demands());
    if (!(equal instanceof Fit simpler)) return;
    Mark strategy = declared.mark(plan.written(), Literals.PLAN__STRATEGY, plan.here(), network);
    boolean written = strategy.text().equals(Strategy.VLSM.word());
    Mark block = block(plan, network);
    info(
        written ? strategy : block,
        IssueCodes.UNEQUAL_SUBNETS,
        Message.of(
            "its subnets have %s sizes; with `equal` all are /%s and fit as well, and one mask is easier to run",
            fit.masks(), simpler.subnets().get(0).prefix().length()),
        (written ? "" : block.text() + " ") + Strategy.EQUAL.word());
  }

  private Mark block(Planned plan, Network network) {
    return declared.mark(plan.written(), Literals.PLAN__BLOCK, plan.here(), network);
  }

  /** What is computed, or passed to a module, cannot be replaced where it is used. */
  private static String[] instead(Planned plan, List<Ipv4Prefix> blocks) {
    boolean literal = plan.written().getBlock() instanceof AddressLiteral && plan.here() == null;
    return literal
        ? blocks.stream().map(Ipv4Prefix::toString).toArray(String[]::new)
        : new String[0];
  }
}
