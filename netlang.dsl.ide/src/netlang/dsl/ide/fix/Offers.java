package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;

/** The fixes that come to mind, the best first, before anybody has tried them. */
final class Offers {

  private final List<List<Fix>> all = new ArrayList<>();
  private final Set<List<TextEdit>> known = new HashSet<>();
  private List<Fix> alternatives;

  /** Nothing happens if another offer does the same, or if the edits cannot be made together. */
  void add(Message title, TextEdit... edits) {
    add(title, List.of(edits));
  }

  void add(Message title, List<TextEdit> edits) {
    if (edits.isEmpty() || TextEdit.overlap(edits)) return;
    Fix fix = Fix.of(title, edits);
    if (!known.add(fix.edits())) return;
    if (alternatives == null) all.add(List.of(fix));
    else alternatives.add(fix);
  }

  /** Of what is added while this runs, only the first that holds is offered. */
  void firstOf(Runnable adding) {
    alternatives = new ArrayList<>();
    all.add(alternatives);
    try {
      adding.run();
    } finally {
      alternatives = null;
    }
  }

  /** {@code Change 10.1.1.300 to 10.1.1.254}. */
  void change(String from, String to, TextEdit edit) {
    if (!from.equals(to)) add(Message.of("Change %s to %s", from, to), edit);
  }

  /** {@code Leave out gateway 10.1.1.1}; of more than one line only the first is said. */
  void leaveOut(INode element, Spot spot) {
    if (element == null) return;
    ITextRegion whole = spot.edits().withKeywords(element);
    String text = spot.text().substring(whole.getOffset(), whole.getOffset() + whole.getLength());
    String first = text.lines().findFirst().orElse("");
    add(
        Message.of("Leave out `%s`", first.equals(text) ? text : first + " ..."),
        spot.edits().remove(element));
  }

  /** Alternatives together. */
  List<List<Fix>> all() {
    return all;
  }

  @Override
  public String toString() {
    return all.stream()
        .flatMap(List::stream)
        .map(fix -> fix.title().toString())
        .collect(Collectors.joining(", "));
  }
}
