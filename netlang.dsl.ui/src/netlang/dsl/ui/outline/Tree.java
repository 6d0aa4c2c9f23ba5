package netlang.dsl.ui.outline;

import java.util.List;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;

/** How nodes look in a tree. */
final class Tree implements ITreeContentProvider {

  private Tree() {}

  /** The viewer's input is a list of nodes from now on. */
  static void showIn(TreeViewer viewer) {
    viewer.setUseHashlookup(true);
    viewer.setExpandPreCheckFilters(true);
    viewer.setContentProvider(new Tree());
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
  }

  @Override
  public Object[] getElements(Object nodes) {
    return ((List<?>) nodes).toArray();
  }

  @Override
  public Object[] getChildren(Object node) {
    return ((Node) node).children().toArray();
  }

  @Override
  public Object getParent(Object node) {
    return ((Node) node).parent();
  }

  @Override
  public boolean hasChildren(Object node) {
    return !((Node) node).children().isEmpty();
  }

  private static final class Labels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
      Node node = (Node) element;
      StyledString text = new StyledString(node.name());
      if (!node.detail().isEmpty())
        text.append("  " + node.detail(), StyledString.DECORATIONS_STYLER);
      return text;
    }

    @Override
    public String getText(Object element) {
      return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
      return ((Node) element).icon().image();
    }
  }
}
