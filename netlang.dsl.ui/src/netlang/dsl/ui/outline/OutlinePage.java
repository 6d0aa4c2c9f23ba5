package netlang.dsl.ui.outline;

import java.util.List;
import netlang.dsl.ui.icon.Icon;
import netlang.dsl.ui.server.Follower;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** The outline of the text in an editor; caret and selection follow each other. */
final class OutlinePage extends ContentOutlinePage {

  private final ITextEditor editor;
  private final ISelectionChangedListener caretListener = this::caretMoved;
  private List<Node> nodes = List.of();
  private Follower<List<Node>> follower;
  private boolean isLinked = true;

  /** Whether it is not the user who selects. */
  private boolean isFollowing;

  OutlinePage(ITextEditor editor) {
    this.editor = editor;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    Tree.showIn(getTreeViewer());
    getTreeViewer().setInput(nodes);
    getTreeViewer().addPostSelectionChangedListener(this::selected);
    IFile source = Adapters.adapt(editor.getEditorInput(), IFile.class);
    follower =
        Follower.of(
            document(),
            (server, file) -> server.documentSymbol(new DocumentSymbolParams(file)),
            (symbols, text) -> Node.of(symbols, text, source),
            this::show);
    if (editor.getSelectionProvider() instanceof IPostSelectionProvider caret)
      caret.addPostSelectionChangedListener(caretListener);
    addMenu();
  }

  /** With what others have for files, such as <i>Run As</i>. */
  private void addMenu() {
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(shown -> shown.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS)));
    getControl().setMenu(menu.createContextMenu(getControl()));
    getSite().registerContextMenu("netlang.dsl.ui.outline", menu, viewer());
  }

  private IDocument document() {
    return editor.getDocumentProvider().getDocument(editor.getEditorInput());
  }

  @Override
  public void setActionBars(IActionBars bars) {
    super.setActionBars(bars);
    IToolBarManager tools = bars.getToolBarManager();
    tools.add(toggle("Sort", Icon.SORT, false, on -> viewer().setComparator(on ? byName() : null)));
    tools.add(
        toggle(
            "Hide Details",
            Icon.DETAILS,
            false,
            on -> viewer().setFilters(on ? new ViewerFilter[] {withoutDetails()} : NONE)));
    tools.add(toggle("Link with Editor", Icon.REVEAL, true, this::link));
  }

  private static final ViewerFilter[] NONE = {};

  private interface Switch {
    void set(boolean on);
  }

  private static IAction toggle(String name, Icon icon, boolean on, Switch what) {
    Action action =
        new Action(name, IAction.AS_CHECK_BOX) {
          @Override
          public void run() {
            what.set(isChecked());
          }
        };
    action.setToolTipText(name);
    action.setImageDescriptor(icon.descriptor());
    action.setChecked(on);
    return action;
  }

  private TreeViewer viewer() {
    return getTreeViewer();
  }

  /** What is in a file, and in a network; not what is in a host. */
  private static ViewerFilter withoutDetails() {
    return new ViewerFilter() {
      @Override
      public boolean select(Viewer viewer, Object parent, Object element) {
        return ((Node) element).depth() < 2;
      }
    };
  }

  private static ViewerComparator byName() {
    return new ViewerComparator(String.CASE_INSENSITIVE_ORDER::compare) {
      @Override
      public int compare(Viewer viewer, Object a, Object b) {
        return getComparator().compare(((Node) a).name(), ((Node) b).name());
      }
    };
  }

  private void show(List<Node> next) {
    if (getControl() == null || getControl().isDisposed()) return;
    boolean first = nodes.isEmpty();
    nodes = next;
    Object[] unfolded = viewer().getExpandedElements();
    getControl().setRedraw(false);
    isFollowing = true;
    try {
      viewer().setInput(nodes);
      if (first) viewer().expandToLevel(2);
      else viewer().setExpandedElements(unfolded);
    } finally {
      isFollowing = false;
      getControl().setRedraw(true);
    }
    followCaret();
  }

  private void link(boolean on) {
    isLinked = on;
    followCaret();
  }

  private void caretMoved(SelectionChangedEvent event) {
    followCaret();
  }

  private void followCaret() {
    if (!isLinked || getControl() == null || getControl().isDisposed()) return;
    if (getControl().isFocusControl() || editor.getSelectionProvider() == null) return;
    if (!(editor.getSelectionProvider().getSelection() instanceof ITextSelection caret)) return;
    Node node = Node.around(nodes, document(), caret.getOffset());
    if (node == null) return;
    isFollowing = true;
    try {
      viewer().setSelection(new StructuredSelection(node), true);
    } finally {
      isFollowing = false;
    }
  }

  private void selected(SelectionChangedEvent event) {
    if (isFollowing || !(event.getSelection() instanceof IStructuredSelection selection)) return;
    if (selection.getFirstElement() instanceof Node node) {
      IRegion name = node.nameIn(document());
      editor.selectAndReveal(name.getOffset(), name.getLength());
    }
  }

  @Override
  public void dispose() {
    if (follower != null) follower.stop();
    if (editor.getSelectionProvider() instanceof IPostSelectionProvider caret)
      caret.removePostSelectionChangedListener(caretListener);
    super.dispose();
  }
}
