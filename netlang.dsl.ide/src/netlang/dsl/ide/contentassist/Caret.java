package netlang.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Where the author writes, and where the word may have begun that he is writing.
 *
 * @param offset where the proposal shall stand
 * @param prefix what of it is there already
 */
record Caret(XtextResource resource, String text, int offset, String prefix) {

  /** The last character of what may already stand before the caret, tried one after the other. */
  private static final List<Pattern> BEGUN =
      List.of(
          // 10.1.1., 02:00:, 100, 2nd
          Pattern.compile("(?<![\\w.:/-])\\d[\\w.:/-]*$"),
          // arp re, icmp echo
          Pattern.compile("(?<![\\w.:/-])(?:arp|icmp|tcp|address) [a-z ]*[a-z]?$"),
          // ip.tt
          Pattern.compile("(?<![\\w.:/-])[a-z]+\\.[a-z-]*$"),
          // Mbit/s
          Pattern.compile("(?<![\\w.:/-])[A-Za-z]+/[a-z]*$"),
          // "lib
          Pattern.compile("\"[^\"]*$"),
          // a word
          Pattern.compile("(?<![\\w-])\\^?[A-Za-z_]\\w*(?:-\\w+)*-?$"));

  private static final Pattern LAST_WORD = Pattern.compile("[\\w.^\"]$|(?<!-)-$");

  /** All places where the word at the offset may begin; the longest words first. */
  static List<Caret> at(XtextResource resource, int offset) {
    String text = resource.getParseResult().getRootNode().getText();
    int caret = Math.max(0, Math.min(offset, text.length()));
    if (isInComment(resource, caret)) return List.of();
    String line = text.substring(text.lastIndexOf('\n', caret - 1) + 1, caret);
    List<Caret> carets = new ArrayList<>();
    for (Pattern pattern : BEGUN) {
      Matcher begun = pattern.matcher(line);
      if (!begun.find()) continue;
      int start = caret - line.length() + begun.start();
      if (carets.stream().noneMatch(other -> other.offset == start))
        carets.add(new Caret(resource, text, start, begun.group()));
    }
    if (!LAST_WORD.matcher(line).find() || line.endsWith("."))
      carets.add(new Caret(resource, text, caret, ""));
    return carets;
  }

  private static boolean isInComment(XtextResource resource, int offset) {
    if (offset == 0) return false;
    INode root = resource.getParseResult().getRootNode();
    ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset - 1);
    if (leaf == null || !leaf.isHidden()) return false;
    String text = leaf.getText();
    boolean closed = text.endsWith("*/") && leaf.getTotalEndOffset() == offset;
    boolean lineEnded = text.endsWith("\n") && leaf.getTotalEndOffset() == offset;
    return text.startsWith("//") && !lineEnded || text.startsWith("/*") && !closed;
  }

  String before() {
    return text.substring(0, offset);
  }

  /** Of the line in which it is. */
  String lineBefore() {
    return text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
  }

  /**
   * What stands directly before, without blanks: the last so many words and signs, the last at the
   * end.
   */
  List<String> tokensBefore(int count) {
    List<String> tokens = new ArrayList<>();
    INode root = resource.getParseResult().getRootNode();
    int at = offset;
    while (at > 0 && tokens.size() < count) {
      ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at - 1);
      if (leaf == null) break;
      String piece = leaf.getText().substring(0, Math.min(leaf.getLength(), at - leaf.getOffset()));
      boolean comment = leaf.isHidden() && (piece.startsWith("//") || piece.startsWith("/*"));
      if (!piece.isBlank() && !comment) tokens.add(0, piece.strip());
      at = leaf.getOffset();
    }
    return tokens;
  }

  /** The word or sign before, or "". */
  String tokenBefore() {
    List<String> tokens = tokensBefore(1);
    return tokens.isEmpty() ? "" : tokens.get(0);
  }

  /** The innermost element around; null in an empty file. */
  EObject element() {
    INode root = resource.getParseResult().getRootNode();
    for (int at = offset; at > 0; ) {
      ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, at - 1);
      if (leaf == null) break;
      if (!leaf.isHidden()) {
        EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
        if (object != null) return object;
      }
      at = leaf.getOffset();
    }
    return resource.getContents().isEmpty() ? null : resource.getContents().get(0);
  }
}
