package netlang.dsl.ide.fix;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Edits that keep the author's layout and every comment. */
final class SourceEdits {

  private static final String GAP = "   ";
  private static final String STEP = "  ";

  private final SourceLines lines;

  SourceEdits(String text) {
    lines = new SourceLines(text);
  }

  TextEdit replace(INode node, String text) {
    if (node == null) throw new NotWrittenHere();
    return new TextEdit(Nodes.start(node), Nodes.end(node) - Nodes.start(node), text);
  }

  /**
   * Takes an element out, with the words that introduce it: of {@code gateway 10.1.1.1} the node of
   * the address is given. Of a list also one comma, of a block that becomes empty also the braces,
   * of a line that becomes empty also its end.
   */
  TextEdit remove(INode element) {
    int start = Nodes.start(element);
    int end = Nodes.end(element);
    ILeafNode before = Nodes.before(element, start);
    ILeafNode behind = Nodes.behind(element, end);
    if (isComma(before)) return new TextEdit(before.getOffset(), end - before.getOffset(), "");
    if (isComma(behind)) {
      int next = lines.skipBlanks(behind.getOffset() + 1);
      return new TextEdit(start, next - start, "");
    }
    ITextRegion whole = withKeywords(element);
    return cut(element, whole.getOffset(), whole.getOffset() + whole.getLength());
  }

  /**
   * The element with the words that introduce it: {@code gateway 10.1.1.1}. One of a list stands
   * for itself.
   */
  ITextRegion withKeywords(INode element) {
    int start = Nodes.start(element);
    int end = Nodes.end(element);
    if (isComma(Nodes.before(element, start)) || isComma(Nodes.behind(element, end)))
      return element.getTextRegion();
    EObject assigned = GrammarUtil.containingAssignment(element.getGrammarElement());
    while (assigned != null && assigned.eContainer() instanceof Alternatives choice)
      assigned = choice;
    if (assigned == null || !(assigned.eContainer() instanceof Group group))
      return element.getTextRegion();
    List<AbstractElement> elements = group.getElements();
    int place = elements.indexOf(assigned);
    for (int i = place - 1; i >= 0; i--) {
      ILeafNode before = Nodes.before(element, start);
      if (before == null || !introduces(before, elements.get(i))) break;
      start = before.getOffset();
    }
    ILeafNode behind = Nodes.behind(element, end);
    boolean followed =
        behind != null
            && place + 1 < elements.size()
            && behind.getGrammarElement() == elements.get(place + 1)
            && GrammarUtil.isOptionalCardinality(elements.get(place + 1));
    return new TextRegion(start, (followed ? Nodes.end(behind) : end) - start);
  }

  private static boolean isComma(ILeafNode leaf) {
    return leaf != null && leaf.getText().equals(",");
  }

  /**
   * {@code 'gateway'}, also the {@code df} of {@code dontFragmentSaid?='df' dontFragment=OnOff}.
   */
  /** A statement with the comment behind it in its last line. */
  ITextRegion statement(INode element) {
    ITextRegion whole = withKeywords(element);
    int end = whole.getOffset() + whole.getLength();
    if (lines.isOnlyCommentBehind(end)) end = lines.endOfInk(end);
    return new TextRegion(whole.getOffset(), end - whole.getOffset());
  }

  private static boolean introduces(ILeafNode word, AbstractElement element) {
    AbstractElement keyword = element instanceof Assignment flag ? flag.getTerminal() : element;
    return keyword instanceof Keyword
        && word.getGrammarElement() == keyword
        && !word.getText().equals("{");
  }

  /** Takes the characters out, and the white space that nobody needs then. */
  TextEdit cut(INode anywhere, int start, int end) {
    int left = lines.lastInk(start);
    int right = lines.nextInk(end);
    if (lines.is('{', left) && lines.is('}', right)) return emptyBlock(anywhere, left, right);
    if (lines.isBlankBefore(start) && lines.isBlankBehind(end)) {
      int line = lines.start(start);
      return new TextEdit(line, lines.startOfNext(end) - line, "");
    }
    if (lines.isBlankBefore(start) || lines.is('{', left)) {
      int next = lines.skipBlanks(end);
      return new TextEdit(start, next - start, "");
    }
    int gap = lines.skipBlanksBack(start);
    return new TextEdit(gap, end - gap, "");
  }

