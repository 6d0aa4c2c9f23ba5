package netlang.dsl.ide.server;

import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.xtext.ide.server.Document;

/**
 * The text of a file, with quick ways between offsets and positions, both in UTF-16 units.
 * Positions outside the text, which a hurried client may send, are moved to where the text ends.
 */
final class Text extends Document {

  private final int[] lineStarts;

  Text(Integer version, String contents) {
    super(version, contents);
    lineStarts = lineStarts(contents);
  }

  /** A line ends with LF, CR LF or CR. */
  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean endsLine = c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
      if (!endsLine) continue;
      if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public int getOffSet(Position position) {
    int line = position.getLine();
    if (line < 0) return 0;
    if (line >= lineStarts.length) return getContents().length();
    return Math.min(lineStarts[line] + Math.max(0, position.getCharacter()), endOfLine(line));
  }

  private int endOfLine(int line) {
    if (line + 1 == lineStarts.length) return getContents().length();
    int end = lineStarts[line + 1];
    while (end > lineStarts[line] && "\r\n".indexOf(getContents().charAt(end - 1)) >= 0) end--;
    return end;
  }

  @Override
  public Position getPosition(int offset) {
    int at = Math.max(0, Math.min(offset, getContents().length()));
    int found = Arrays.binarySearch(lineStarts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line, at - lineStarts[line]);
  }

  Range range(int offset, int length) {
    return new Range(getPosition(offset), getPosition(offset + Math.max(0, length)));
  }

  @Override
  public int getLineCount() {
    return lineStarts.length;
  }

  @Override
  public String getLineContent(int line) {
    if (line < 0 || line >= lineStarts.length) return "";
    return getContents().substring(lineStarts[line], endOfLine(line));
  }

  @Override
  public String getSubstring(Range range) {
    int start = getOffSet(range.getStart());
    return getContents().substring(start, Math.max(start, getOffSet(range.getEnd())));
  }

  @Override
  public Text applyTextDocumentChanges(Iterable<? extends TextDocumentContentChangeEvent> changes) {
    Text text = this;
    for (TextDocumentContentChangeEvent change : changes) text = text.with(change);
    return text;
  }

  private Text with(TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) return new Text(getVersion(), change.getText());
    int start = getOffSet(range.getStart());
    int end = Math.max(start, getOffSet(range.getEnd()));
    String before = getContents().substring(0, start);
    return new Text(getVersion(), before + change.getText() + getContents().substring(end));
  }

  Text withVersion(Integer version) {
    return new Text(version, getContents());
  }
}
