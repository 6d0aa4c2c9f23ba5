package netlang.dsl.ide.contentassist;

/**
 * A proposal in its place.
 *
 * @param offset where the text begins that it replaces, which ends at the caret
 * @param complete whether just that stands there already, so that it would change nothing
 */
public record Offer(Proposal proposal, int offset, boolean complete) {

  /** Whether the author may well mean what stands there, whatever else begins with it. */
  boolean stands() {
    return complete
        && switch (proposal.kind()) {
          case VALUE, NAME, UNIT -> true;
          case WORD, KEYWORD, TEMPLATE -> false;
        };
  }
}
