package netlang.dsl.ui.packets;

import java.util.List;
import java.util.stream.IntStream;
import netlang.dsl.ui.view.Paint;
import netlang.dsl.ui.view.Player;
import netlang.dsl.ui.view.Playhead;
import netlang.dsl.ui.view.RunView;
import netlang.dsl.ui.view.Watched;
import netlang.run.UserError;
import netlang.run.recording.Dissector;
import netlang.run.recording.PacketFilter;
import netlang.run.recording.PacketRow;
import netlang.run.recording.Recording;
import netlang.run.recording.Transmission;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * All frames on all cables: a list that can be filtered, the chosen one taken apart, its octets.
 */
public final class PacketsView extends RunView {

  public static final String ID = "netlang.dsl.ui.packets";

  private static final String[] COLUMNS = {
    "No.", "Time", "From", "To", "Source", "Destination", "Protocol", "Length", "Info"
  };
  private static final int[] WIDTHS = {60, 105, 100, 100, 130, 130, 75, 60, 520};

  private static final String HINT =
      "Filter: tcp syn, ip.ttl < 64, lost, alice, arp and not s1, any text";

  private Text filter;
  private Label count;
  private Table table;
  private PacketDetail detail;

  /** Indexes of the frames that are listed. */
  private int[] rows = {};

  private Job filtering;

  @Override
  protected void createControls(Composite parent) {
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 2;
    parent.setLayout(layout);
    filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(HINT);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, event -> filter());
    count = new Label(parent, SWT.RIGHT);
    GridData narrow = new GridData(SWT.FILL, SWT.CENTER, false, false);
    narrow.widthHint = 260;
    count.setLayoutData(narrow);
    SashForm sash = new SashForm(parent, SWT.VERTICAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    table = new Table(sash, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
    table.setHeaderVisible(true);
    for (int i = 0; i < COLUMNS.length; i++) {
      boolean number = i == 0 || i == 7;
      TableColumn column = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
      column.setText(COLUMNS[i]);
      column.setWidth(WIDTHS[i]);
    }
    table.addListener(SWT.SetData, this::fill);
    table.addListener(SWT.Selection, event -> chosen());
    detail = new PacketDetail(sash);
    sash.setWeights(60, 40);
  }

  private void fill(Event event) {
    TableItem item = (TableItem) event.item;
    int index = table.indexOf(item);
    if (index < 0 || index >= rows.length) return;
    Recording recording = watched().recording();
    Transmission sent = recording.transmissions().get(rows[index]);
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
    if (sent.isLost()) item.setForeground(Paint.LOST);
    item.setForeground(6, sent.isLost() ? Paint.LOST : Paint.ofProtocol(row.protocol()));
  }

  @Override
  public void shown() {
    detail.clear();
    filter();
  }

  /** In a job: a text is looked for in every line. */
  private void filter() {
    if (watched() == null) return;
    if (filtering != null) filtering.cancel();
    Watched run = watched();
    String text = filter.getText();
    ICoreRunnable work = monitor -> filter(run, text, monitor);
    filtering = Job.createSystem("Filtering packets", work);
    filtering.schedule(text.isEmpty() ? 0 : 150);
  }

  private void filter(Watched run, String text, IProgressMonitor monitor) {
    List<Transmission> all = run.recording().transmissions();
    try {
      PacketFilter wanted = PacketFilter.of(run.recording().scenario().network(), text);
      int[] found =
          IntStream.range(0, all.size())
              .takeWhile(i -> !monitor.isCanceled())
              .filter(i -> wanted.accepts(all.get(i)))
              .toArray();
      if (!monitor.isCanceled()) inUi(() -> list(run, found));
    } catch (UserError e) {
      inUi(() -> wrong(e.getMessage()));
    }
  }

  private void inUi(Runnable action) {
    table
        .getDisplay()
        .asyncExec(
            () -> {
              if (!table.isDisposed()) action.run();
            });
  }

  private void list(Watched run, int[] found) {
    if (run != watched()) return;
    rows = found;
    table.setItemCount(rows.length);
    table.clearAll();
    int all = run.recording().transmissions().size();
    count.setForeground(null);
    count.setText(rows.length == all ? all + " frames" : rows.length + " of " + all + " frames");
    count.setToolTipText(null);
    moved();
  }

  private void wrong(String message) {
    count.setForeground(Paint.LOST);
    count.setText(message);
    count.setToolTipText(message);
  }

  private void chosen() {
    int index = table.getSelectionIndex();
    if (index < 0 || index >= rows.length) return;
    Player.get().pause();
    Transmission sent = watched().recording().transmissions().get(rows[index]);
    detail.show(Dissector.of(sent.frame()));
    Playhead.get().moveToPosition(sent.sentEvent() + 1);
  }

  /** The last frame that was sent is chosen. */
  @Override
  public void moved() {
    int sent = watched().recording().firstStartBehind(Playhead.get().time());
    int index = lastBefore(sent);
    // of those that begin at the same time one may be chosen already
    int now = table.getSelectionIndex();
    if (now >= 0 && now < rows.length && isHere(rows[now])) return;
    if (index == now) return;
    if (index < 0) {
      table.deselectAll();
      detail.clear();
      return;
    }
    table.setSelection(index);
    detail.show(Dissector.of(watched().recording().transmissions().get(rows[index]).frame()));
  }

  private static boolean isHere(int transmission) {
    Recording recording = watched().recording();
    return recording.transmissions().get(transmission).sentEvent() + 1 == Playhead.get().position();
  }

  /** The last listed one of the first so many. */
  private int lastBefore(int transmissions) {
    int low = 0;
    int high = rows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows[middle] < transmissions) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  @Override
  public void setFocus() {
    table.setFocus();
  }

  @Override
  public void dispose() {
    if (filtering != null) filtering.cancel();
    super.dispose();
  }
}
