package netlang.dsl.ui.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.ui.view.Paint;
import netlang.dsl.ui.view.Playhead;
import netlang.dsl.ui.view.RunView;
import netlang.dsl.ui.view.Watched;
import netlang.run.recording.Snapshot;
import netlang.run.recording.Snapshot.Row;
import netlang.sim.plan.NodePlan;
import netlang.sim.trace.TableKind;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * Node, table, entries. What has changed since the moment that was shown before is marked; what
 * went is shown once more. The tables come from running the scenario again up to the moment, in a
 * job.
 */
public final class TablesView extends RunView {

  public static final String ID = "netlang.dsl.ui.tables";

  /** So many nodes are opened by themselves. */
  private static final int FEW = 8;

  /** While the run is played, a snapshot at most as often. */
  private static final int REST_MILLIS = 120;

  private record Moment(Watched run, int position) {}

  private record Node(int index, String name) {}

  private record Table(int node, TableKind kind) {}

  /** An entry of a table; the same entry is another element when it is marked otherwise. */
  record Entry(Table table, Row row) {}

  private TreeViewer viewer;
  private Map<Table, List<Entry>> entries = Map.of();
  private final Set<Table> opened = new HashSet<>();
  private Snapshot before;
  private final Job looking = Job.createSystem("Looking at tables", (ICoreRunnable) this::look);
  private volatile Moment wanted;

  @Override
  protected void createControls(Composite parent) {
    viewer = new TreeViewer(parent, SWT.FULL_SELECTION);
    viewer.getTree().setHeaderVisible(true);
    column("Node, Table, Key", 260);
    column("Value", 220);
    column("State", 130);
    viewer.setContentProvider(new Content());
    viewer.setLabelProvider(new TableLabels());
    viewer.setUseHashlookup(true);
  }

  private void column(String title, int width) {
    TreeColumn column = new TreeColumn(viewer.getTree(), SWT.LEFT);
    column.setText(title);
    column.setWidth(width);
  }

  @Override
  public void shown() {
    before = null;
    entries = Map.of();
    List<Node> nodes = new ArrayList<>();
    List<NodePlan> plans = watched().recording().scenario().network().nodes();
    for (int i = 0; i < plans.size(); i++) nodes.add(new Node(i, plans.get(i).name()));
    viewer.setInput(nodes);
    look(0);
  }

  @Override
  protected void showMoment() {
    look(REST_MILLIS);
  }

  /** Moments that come while one is being computed are left out but for the last. */
  private void look(int delayMillis) {
    wanted = new Moment(watched(), Playhead.get().position());
    looking.schedule(delayMillis);
  }

  private void look(IProgressMonitor monitor) {
    Moment moment = wanted;
    Watched run = moment.run();
    Snapshot now = run.recording().snapshot(moment.position());
    Map<Table, List<Entry>> found = new LinkedHashMap<>();
    List<NodePlan> nodes = run.recording().scenario().network().nodes();
    Snapshot known = before;
    for (int node = 0; node < nodes.size(); node++)
      for (TableKind kind : Snapshot.kinds(nodes.get(node))) {
        if (monitor.isCanceled()) return;
        Table table = new Table(node, kind);
        List<Entry> rows = new ArrayList<>();
        for (Row row : now.changes(node, kind, known)) rows.add(new Entry(table, row));
        found.put(table, rows);
      }
    viewer.getControl().getDisplay().asyncExec(() -> list(run, now, found));
  }

  private void list(Watched run, Snapshot now, Map<Table, List<Entry>> found) {
    if (run != watched() || viewer.getControl().isDisposed()) return;
    boolean first = before == null;
    before = now;
    if (!first && found.equals(entries)) return;
    entries = found;
    viewer.getTree().setRedraw(false);
    viewer.refresh();
    if (((List<?>) viewer.getInput()).size() <= FEW) open(first);
    viewer.getTree().setRedraw(true);
  }

  /** Tables that have entries for the first time. */
  private void open(boolean first) {
    if (first) {
      opened.clear();
      viewer.expandToLevel(2);
    }
    entries.forEach(
        (table, rows) -> {
          if (!rows.isEmpty() && opened.add(table)) viewer.setExpandedState(table, true);
        });
  }

  @Override
  public void setFocus() {
    viewer.getControl().setFocus();
  }

  @Override
  public void dispose() {
    looking.cancel();
    super.dispose();
  }

  /** Nodes, their tables, the entries. */
  private final class Content implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      if (parent instanceof Node node)
        return entries.keySet().stream().filter(table -> table.node() == node.index()).toArray();
      if (parent instanceof Table table) return entries.getOrDefault(table, List.of()).toArray();
      return new Object[0];
    }

    @Override
    public Object getParent(Object element) {
      return element instanceof Entry entry ? entry.table() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof Node
          || element instanceof Table table && !entries.getOrDefault(table, List.of()).isEmpty();
    }
  }

  /** What stands in the columns of an element. */
  String[] texts(Object element) {
    if (element instanceof Node node) return new String[] {node.name(), "", ""};
    if (element instanceof Table table) {
      long there =
          entries.getOrDefault(table, List.of()).stream()
              .filter(entry -> entry.row().change() != Snapshot.Change.REMOVED)
              .count();
      return new String[] {table.kind().word() + " (" + there + ")", "", ""};
    }
    Row row = ((Entry) element).row();
    return new String[] {row.entry().key(), row.entry().value(), row.entry().state()};
  }

  private final class TableLabels extends EntryLabels {
    @Override
    String[] texts(Object element) {
      return TablesView.this.texts(element);
    }

    @Override
    Paint paint() {
      return Paint.of(viewer.getControl());
    }
  }
}
