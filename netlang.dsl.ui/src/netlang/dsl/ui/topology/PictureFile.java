package netlang.dsl.ui.topology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import netlang.dsl.ui.view.Paint;
import netlang.run.topology.Diagram;
import netlang.run.topology.DiagramSvg;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;

/** The network as a file that others can look at. */
public final class PictureFile {

  /** So large that it can be printed. */
  private static final int SCALE = 2;

  private static final int MARGIN = 16;
  private static final int LEGEND = 28;

  private PictureFile() {}

  /** As PNG if the name ends so, else as SVG; what goes wrong is told to the user. */
  public static void write(Diagram diagram, Control like, Path file) {
    try {
      if (file.toString().endsWith(".png")) writePng(diagram, like, file);
      else Files.writeString(file, DiagramSvg.of(diagram));
    } catch (IOException e) {
      MessageDialog.openError(
          like.getShell(), "Export Picture", file + " cannot be written: " + e.getMessage());
    }
  }

  private static void writePng(Diagram diagram, Control like, Path file) throws IOException {
    int width = (int) (diagram.width() + 2 * MARGIN) * SCALE;
    int height = (int) (diagram.height() + 2 * MARGIN + LEGEND) * SCALE;
    Image image = new Image(like.getDisplay(), width, height);
    GC gc = new GC(image);
    Transform transform = new Transform(like.getDisplay());
    try {
      Paint paint = Paint.of(like);
      gc.setBackground(paint.paper());
      gc.fillRectangle(0, 0, width, height);
      gc.setAntialias(SWT.ON);
      transform.scale(SCALE, SCALE);
      gc.setTransform(transform);
      DiagramPainter painter = new DiagramPainter();
      painter.paintLegend(gc, paint, diagram, new Rectangle(0, 0, width / SCALE, height / SCALE));
      transform.translate(MARGIN, MARGIN);
      gc.setTransform(transform);
      painter.paint(gc, paint, diagram, new BitSet(), List.of());
      ImageLoader loader = new ImageLoader();
      loader.data = new ImageData[] {image.getImageData()};
      try (var out = Files.newOutputStream(file)) {
        loader.save(out, SWT.IMAGE_PNG);
      }
    } finally {
      transform.dispose();
      gc.dispose();
      image.dispose();
    }
  }
}
