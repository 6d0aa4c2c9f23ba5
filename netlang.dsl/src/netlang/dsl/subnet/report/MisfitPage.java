package netlang.dsl.subnet.report;

import java.util.List;
import netlang.dsl.message.Message;
import netlang.dsl.subnet.Misfit;
import netlang.dsl.subnet.Proposal;

/** Why a plan does not fit, and what could be asked instead. */
public final class MisfitPage {

  private static final int LONGEST_COMMAND = 200;

  private final Page page;

  public MisfitPage(Page page) {
    this.page = page;
  }

  public void print(Misfit plan) {
    page.print(plan.message());
    List<Proposal> proposals = plan.proposals();
    if (proposals.isEmpty()) return;
    page.print(Message.of("instead:"));
    for (Proposal proposal : proposals) {
      page.print("  ", proposal.message());
      String command = PlanSource.command(proposal.request());
      if (command.length() <= LONGEST_COMMAND) page.print("    ", command);
    }
  }
}
