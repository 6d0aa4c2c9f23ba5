package netlang.dsl.ui.plots;

import netlang.dsl.ui.view.Paint;
import netlang.run.recording.Plot;
import netlang.run.recording.Plot.Series;
import netlang.run.recording.Plot.Style;
import netlang.sim.trace.Nanos;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws a plot: axes with round numbers, curves, their names. Of the values that fall on the same
 * column only the lowest and the highest are drawn.
 */
final class PlotPainter {

  static final int LEFT = 84;
  static final int RIGHT = 24;

  private static final int TOP = 34;
  private static final int BOTTOM = 26;

  private final GC gc;
  private final Paint paint;
  private final long end;
  private Rectangle frame;
  private double highest;

  PlotPainter(GC gc, Paint paint, long end) {
    this.gc = gc;
    this.paint = paint;
    this.end = Math.max(1, end);
  }

  void paint(Plot plot, Rectangle area) {
    frame =
        new Rectangle(
            area.x + LEFT,
            area.y + TOP,
            Math.max(1, area.width - LEFT - RIGHT),
            Math.max(1, area.height - TOP - BOTTOM));
    highest = plot.highest() * 1.05;
    if (highest <= 0) highest = 1;
    gc.setAntialias(SWT.ON);
    values();
    times();
    title(plot, area);
    // the first one lies on top
    for (int i = plot.series().size() - 1; i >= 0; i--) {
      gc.setForeground(Paint.ofSegment(i));
      gc.setBackground(Paint.ofSegment(i));
      gc.setLineWidth(2);
      curve(plot.series().get(i));
    }
  }

  private void title(Plot plot, Rectangle area) {
    gc.setForeground(paint.ink());
    String title = plot.title() + " (" + plot.unit() + ")";
    gc.drawText(title, area.x + LEFT, area.y + 9, true);
    int x = area.x + LEFT + gc.textExtent(title).x + 24;
    for (int i = 0; i < plot.series().size(); i++) {
      String name = plot.series().get(i).name();
      if (x + 30 + gc.textExtent(name).x > area.x + area.width) return;
      gc.setForeground(Paint.ofSegment(i));
      gc.setLineWidth(3);
      gc.drawLine(x, area.y + 18, x + 16, area.y + 18);
      gc.setForeground(paint.ink());
      gc.drawText(name, x + 22, area.y + 9, true);
      x += 22 + gc.textExtent(name).x + 18;
    }
  }

  private void values() {
    double step = round(highest / 4);
    gc.setLineWidth(1);
    for (double value = 0; value <= highest; value += step) {
      int y = y(value);
      gc.setForeground(paint.pale());
      gc.drawLine(frame.x, y, frame.x + frame.width, y);
      gc.setForeground(paint.faint());
      String text = number(value);
      Point extent = gc.textExtent(text);
      gc.drawText(text, frame.x - extent.x - 8, y - extent.y / 2, true);
    }
  }

  private static String number(double value) {
    if (value >= 10_000) return String.format(java.util.Locale.ROOT, "%,.0f", value);
    String text = String.format(java.util.Locale.ROOT, "%.5f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  private void times() {
    double step = round(end / 6.0);
    gc.setForeground(paint.faint());
    for (double time = 0; time <= end; time += step) {
      int x = x((long) time);
      gc.drawLine(x, frame.y + frame.height, x, frame.y + frame.height + 4);
      String text = Nanos.print(Math.round(time));
      gc.drawText(text, x - gc.textExtent(text).x / 2, frame.y + frame.height + 5, true);
    }
  }

  /** 1, 2 or 5 times a power of ten, at least as large. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (int factor : new int[] {1, 2, 5}) if (factor * power >= value) return factor * power;
    return 10 * power;
  }

  private int x(long time) {
    return frame.x + (int) (frame.width * (double) time / end);
  }

  private int y(double value) {
    return frame.y + frame.height - (int) Math.round(frame.height * value / highest);
  }

  private void curve(Series series) {
    long[] times = series.times();
    double[] values = series.values();
    int lastX = -1;
    int lastY = 0;
    for (int i = 0; i < times.length; ) {
      int x = x(times[i]);
      double low = values[i];
      double high = values[i];
      int next = i;
      for (; next < times.length && x(times[next]) == x; next++) {
        low = Math.min(low, values[next]);
        high = Math.max(high, values[next]);
      }
      if (series.style() == Style.POINTS) {
        gc.fillOval(x - 3, y(high) - 3, 6, 6);
        if (low < high) gc.fillOval(x - 3, y(low) - 3, 6, 6);
      } else {
        join(series.style(), lastX, lastY, x, y(values[i]));
        gc.drawLine(x, y(low), x, y(high));
        lastX = x;
        lastY = y(values[next - 1]);
      }
      i = next;
    }
    if (series.style() == Style.STEPS && lastX >= 0)
      gc.drawLine(lastX, lastY, frame.x + frame.width, lastY);
  }

  private void join(Style style, int fromX, int fromY, int x, int y) {
    if (fromX < 0) return;
    if (style == Style.LINE) {
      gc.drawLine(fromX, fromY, x, y);
    } else {
      gc.drawLine(fromX, fromY, x, fromY);
      gc.drawLine(x, fromY, x, y);
    }
  }
}
