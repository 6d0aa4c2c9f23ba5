package netlang.dsl.ide.fix;

import java.util.List;
import netlang.dsl.message.Message;

/**
 * A change of a file that its author may choose.
 *
 * @param title what it does, for a menu
 * @param edits in the order of their places; they do not overlap
 */
public record Fix(Message title, Kind kind, List<TextEdit> edits) {

  /** What the change is good for. */
  public enum Kind {
    /** It mends what a check has found. */
    QUICK_FIX,
    /** It says the same in another way. */
    REWRITE,
    /** It makes a module of some statements. */
    EXTRACT
  }

  public Fix {
    if (TextEdit.overlap(edits)) throw new IllegalArgumentException("edits overlap: " + edits);
    edits = TextEdit.inOrder(edits);
  }

  static Fix of(Message title, TextEdit... edits) {
    return new Fix(title, Kind.QUICK_FIX, List.of(edits));
  }

  static Fix of(Message title, List<TextEdit> edits) {
    return new Fix(title, Kind.QUICK_FIX, edits);
  }

  Fix as(Kind other) {
    return new Fix(title, other, edits);
  }

  /** The text as it is behind the change. */
  public String applyTo(String text) {
    return TextEdit.apply(edits, text);
  }
}
