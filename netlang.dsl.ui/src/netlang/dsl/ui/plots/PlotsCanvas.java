package netlang.dsl.ui.plots;

import netlang.dsl.ui.view.Paint;
import netlang.dsl.ui.view.Player;
import netlang.dsl.ui.view.Playhead;
import netlang.dsl.ui.view.Watched;
import netlang.run.recording.Plots;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** All plots with one scale of time. Curves are drawn once for each size; only the moment moves. */
final class PlotsCanvas extends Canvas {

  private static final int HEIGHT = 190;

  private final String nothing;
  private Watched watched;
  private Image picture;

  /** Of the scale of time. */
  private long end;

  PlotsCanvas(Composite parent, String nothing) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
    this.nothing = nothing;
    setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
    setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, event -> forget());
    addListener(SWT.MouseDown, this::choose);
    addListener(SWT.Dispose, event -> forget());
    getVerticalBar().addListener(SWT.Selection, event -> redraw());
  }

  void show(Watched run) {
    watched = run;
    end = Plots.endOf(run.plots());
    getVerticalBar().setSelection(0);
    forget();
    redraw();
  }

  private void forget() {
    if (picture != null) picture.dispose();
    picture = null;
    if (watched == null) return;
    int whole = Math.max(1, watched.plots().size() * plotHeight());
    int seen = Math.max(1, getClientArea().height);
    getVerticalBar().setValues(getVerticalBar().getSelection(), 0, whole, seen, 40, seen);
    getVerticalBar().setVisible(whole > seen);
  }

  /** They fill the view if there are few. */
  private int plotHeight() {
    return Math.max(HEIGHT, getClientArea().height / Math.max(1, watched.plots().size()));
  }

  private void choose(Event event) {
    setFocus();
    if (watched == null) return;
    Player.get().pause();
    double part = (event.x - PlotPainter.LEFT) / (double) Math.max(1, plotWidth());
    Playhead.get().moveTo((long) (part * end));
  }

  private int plotWidth() {
    return getClientArea().width - PlotPainter.LEFT - PlotPainter.RIGHT;
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    if (watched == null || watched.plots().isEmpty()) {
      gc.fillRectangle(area);
      gc.drawText(watched == null ? nothing : "This run has nothing to plot.", 12, 12, true);
      return;
    }
    if (picture == null) picture = draw(area);
    int scrolled = getVerticalBar().getSelection();
    gc.fillRectangle(area);
    gc.drawImage(picture, 0, -scrolled);
    int x = PlotPainter.LEFT + (int) (plotWidth() * (double) Playhead.get().time() / end);
    x = Math.min(x, area.width - PlotPainter.RIGHT);
    gc.setForeground(Paint.HEAD);
    gc.setLineWidth(2);
    gc.drawLine(x, 0, x, area.height);
  }

  private Image draw(Rectangle area) {
    int height = plotHeight();
    Image image = new Image(getDisplay(), Math.max(1, area.width), height * watched.plots().size());
    GC gc = new GC(image);
    Paint paint = Paint.of(this);
    gc.setBackground(paint.paper());
    gc.fillRectangle(image.getBounds());
    gc.setFont(getFont());
    PlotPainter painter = new PlotPainter(gc, paint, end);
    for (int i = 0; i < watched.plots().size(); i++)
      painter.paint(watched.plots().get(i), new Rectangle(0, i * height, area.width, height));
    gc.dispose();
    return image;
  }
}
