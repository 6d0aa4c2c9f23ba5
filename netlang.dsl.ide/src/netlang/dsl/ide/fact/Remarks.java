package netlang.dsl.ide.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    INode root = node.getRootNode();
    String text = root.getText();
    int start = startOfLine(text, node.getOffset());
    List<String> comments = new ArrayList<>();
    boolean lineEnd = false;
    for (ILeafNode leaf = before(root, start); leaf != null; leaf = before(root, start)) {
      if (isComment(leaf)) {
        // behind a statement of the same line it is that statement's
        int line = startOfLine(text, leaf.getOffset());
        if (!text.substring(line, leaf.getOffset()).isBlank()) break;
        // a comment to the end of a line has its line end itself: another one makes an empty line
        if (lineEnd && leaf.getText().startsWith("//")) break;
        comments.add(0, plain(leaf.getText()));
        lineEnd = false;
      } else if (!leaf.isHidden() || !isPause(leaf.getText())) {
        break;
      } else {
        lineEnd = leaf.getText().indexOf('\n') >= 0;
      }
      start = leaf.getOffset();
    }
    return String.join("\n", comments).strip();
  }

  private static int startOfLine(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private static ILeafNode before(INode root, int offset) {
    return offset == 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
  }

  private static boolean isComment(ILeafNode leaf) {
    return leaf.isHidden() && leaf.getText().matches("(?s)//.*|/\\*.*\\*/");
  }

  /** Blanks without an empty line. */
  private static boolean isPause(String blanks) {
    return blanks.isBlank() && blanks.indexOf('\n') == blanks.lastIndexOf('\n');
  }

  private static String plain(String comment) {
    if (comment.startsWith("//")) return comment.substring(2).strip();
    return comment
        .substring(2, comment.length() - 2)
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*+ ?", ""))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