  private TextEdit emptyBlock(INode anywhere, int open, int close) {
    ILeafNode brace = Nodes.behind(anywhere, open);
    boolean optional =
        brace.getGrammarElement().eContainer() instanceof Group group
            && GrammarUtil.isOptionalCardinality(group);
    if (!optional) return new TextEdit(open + 1, close - open - 1, "");
    int gap = lines.skipBlanksBack(open);
    return new TextEdit(gap, close + 1 - gap, "");
  }

  /** Writes one more setting behind the others of the object, which may have no block yet. */
  TextEdit addSetting(EObject owner, String setting) {
    ILeafNode open = Nodes.openingBrace(owner);
    ILeafNode close = Nodes.closingBrace(owner);
    if (open == null || close == null)
      return new TextEdit(Nodes.end(Nodes.of(owner)), 0, " { " + setting + " }");
    ILeafNode last = Nodes.before(close, close.getOffset());
    return last == open ? intoEmpty(open, close, setting) : behind(last, open, close, setting);
  }

  private TextEdit intoEmpty(ILeafNode open, ILeafNode close, String setting) {
    int inside = open.getOffset() + 1;
    boolean comments = lines.nextInk(inside) != close.getOffset();
    if (!comments && lines.isSameLine(inside, close.getOffset()))
      return new TextEdit(inside, close.getOffset() - inside, " " + setting + " ");
    String indent = lines.indent(open.getOffset()) + STEP;
    return new TextEdit(lines.endOfInk(inside), 0, lines.lineEnd() + indent + setting);
  }

  private TextEdit behind(ILeafNode last, ILeafNode open, ILeafNode close, String setting) {
    if (lines.isSameLine(open.getOffset(), close.getOffset()))
      return new TextEdit(Nodes.end(last), 0, GAP + setting);
    boolean ownLine = !lines.isSameLine(open.getOffset(), last.getOffset());
    String indent =
        ownLine ? lines.indent(last.getOffset()) : lines.indent(open.getOffset()) + STEP;
    return newLine(Nodes.end(last), indent, setting);
  }

  /** Writes a setting before all others of the object, which has a block. */
  TextEdit addFirst(EObject owner, String setting) {
    ILeafNode open = Nodes.openingBrace(owner);
    ILeafNode close = Nodes.closingBrace(owner);
    if (close == null || Nodes.before(close, close.getOffset()) == open)
      return addSetting(owner, setting);
    if (lines.isSameLine(open.getOffset(), close.getOffset()))
      return new TextEdit(open.getOffset() + 1, 0, " " + setting + GAP.substring(1));
    int first = Nodes.behind(open, Nodes.end(open)).getOffset();
    String indent =
        lines.isBlankBefore(first) ? lines.indent(first) : lines.indent(open.getOffset()) + STEP;
    return newLine(Nodes.end(open), indent, setting);
  }

  /**
   * Writes a statement in a line of its own behind another one, indented as that; behind all of a
   * list.
   */
  TextEdit addBehind(INode statement, String text) {
    int end = Nodes.end(statement);
    ILeafNode comma = Nodes.behind(statement, end);
    while (isComma(comma)) {
      ILeafNode next = Nodes.behind(statement, comma.getOffset() + 1);
      if (next == null) break;
      end = Nodes.end(Nodes.of(NodeModelUtils.findActualSemanticObjectFor(next)));
      comma = Nodes.behind(statement, end);
    }
    return newLine(end, lines.indent(Nodes.start(statement)), text);
  }

  /** Writes a statement in a line of its own before another one. */
  TextEdit addBefore(INode statement, String text) {
    int start = Nodes.start(statement);
    String gap = lines.isBlankBefore(start) ? newLine(statement) : GAP;
    return new TextEdit(start, 0, text + gap);
  }

  /** What stands before a statement that follows the other in a line of its own. */
  String newLine(INode statement) {
    return lines.lineEnd() + lines.indent(Nodes.start(statement));
  }

  /** In a line of its own behind that of the offset, whose comment stays there. */
  private TextEdit newLine(int offset, String indent, String text) {
    String line = lines.lineEnd() + indent + text;
    if (lines.isOnlyCommentBehind(offset)) return new TextEdit(lines.endOfInk(offset), 0, line);
    return new TextEdit(offset, lines.skipBlanks(offset) - offset, line + lines.lineEnd() + indent);
  }
}
