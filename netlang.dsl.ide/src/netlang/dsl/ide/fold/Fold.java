package netlang.dsl.ide.fold;

/**
 * Lines that can be folded.
 *
 * @param start offset in the first line, which stays
 * @param end offset in the last line; of a block that of its closing brace, whose line stays, too
 */
public record Fold(int start, int end, Kind kind) {

  /** What the lines hold. */
  public enum Kind {
    BLOCK,
    COMMENT,
    IMPORTS
  }
}
