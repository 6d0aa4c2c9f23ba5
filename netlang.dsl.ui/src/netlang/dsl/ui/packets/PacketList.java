package netlang.dsl.ui.packets;

import java.util.function.IntConsumer;
import netlang.dsl.ui.view.Paint;
import netlang.run.recording.PacketRow;
import netlang.run.recording.Recording;
import netlang.run.recording.Transmission;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table of any number of frames that has only the lines that are seen: a virtual table of SWT
 * takes time for each line on GTK, also for those that nobody sees.
 */
public final class PacketList extends Composite {

  private static final String[] COLUMNS = {
    "No.", "Time", "From", "To", "Source", "Destination", "Protocol", "Length", "Info"
  };
  private static final int[] WIDTHS = {60, 110, 100, 100, 135, 135, 80, 65, 560};
  private static final int PROTOCOL = 6;

  private final Table table;
  private final Slider slider;
  private Recording recording;

  /** Indexes of the frames that are listed. */
  private int[] rows = {};

  /** The first line that is seen. */
  private int first;

  private int chosen = -1;
  private IntConsumer onChosen = row -> {};

  PacketList(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 0;
    setLayout(layout);
    table = new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.NO_SCROLL | SWT.H_SCROLL);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    table.setHeaderVisible(true);
    for (int i = 0; i < COLUMNS.length; i++) {
      TableColumn column = new TableColumn(table, i == 0 || i == 7 ? SWT.RIGHT : SWT.LEFT);
      column.setText(COLUMNS[i]);
      column.setWidth(WIDTHS[i]);
    }
    slider = new Slider(this, SWT.VERTICAL);
    slider.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
    slider.addListener(SWT.Selection, event -> scrollTo(slider.getSelection()));
    table.addListener(SWT.Resize, event -> refresh());
    table.addListener(SWT.MouseWheel, this::wheel);
    table.addListener(SWT.KeyDown, this::key);
    table.addListener(SWT.Selection, event -> clicked());
  }

  /** Told the line that the user chooses. */
  void onChosen(IntConsumer listener) {
    onChosen = listener;
  }

  void list(Recording newRecording, int[] newRows) {
    recording = newRecording;
    rows = newRows;
    first = 0;
    chosen = -1;
    refresh();
  }

  /** How many frames are listed. */
  public int size() {
    return rows.length;
  }

  /** The index of the frame in a line. */
  int frame(int line) {
    return rows[line];
  }

  /** -1 if none is. */
  int chosen() {
    return chosen;
  }

  /** What a line reads, the first being 0. */
  public PacketRow line(int line) {
    return PacketRow.of(recording.scenario().network(), recording.transmissions().get(rows[line]));
  }

  /** Marks a line and shows it; -1 for none. */
  void mark(int line) {
    chosen = line;
    int seen = seen();
    if (line >= 0 && (line < first || line >= first + seen))
      first = Math.max(0, Math.min(line - seen / 2, rows.length - seen));
    refresh();
  }

  /** As if the user had chosen it. */
  public void choose(int line) {
    if (rows.length == 0) return;
    mark(Math.max(0, Math.min(rows.length - 1, line)));
    onChosen.accept(chosen);
  }

  private void clicked() {
    int line = first + table.getSelectionIndex();
    if (table.getSelectionIndex() >= 0 && line < rows.length) choose(line);
  }

  private void wheel(Event event) {
    event.doit = false;
    scrollTo(first - event.count);
  }

  private void key(Event event) {
    Integer target =
        switch (event.keyCode) {
          case SWT.ARROW_DOWN -> chosen + 1;
          case SWT.ARROW_UP -> chosen - 1;
          case SWT.PAGE_DOWN -> chosen + seen();
          case SWT.PAGE_UP -> chosen - seen();
          case SWT.HOME -> 0;
          case SWT.END -> rows.length - 1;
          default -> null;
        };
    if (target == null) return;
    event.doit = false;
    choose(target);
  }

  private void scrollTo(int line) {
    first = Math.max(0, Math.min(line, rows.length - seen()));
    refresh();
  }

  /** How many lines there is room for. */
  private int seen() {
    int height = table.getClientArea().height - table.getHeaderHeight();
    return Math.max(1, height / Math.max(1, table.getItemHeight()));
  }

  private void refresh() {
    int seen = seen();
    first = Math.max(0, Math.min(first, rows.length - seen));
    int lines = Math.min(seen, rows.length - first);
    if (table.getItemCount() != lines) table.setItemCount(lines);
    for (int i = 0; i < lines; i++) fill(table.getItem(i), rows[first + i]);
    int marked = chosen - first;
    if (chosen >= 0 && marked >= 0 && marked < lines) table.setSelection(marked);
    else table.deselectAll();
    slider.setValues(
        first, 0, Math.max(1, rows.length), Math.min(seen, Math.max(1, rows.length)), 1, seen);
    slider.setEnabled(rows.length > seen);
  }

  private void fill(TableItem item, int index) {
    Transmission sent = recording.transmissions().get(index);
    PacketRow row = PacketRow.of(recording.scenario().network(), sent);
    item.setText(
        new String[] {
          String.valueOf(row.number()),
          row.time(),
          row.from(),
          row.to(),
          row.source(),
          row.destination(),
          row.protocol(),
          String.valueOf(row.length()),
          row.info()
        });
    Paint paint = Paint.of(table);
    item.setForeground(sent.isLost() ? paint.legible(Paint.LOST) : null);
    Color colour = sent.isLost() ? Paint.LOST : Paint.ofProtocol(row.protocol());
    item.setForeground(PROTOCOL, paint.legible(colour));
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
