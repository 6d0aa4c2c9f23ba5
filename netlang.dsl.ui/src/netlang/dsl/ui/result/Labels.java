package netlang.dsl.ui.result;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

/** Entries as a tree shows them. */
final class Labels extends LabelProvider implements IStyledLabelProvider {

  private static final Map<Status, String> ICONS =
      new EnumMap<>(
          Map.of(
              Status.WAITING, "waiting",
              Status.RUNNING, "running",
              Status.PASSED, "pass",
              Status.FAILED, "fail",
              Status.ERROR, "error",
              Status.STOPPED, "stopped"));

  static Image image(Status status) {
    return Icons.image(ICONS.get(status));
  }

  @Override
  public Image getImage(Object element) {
    return image(((Entry) element).status());
  }

  @Override
  public StyledString getStyledText(Object element) {
    Entry entry = (Entry) element;
    StyledString text = new StyledString(entry.title());
    if (!entry.detail().isEmpty())
      text.append(" " + entry.detail(), StyledString.DECORATIONS_STYLER);
    return text;
  }

  @Override
  public String getText(Object element) {
    return getStyledText(element).getString();
  }
}
