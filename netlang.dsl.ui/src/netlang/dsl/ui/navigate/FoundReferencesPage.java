package netlang.dsl.ui.navigate;

import java.util.Arrays;
import java.util.stream.Stream;
import netlang.dsl.ui.icon.Icon;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** References in the Search view: files, and in them lines. */
public final class FoundReferencesPage extends AbstractTextSearchViewPage {

  public FoundReferencesPage() {
    super(FLAG_LAYOUT_TREE);
  }

  @Override
  protected void configureTreeViewer(TreeViewer viewer) {
    viewer.setUseHashlookup(true);
    viewer.setContentProvider(new Lines());
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
    viewer.setComparator(new ByPlace());
  }

  @Override
  protected void configureTableViewer(TableViewer viewer) {
    throw new UnsupportedOperationException("there is only a tree");
  }

  @Override
  protected void elementsChanged(Object[] lines) {
    getViewer().refresh();
    if (getViewer() instanceof TreeViewer tree) tree.expandAll();
  }

  @Override
  protected void clear() {
    getViewer().refresh();
  }

  @Override
  protected void showMatch(Match match, int offset, int length, boolean activate)
      throws PartInitException {
    IFile file = ((FoundLine) match.getElement()).file();
    IEditorPart editor = IDE.openEditor(getSite().getPage(), file, activate);
    if (editor instanceof ITextEditor text) text.selectAndReveal(offset, length);
  }

  private final class Lines implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object result) {
      return lines().map(FoundLine::file).distinct().toArray();
    }

    private Stream<FoundLine> lines() {
      return Arrays.stream(getInput() == null ? new Object[0] : getInput().getElements())
          .map(FoundLine.class::cast);
    }

    @Override
    public Object[] getChildren(Object parent) {
      return lines().filter(line -> line.file().equals(parent)).toArray();
    }

    @Override
    public Object getParent(Object element) {
      return element instanceof FoundLine line ? line.file() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof IFile;
    }
  }

  private static final class Labels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
      if (!(element instanceof FoundLine line))
        return new StyledString(((IFile) element).getFullPath().makeRelative().toString());
      return new StyledString(line.number() + 1 + ": ", StyledString.QUALIFIER_STYLER)
          .append(line.text());
    }

    @Override
    public Image getImage(Object element) {
      return (element instanceof FoundLine ? Icon.REFERENCE : Icon.FILE).image();
    }
  }

  private static final class ByPlace extends ViewerComparator {

    @Override
    public int compare(Viewer viewer, Object a, Object b) {
      if (a instanceof FoundLine first && b instanceof FoundLine second)
        return Integer.compare(first.number(), second.number());
      return ((IFile) a).getFullPath().toString().compareTo(((IFile) b).getFullPath().toString());
    }
  }
}
