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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * All frames on all cables: a list that can be filtered, the chosen one taken apart, its octets.
 */
public final class PacketsView extends RunView {

  public static final String ID = "netlang.dsl.ui.packets";

  private static final String HINT =
      "Filter: tcp syn, ip.ttl < 64, lost, alice, arp and not s1, any text";

  private Text filter;
  private Label count;
  private PacketList list;
  private PacketDetail detail;

  private Job filtering;

  @Override
  protected void createControls(Composite parent) {
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 2;
    layout.marginRight = 6;
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
    list = new PacketList(sash);
    list.onChosen(this::chosen);
    detail = new PacketDetail(sash);
    sash.setWeights(60, 40);
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
    list.getDisplay()
        .asyncExec(
            () -> {
              if (!list.isDisposed()) action.run();
            });
  }

  private void list(Watched run, int[] found) {
    if (run != watched()) return;
    list.list(run.recording(), found);
    int all = run.recording().transmissions().size();
    count.setForeground(null);
    count.setText(found.length == all ? all + " frames" : found.length + " of " + all + " frames");
    count.setToolTipText(null);
    showMoment();
  }

  private void wrong(String message) {
    count.setForeground(Paint.LOST);
    count.setText(message);
    count.setToolTipText(message);
  }

  private void chosen(int line) {
    Player.get().pause();
    Transmission sent = watched().recording().transmissions().get(list.frame(line));
    detail.show(Dissector.of(sent.frame()));
    Playhead.get().moveToPosition(sent.sentEvent() + 1);
  }

  /** The last frame that was sent is chosen. */
  @Override
  protected void showMoment() {
    int now = list.chosen();
    if (now >= 0 && isHere(list.frame(now))) return;
    int line = lastBefore(watched().recording().firstStartBehind(Playhead.get().time()));
    if (line == now) return;
    list.mark(line);
    if (line < 0) detail.clear();
    else
      detail.show(
          Dissector.of(watched().recording().transmissions().get(list.frame(line)).frame()));
  }

  /** Of frames that begin at the same time one may be chosen already. */
  private static boolean isHere(int transmission) {
    Recording recording = watched().recording();
    return recording.transmissions().get(transmission).sentEvent() + 1 == Playhead.get().position();
  }

  /** The last listed one of the first so many. */
  private int lastBefore(int transmissions) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list.frame(middle) < transmissions) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The list itself. */
  public PacketList packets() {
    return list;
  }

  @Override
  public void setFocus() {
    list.setFocus();
  }

  @Override
  public void dispose() {
    if (filtering != null) filtering.cancel();
    super.dispose();
  }
}
