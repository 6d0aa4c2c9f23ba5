package netlang.dsl.ui.result;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** How far a run is; green as long as all went well, then red. */
final class Bar extends Canvas {

  private static final Color GOOD = new Color(95, 191, 95);
  private static final Color BAD = new Color(201, 70, 63);
  private static final Color STOPPED = new Color(138, 153, 168);
  private static final int HEIGHT = 14;

  private double progress;
  private Color colour = GOOD;

  Bar(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addPaintListener(
        event -> {
          Rectangle area = getClientArea();
          event.gc.setBackground(colour);
          event.gc.fillRectangle(0, 0, (int) Math.round(area.width * progress), area.height);
          event.gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
          event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        });
  }

  void show(Status status, Tally tally) {
    progress = status == Status.STOPPED ? 1 : tally.progress();
    colour = !tally.isGood() ? BAD : status == Status.STOPPED ? STOPPED : GOOD;
    redraw();
  }

  void clear() {
    progress = 0;
    redraw();
  }

  /** True if something went wrong. */
  boolean isRed() {
    return colour == BAD;
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? 100 : widthHint, HEIGHT);
  }
}
