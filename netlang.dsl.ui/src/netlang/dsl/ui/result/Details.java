package netlang.dsl.ui.result;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.trace.Nanos;
import netlang.sim.verdict.Verdict;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** What there is to know about the selected entry: expected, actual, and why. */
final class Details {

  /** A line: what it tells, and that. */
  private record Row(String title, String text) {}

  /** Between titles and texts, in pixels. */
  private static final int GAP = 14;

  private final StyledText text;
  private Entry shown;
  private Status status;
  private LeadingUp leadingUp = LeadingUp.NOTHING;

  Details(Composite parent) {
    text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
    text.setMargins(6, 4, 6, 4);
    int indent = widest(parent) + GAP;
    text.setTabStops(new int[] {indent});
    text.setWrapIndent(indent);
  }

  /** Of the titles of rows, in pixels. */
  private static int widest(Composite parent) {
    GC gc = new GC(parent);
    gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    int width = gc.textExtent("Expected").x;
    gc.dispose();
    return width;
  }

  StyledText control() {
    return text;
  }

  /** Nothing for null. */
  void show(Entry entry) {
    if (entry == shown && (entry == null || entry.status() == status)) return;
    shown = entry;
    status = entry == null ? null : entry.status();
    leadingUp.cancel();
    write(entry == null ? List.of() : rows(entry));
    if (entry instanceof ExpectationEntry expectation && status == Status.FAILED)
      leadingUp = LeadingUp.tell(expectation, lines -> append(expectation, lines));
  }

  private void write(List<Row> rows) {
    StringBuilder written = new StringBuilder();
    List<StyleRange> styles = new ArrayList<>();
    for (Row row : rows) {
      if (written.length() > 0) written.append('\n');
      styles.add(bold(written.length(), row.title().length()));
      written.append(row.title()).append('\t').append(row.text());
    }
    text.setText(written.toString());
    text.setStyleRanges(styles.toArray(StyleRange[]::new));
  }

  /** The last lines of the trace, below all else. */
  private void append(Entry entry, List<String> lines) {
    if (text.isDisposed() || entry != shown || lines.isEmpty()) return;
    String title = "\nBefore it:";
    int start = text.getCharCount();
    String trace = "\n" + String.join("\n", lines);
    text.append(title + trace);
    text.setStyleRange(bold(start, title.length()));
    StyleRange fixed = new StyleRange();
    fixed.start = start + title.length();
    fixed.length = trace.length();
    fixed.font = JFaceResources.getTextFont();
    text.setStyleRange(fixed);
    int first = text.getLineAtOffset(start) + 2;
    text.setLineWrapIndent(first, text.getLineCount() - first, 2 * GAP);
  }

  private static StyleRange bold(int start, int length) {
    StyleRange style = new StyleRange();
    style.start = start;
    style.length = length;
    style.fontStyle = SWT.BOLD;
    return style;
  }

  private static List<Row> rows(Entry entry) {
    if (entry instanceof ExpectationEntry expectation) return rows(expectation);
    if (entry instanceof FaultEntry fault)
      return List.of(
          new Row("Error", fault.title()),
          new Row("Where", fault.place().toString()),
          new Row("Text", fault.diagnostic().sourceLine().strip()));
    if (entry instanceof FileEntry file && !file.problem().isEmpty())
      return List.of(new Row("Error", file.problem()));
    return List.of(new Row("Where", entry.place().toString()));
  }

  private static List<Row> rows(ExpectationEntry entry) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Expected", entry.claim()));
    Verdict verdict = entry.verdict();
    if (verdict != null) {
      rows.add(new Row("Actual", verdict.actual()));
      if (!verdict.passed() && !entry.expectation().otherwise().isEmpty())
        rows.add(new Row("Reason", entry.expectation().otherwise()));
      if (verdict.timeNanos() >= 0) rows.add(new Row("At", Nanos.print(verdict.timeNanos())));
    }
    rows.add(new Row("Where", entry.place().toString()));
    return rows;
  }
}
