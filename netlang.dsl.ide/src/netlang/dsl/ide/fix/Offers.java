package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.ITextRegion;

/** The fixes that come to mind, the best first, before anybody has tried them. */
final class Offers {

  private final List<Fix> all = new ArrayList<>();
  private final Set<List<TextEdit>> known = new HashSet<>();

  /** Nothing happens if another offer does the same. */
  void add(Message title, TextEdit... edits) {
    add(title, List.of(edits));
  }

  void add(Message title, List<TextEdit> edits) {
    Fix fix = Fix.of(title, edits);
    if (!fix.edits().isEmpty() && known.add(fix.edits())) all.add(fix);
  }

  /** {@code Change 10.1.1.300 to 10.1.1.254}. */
  void change(String from, String to, TextEdit edit) {
    if (!from.equals(to)) add(Message.of("Change %s to %s", from, to), edit);
  }

  /** {@code Leave out gateway 10.1.1.1}. */
  void leaveOut(INode element, Finding finding) {
    ITextRegion whole = finding.edits().withKeywords(element);
    String text =
        finding.text().substring(whole.getOffset(), whole.getOffset() + whole.getLength());
    String first = text.lines().findFirst().orElse("");
    add(
        Message.of("Leave out `%s`", first.equals(text) ? text : first + " ..."),
        finding.edits().remove(element));
  }

  List<Fix> all() {
    return List.copyOf(all);
  }
}
