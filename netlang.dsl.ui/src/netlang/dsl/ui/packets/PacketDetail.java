package netlang.dsl.ui.packets;

import netlang.run.recording.Dissection;
import netlang.run.recording.Dissection.Field;
import netlang.run.recording.Dissection.Layer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The layers of a frame, and its octets with those of the chosen field marked. */
final class PacketDetail extends SashForm {

  private final Tree layers;
  private final StyledText octets;
  private Dissection shown;

  PacketDetail(Composite parent) {
    super(parent, SWT.HORIZONTAL);
    layers = new Tree(this, SWT.SINGLE);
    layers.addListener(SWT.Selection, event -> mark((TreeItem) event.item));
    octets = new StyledText(this, SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
    octets.setFont(JFaceResources.getTextFont());
    octets.setMargins(6, 4, 6, 4);
    setWeights(50, 50);
  }

  void clear() {
    shown = null;
    layers.removeAll();
    octets.setText("");
  }

  void show(Dissection dissection) {
    shown = dissection;
    setRedraw(false);
    layers.removeAll();
    for (Layer layer : dissection.layers()) {
      TreeItem item = new TreeItem(layers, SWT.NONE);
      item.setText(layer.name() + ": " + layer.summary());
      item.setData(new int[] {layer.from(), layer.length()});
      for (Field field : layer.fields()) {
        TreeItem child = new TreeItem(item, SWT.NONE);
        child.setText(field.name() + ": " + field.value());
        child.setData(new int[] {field.from(), field.length()});
      }
    }
    octets.setText(dissection.hex());
    setRedraw(true);
  }

  private void mark(TreeItem item) {
    int[] span = (int[]) item.getData();
    octets.setStyleRange(null);
    Color background = octets.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
    Color foreground = octets.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
    int all = shown.octets().length;
    for (int i = span[0]; i < span[0] + span[1]; i++) {
      int width = i % 16 == 15 || i == span[0] + span[1] - 1 ? 2 : 3;
      octets.setStyleRange(
          new StyleRange(Dissection.hexOffset(i, all), width, foreground, background));
      octets.setStyleRange(
          new StyleRange(Dissection.characterOffset(i, all), 1, foreground, background));
    }
    octets.setTopIndex(Math.max(0, span[0] / 16 - 2));
  }
}
