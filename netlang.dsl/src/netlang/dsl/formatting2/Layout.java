package netlang.dsl.formatting2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;

/**
 * Where every word of a file stands: {@code gap 0, word 0, gap 1, word 1, … gap n}.
 *
 * <p>First the formatter says where statements begin and which braces hold them; then {@link
 * #settle} decides what stays on one line and pads the columns. Every decision depends on the
 * words, on which blocks the author wrote on one line, and on his blank lines only, all of which it
 * leaves as they are: formatting twice is formatting once.
 */
final class Layout {

  /** A block that would end further to the right is written over several lines. */
  private static final int BLOCK_WIDTH = 100;

  private static final int INDENT = 2;
  private static final int CONTINUATION = 4;

  private final List<Words> words = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Map<ISemanticRegion, Integer> places = new HashMap<>();
  private final Map<Integer, Block> blocksByOpening = new HashMap<>();
  private final Map<Integer, Block> blocksByClosing = new HashMap<>();

  /** Statements in braces. The numbers are those of the words {@code {} and {@code }}. */
  private final class Block {
    final int opening;
    final int closing;
    final List<Gap> separators;
    final int mostBreaksAtTop;
    final List<Block> alike = new ArrayList<>();
    boolean spread;

    Block(int opening, int closing, List<Gap> separators, int mostBreaksAtTop) {
      this.opening = opening;
      this.closing = closing;
      this.separators = separators;
      this.mostBreaksAtTop = mostBreaksAtTop;
    }

    boolean isEmpty() {
      return opening + 1 == closing;
    }

    boolean couldSpread() {
      return !spread && !(isEmpty() && !gaps.get(closing).hasComment());
    }

    void spread() {
      spread = true;
      gaps.get(closing).lines(1, 2, 1);
      gaps.get(opening + 1).lines(1, mostBreaksAtTop, isEmpty() ? 1 : 2);
      separators.forEach(separator -> separator.lines(1, 2, 2));
      alike.stream().filter(Block::couldSpread).forEach(Block::spread);
    }
  }

  Layout(ITextRegionAccess text) {
    String lineBreak = text.regionForDocument().getText().contains("\r\n") ? "\r\n" : "\n";
    IHiddenRegion hidden = text.regionForRootEObject().getPreviousHiddenRegion();
    gaps.add(new Gap(hidden, lineBreak));
    for (ISemanticRegion word = hidden.getNextSemanticRegion();
        word != null;
        word = word.getNextSemanticRegion()) {
      places.put(word, words.size());
      words.add(new Words(word));
      gaps.add(new Gap(word.getNextHiddenRegion(), lineBreak));
    }
    gaps.get(words.size()).lines(1, 2, 1);
  }

  Gap before(ISemanticRegion word) {
    return gaps.get(places.get(word));
  }

  Gap after(ISemanticRegion word) {
    return gaps.get(places.get(word) + 1);
  }

  /**
   * Braces around statements, on one line if the author wrote them so.
   *
   * @param statements their first words
   * @param blanks between two statements on one line
   */
  void block(
      ISemanticRegion opening,
      ISemanticRegion closing,
      List<ISemanticRegion> statements,
      int blanks) {
    Block block = braces(opening, closing, statements, 1);
    block.separators.forEach(separator -> separator.blanks = blanks);
    if (block.couldSpread() && isOverSeveralLines(opening, closing)) {
      block.spread();
    }
  }

  /** Braces around statements, on several lines even if the author wrote them on one. */
  void longBlock(
      ISemanticRegion opening, ISemanticRegion closing, List<ISemanticRegion> statements) {
    Block block = braces(opening, closing, statements, 2);
    if (block.couldSpread()) {
      block.spread();
    }
  }

  /** Blocks that belong to one statement are all on one line, or none is. */
  void alike(List<ISemanticRegion> openings) {
    List<Block> blocks = openings.stream().map(places::get).map(blocksByOpening::get).toList();
    blocks.forEach(block -> block.alike.addAll(blocks));
    if (blocks.stream().anyMatch(block -> block.spread)) {
      blocks.stream().filter(Block::couldSpread).forEach(Block::spread);
    }
  }

