package netlang.dsl.subnet;

import java.util.Locale;
import netlang.dsl.message.Message;

/**
 * A request, changed in one respect so that everything fits.
 *
 * @param change what was changed
 * @param request the changed request
 * @param message a phrase for the author: {@code 103.9.32.0/23 has room for all 17}
 */
public record Proposal(Change change, Request request, Message message) {

  /** In the order in which they are proposed. */
  public enum Change {
    /** VLSM, or equal sizes, in place of a strategy that takes more. */
    STRATEGY,
    /** The next larger block. */
    BLOCK,
    /** As many hosts as all subnets can have. */
    HOSTS,
    /** As many subnets as fit, from the first on. */
    SUBNETS;

    /** For programs: {@code block}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The plan that was proposed; it always fits. */
  public Fit plan() {
    return (Fit) request.answer();
  }
}
