package netlang.dsl.ide.fact;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The comment that stands directly above an element. */
public final class Remarks {

  private Remarks() {}

  /** Without the signs of comments; "" if there is none. */
  public static String above(EObject element) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    if (node == null) return "";
    List<String> lines = new ArrayList<>();
    ILeafNode leaf = before(node.getRootNode(), node.getOffset());
    boolean word = leaf != null && !leaf.isHidden();
    if (leaf != null && leaf.isHidden() && leaf.getText().isBlank()) {
      ILeafNode keyword = before(node.getRootNode(), leaf.getOffset());
      word = keyword != null && Character.isLetter(keyword.getText().charAt(0));
      if (word) leaf = keyword;
    }
    if (word) leaf = before(node.getRootNode(), leaf.getOffset());
    for (; leaf != null && leaf.isHidden(); leaf = before(node.getRootNode(), leaf.getOffset())) {
      String text = leaf.getText();
      if (!text.isBlank()) lines.add(0, plain(text));
      else if (isEmptyLine(text, lines)) break;
    }
    // behind another statement of the same line it is that statement's
    if (leaf != null && !leaf.isHidden() && !lines.isEmpty() && isBehind(leaf, node, lines))
      lines.remove(0);
    return String.join("\n", lines).strip();
  }

  /** A comment to the end of the line has its line end. */
  private static boolean isEmptyLine(String blank, List<String> lines) {
    long ends = blank.chars().filter(c -> c == '\n').count();
    return ends > 1 || ends == 1 && !lines.isEmpty() && lines.get(0).isEmpty();
  }

  private static boolean isBehind(ILeafNode leaf, INode element, List<String> lines) {
    String text = element.getRootNode().getText();
    int comment = text.indexOf("/", leaf.getEndOffset());
    return comment >= 0 && text.substring(leaf.getEndOffset(), comment).indexOf('\n') < 0;
  }

  private static ILeafNode before(INode root, int offset) {
    return offset == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
  }

  private static String plain(String comment) {
    if (comment.startsWith("//")) return comment.substring(2).strip();
    String inner = comment.substring(2, Math.max(2, comment.length() - 2));
    return inner
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("")
        .strip();
  }
}