  private Block braces(
      ISemanticRegion opening,
      ISemanticRegion closing,
      List<ISemanticRegion> statements,
      int most) {
    List<Gap> separators = statements.stream().skip(1).map(this::before).toList();
    Block block = new Block(places.get(opening), places.get(closing), separators, most);
    blocksByOpening.put(block.opening, block);
    blocksByClosing.put(block.closing, block);
    gaps.get(block.closing).blanks = block.isEmpty() ? 0 : 1;
    return block;
  }

  private static boolean isOverSeveralLines(ISemanticRegion opening, ISemanticRegion closing) {
    int start = opening.getEndOffset();
    return opening
        .getTextRegionAccess()
        .textForOffset(start, closing.getOffset() - start)
        .contains("\n");
  }

  /** Decides what stays on one line and what is padded; then every word has its final place. */
  List<ITextReplacer> settle() {
    List<Line> lines = breakLines();
    Columns.align(lines);
    Columns.alignComments(lines);
    List<ITextReplacer> replacers = new ArrayList<>(gaps);
    replacers.addAll(words);
    return replacers;
  }

  private List<Line> breakLines() {
    List<Line> lines = new ArrayList<>();
    int indent = 0;
    int start = 0;
    while (start < words.size()) {
      int end = endOfLine(start);
      lines.add(lineOf(start, end));
      Gap gap = gaps.get(end);
      indent += isSpread(blocksByOpening.get(end - 1)) ? INDENT : 0;
      gap.commentIndent = indent + (gap.isInStatement() ? CONTINUATION : 0);
      indent -= isSpread(blocksByClosing.get(end)) ? INDENT : 0;
      gap.indent = indent + (gap.isInStatement() || gap.isWrapped() ? CONTINUATION : 0);
      start = end;
    }
    return lines;
  }

  /** Spreads the block or wraps the statement that would not fit. */
  private int endOfLine(int start) {
    int column = gaps.get(start).indent + words.get(start).width();
    int chance = -1;
    for (int i = start + 1; i < words.size(); i++) {
      Gap gap = gaps.get(i);
      Block opened = blocksByOpening.get(i - 1);
      if (opened != null
          && opened.couldSpread()
          && column + widthFrom(i, opened.closing) > BLOCK_WIDTH) {
        opened.spread();
      }
      if (gap.breaksLine()) {
        return i;
      }
      if (gap.mayBreak) {
        chance = i;
      }
      column += gap.text().length() + words.get(i).width();
      if (column > Line.WIDTH && chance > 0) {
        gaps.get(chance).wrap();
        return chance;
      }
    }
    return words.size();
  }

  /** Of the rest of a block, and of what cannot be parted from its closing brace. */
  private int widthFrom(int first, int closing) {
    int width = 0;
    for (int i = first; i < words.size(); i++) {
      Gap gap = gaps.get(i);
      if (i > closing && (gap.breaksLine() || gap.mayBreak)) {
        break;
      }
      width += gap.text().length() + words.get(i).width();
    }
    return width;
  }

  private Line lineOf(int start, int end) {
    Gap before = gaps.get(start);
    boolean isStatement = !before.isInStatement() && !before.isWrapped();
    String kind = before.kind == null ? words.get(start).text() : before.kind;
    Line line = new Line(before.indent, isStatement ? kind : "", gaps.get(end));
    line.add(words.get(start));
    int depth = 0;
    for (int i = start + 1; i < end; i++) {
      // what is inside of a block on this line has nothing to do with the lines around it
      depth += blocksByOpening.containsKey(i - 1) ? 1 : 0;
      line.add(gaps.get(i), depth == 0 && gaps.get(i).column && !isSpread(blocksByOpening.get(i)));
      depth -= blocksByClosing.containsKey(i) ? 1 : 0;
      line.add(words.get(i));
    }
    return line;
  }

  private static boolean isSpread(Block block) {
    return block != null && block.spread;
  }
}
