package netlang.dsl.ui.typing;

import netlang.dsl.ui.colour.Partitions;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows the other one of a pair, and jumps there with Ctrl+Shift+P. */
public final class Brackets extends DefaultCharacterPairMatcher {

  static final String PAIRS = "{}()[]";

  public Brackets() {
    super(PAIRS.toCharArray(), Partitions.NAME, true);
  }
}
