package netlang.dsl.ide.contentassist;

/**
 * A proposal in its place.
 *
 * @param offset where the text begins that it replaces, which ends at the caret
 */
public record Offer(Proposal proposal, int offset) {}
