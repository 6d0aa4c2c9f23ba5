package netlang.dsl.ui.tables;

import netlang.dsl.ui.tables.TablesView.Entry;
import netlang.dsl.ui.view.Paint;
import netlang.run.recording.Snapshot.Change;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ITableColorProvider;
import org.eclipse.jface.viewers.ITableFontProvider;
import org.eclipse.jface.viewers.ITableLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;

/** New entries green and bold, changed ones blue and bold, those that went red. */
abstract class EntryLabels extends LabelProvider
    implements ITableLabelProvider, ITableColorProvider, ITableFontProvider {

  private static final Color ADDED = new Color(0x00, 0x84, 0x5e);
  private static final Color CHANGED = new Color(0x1f, 0x6f, 0xb5);
  private static final Color REMOVED = new Color(0xd0, 0x21, 0x21);

  abstract String[] texts(Object element);

  /** The theme's colours. */
  abstract Paint paint();

  @Override
  public String getColumnText(Object element, int column) {
    String text = texts(element)[column];
    boolean went = change(element) == Change.REMOVED && column == 2;
    return went ? text.isEmpty() ? "forgotten" : text + ", forgotten" : text;
  }

  @Override
  public Image getColumnImage(Object element, int column) {
    return null;
  }

  private static Change change(Object element) {
    return element instanceof Entry entry ? entry.row().change() : Change.NONE;
  }

  @Override
  public Color getForeground(Object element, int column) {
    return switch (change(element)) {
      case NONE -> null;
      case ADDED -> paint().legible(ADDED);
      case CHANGED -> paint().legible(CHANGED);
      case REMOVED -> paint().legible(REMOVED);
    };
  }

  @Override
  public Color getBackground(Object element, int column) {
    return null;
  }

  @Override
  public Font getFont(Object element, int column) {
    return change(element) == Change.NONE
        ? null
        : JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
  }
}
