package netlang.dsl.ui.outline;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;

/** The tree over the text: type a part of a name, press Enter. */
final class QuickOutline extends PopupDialog {

  private final ITextEditor editor;
  private final IDocument document;
  private final List<Node> nodes;
  private Text wanted;
  private TreeViewer viewer;

  QuickOutline(Shell parent, ITextEditor editor, IDocument document, List<Node> nodes) {
    super(
        parent,
        SWT.RESIZE,
        true,
        true,
        false,
        true,
        false,
        null,
        "Type a part of a name; Enter goes there");
    this.editor = editor;
    this.document = document;
    this.nodes = nodes;
  }

  @Override
  protected Control createTitleControl(Composite parent) {
    wanted = new Text(parent, SWT.NONE);
    wanted.setMessage("Name");
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wanted.setLayoutData(data);
    wanted.addModifyListener(event -> filter());
    wanted.addKeyListener(KeyListener.keyPressedAdapter(this::pressedInText));
    return wanted;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    viewer = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
    viewer.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Tree.showIn(viewer);
    viewer.addFilter(new Wanted());
    viewer.setInput(nodes);
    viewer.expandAll();
    selectAtCaret();
    viewer.addDoubleClickListener(event -> go());
    viewer.getTree().addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
    return viewer.getControl();
  }

  private void selectAtCaret() {
    if (!(editor.getSelectionProvider().getSelection() instanceof ITextSelection caret)) return;
    Node around = Node.around(nodes, document, caret.getOffset());
    if (around != null) viewer.setSelection(new StructuredSelection(around), true);
  }

  @Override
  protected Control getFocusControl() {
    return wanted;
  }

  @Override
  protected Point getDefaultSize() {
    return new Point(460, 360);
  }

  @Override
  protected Point getDefaultLocation(Point size) {
    Control text = editor.getAdapter(Control.class);
    Point middle = text.toDisplay(text.getSize().x / 2, text.getSize().y / 2);
    return new Point(middle.x - size.x / 2, middle.y - size.y / 2);
  }

  private void pressed(KeyEvent event) {
    if (event.character == SWT.CR || event.character == SWT.KEYPAD_CR) go();
    else if (event.character == SWT.ESC) close();
  }

  private void pressedInText(KeyEvent event) {
    if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP)
      viewer.getTree().setFocus();
    else pressed(event);
  }

  private void filter() {
    viewer.getTree().setRedraw(false);
    viewer.refresh();
    viewer.expandAll();
    Node first = first(nodes);
    if (first != null) viewer.setSelection(new StructuredSelection(first), true);
    viewer.getTree().setRedraw(true);
  }

  private Node first(List<Node> all) {
    for (Node node : all) {
      if (matches(node)) return node;
      Node inner = first(node.children());
      if (inner != null) return inner;
    }
    return null;
  }

  private boolean matches(Node node) {
    String text = wanted.getText().toLowerCase(Locale.ROOT);
    return node.name().toLowerCase(Locale.ROOT).contains(text);
  }

  private void go() {
    if (!(viewer.getStructuredSelection().getFirstElement() instanceof Node node)) return;
    close();
    IRegion name = node.nameIn(document);
    editor.selectAndReveal(name.getOffset(), name.getLength());
    editor.setFocus();
  }

  /** Also what a matching one stands in. */
  private final class Wanted extends ViewerFilter {

    @Override
    public boolean select(Viewer tree, Object parent, Object element) {
      Node node = (Node) element;
      return matches(node)
          || node.children().stream().anyMatch(child -> select(tree, element, child));
    }
  }
}
