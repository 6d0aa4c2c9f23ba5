package netlang.dsl.ui.result;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.place.Places;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** <i>NetLang Results</i>: a run as a bar, counts, and a tree of what was expected. */
public final class ResultsView extends ViewPart {

  public static final String ID = NetLangPlugin.ID + ".results";

  /** So often, in milliseconds, a run that goes on is shown anew. */
  private static final int PACE = 100;

  private static final ViewerFilter FAILURES =
      new ViewerFilter() {
        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
          return ((Entry) element).status().isBad();
        }
      };

  private final Consumer<Session> listener = this::changed;
  private final AtomicBoolean due = new AtomicBoolean();
  private Session session;

  /** The latest that was brought up by itself: the user may look at an older one since. */
  private Session seen;

  /** The one whose failures were brought into sight when it was over. */
  private Session revealed;

  private Bar bar;
  private CLabel scenarios;
  private CLabel expectations;
  private CLabel failed;
  private CLabel errors;
  private TreeViewer tree;
  private Details details;
  private ResultActions actions;

  /** Brings it to the front, from whatever thread. */
  public static void show() {
    Display.getDefault()
        .asyncExec(
            () -> {
              IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
              if (window == null || window.getActivePage() == null) return;
              try {
                window.getActivePage().showView(ID, null, IWorkbenchPage.VIEW_VISIBLE);
              } catch (PartInitException e) {
                NetLangPlugin.log("The results could not be shown", e);
              }
            });
  }

  @Override
  public void createPartControl(Composite parent) {
    GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(parent);
    createCounts(parent);
    bar = new Bar(parent);
    GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(bar);
    SashForm sash = new SashForm(parent, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    createTree(sash);
    details = new Details(sash);
    sash.setWeights(62, 38);
    sash.addListener(SWT.Resize, event -> arrange(sash));
    actions = new ResultActions(this);
    actions.addTo(getViewSite().getActionBars());
    createMenu();
    getSite().setSelectionProvider(tree);
    Sessions.get().addListener(listener);
    clear();
    catchUp();
  }

  /** Side by side where there is little room above each other. */
  private static void arrange(SashForm sash) {
    Point size = sash.getSize();
    int wanted = size.x > 2 * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
    if (sash.getOrientation() != wanted) sash.setOrientation(wanted);
  }

  private void createCounts(Composite parent) {
    Composite counts = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).equalWidth(true).applyTo(counts);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
    scenarios = count(counts, null);
    expectations = count(counts, Status.PASSED);
    failed = count(counts, Status.FAILED);
    errors = count(counts, Status.ERROR);
  }

  private CLabel count(Composite parent, Status icon) {
    CLabel label = new CLabel(parent, SWT.NONE);
    if (icon != null) label.setImage(Labels.image(icon));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    return label;
  }

  private void createTree(Composite parent) {
    tree = new TreeViewer(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.SINGLE);
    tree.setUseHashlookup(true);
    tree.setContentProvider(new Contents());
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
    tree.addSelectionChangedListener(event -> details.show(selected()));
    tree.addDoubleClickListener(event -> goTo());
  }

  private void createMenu() {
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(actions::addTo);
    tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
  }

  /** What is known of the selected entry, to the clipboard. */
  void copy() {
    Clipboard clipboard = new Clipboard(tree.getControl().getDisplay());
    clipboard.setContents(
        new Object[] {selected().title() + "\n" + details.control().getText()},
        new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  /** Null if nothing is selected. */
  Entry selected() {
    IStructuredSelection selection = tree.getStructuredSelection();
    return (Entry) selection.getFirstElement();
  }

  /** Opens the line of the selected entry. */
  void goTo() {
    if (selected() != null) Places.open(selected().place());
  }

  Session session() {
    return session;
  }

  TreeViewer tree() {
    return tree;
  }

  /** Shows that run, the present one or one of the past. */
  void open(Session newSession) {
    session = newSession;
    tree.setInput(session);
    if (session.files().size() == 1) tree.expandToLevel(3);
    refresh();
  }

  /** Shows nothing. */
  void clear() {
    session = null;
    tree.setInput(null);
    details.show(null);
    bar.clear();
    showCounts(Tally.NOTHING);
    setContentDescription("Nothing has been run yet.");
    actions.update();
  }

  void showFailuresOnly(boolean only) {
    if (only) tree.setFilters(FAILURES);
    else tree.resetFilters();
    tree.expandToLevel(2);
    if (session != null) refresh();
  }

  /** In no particular thread. */
  private void changed(Session changed) {
    if (!due.compareAndSet(false, true)) return;
    Display display = Display.getDefault();
    display.asyncExec(() -> display.timerExec(PACE, this::catchUp));
  }

  private void catchUp() {
    due.set(false);
    if (tree.getControl().isDisposed()) return;
    Session latest = Sessions.get().all().stream().findFirst().orElse(null);
    if (latest != null && latest != seen) {
      seen = latest;
      open(latest);
    } else if (session != null) refresh();
  }

  private void refresh() {
    Tally tally = Tally.of(session);
    bar.show(session.status(), tally);
    showCounts(tally);
    for (FileEntry file : session.changes()) tree.refresh(file);
    if (session.status().isOver()) reveal();
    else if (session.files().size() == 1) tree.expandToLevel(2);
    details.show(selected());
    boolean isEmpty = tree.getFilters().length > 0 && session.failures().isEmpty();
    setContentDescription(session.title() + (isEmpty ? ": no failures" : ""));
    actions.update();
  }

  private void showCounts(Tally tally) {
    scenarios.setText("Scenarios: " + tally.scenarios());
    expectations.setText("Passed: " + (tally.judged() - tally.failed()) + "/" + tally.judged());
    failed.setText("Failed: " + tally.failed());
    errors.setText("Errors: " + tally.errors());
  }

  /** What failed is what one wants to see first. */
  private void reveal() {
    if (session == revealed) return;
    revealed = session;
    tree.refresh();
    getSite().getPage().bringToTop(this);
    tree.expandToLevel(session.files().size() > 1 ? 1 : 3);
    session.failures().stream().limit(20).forEach(entry -> tree.expandToLevel(entry, 1));
    session.failures().stream()
        .flatMap(entry -> entry.children().stream())
        .filter(entry -> entry.status().isBad())
        .findFirst()
        .ifPresent(entry -> tree.setSelection(new StructuredSelection(entry), true));
  }

  @Override
  public void setFocus() {
    tree.getControl().setFocus();
  }

  @Override
  public void dispose() {
    Sessions.get().removeListener(listener);
    super.dispose();
  }
}
