package netlang.dsl.ui.sequence;

import java.util.List;
import netlang.dsl.ui.view.Paint;
import netlang.dsl.ui.view.Player;
import netlang.dsl.ui.view.Playhead;
import netlang.dsl.ui.view.Watched;
import netlang.run.recording.Ladder;
import netlang.run.recording.PacketRow;
import netlang.run.recording.Transmission;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.Nanos;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** The ladder; only what is seen of it is drawn. */
final class SequenceCanvas extends Canvas {

  private static final int ROW = 22;
  private static final int HEAD = 30;
  private static final int TIMES = 110;
  private static final int NARROWEST = 130;

  private final String nothing;
  private Watched watched;
  private Ladder ladder;

  SequenceCanvas(Composite parent, String nothing) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL);
    this.nothing = nothing;
    setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
    setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, event -> measure());
    addListener(SWT.MouseDown, this::choose);
    getVerticalBar().addListener(SWT.Selection, event -> redraw());
    getHorizontalBar().addListener(SWT.Selection, event -> redraw());
  }

  void show(Watched run) {
    watched = run;
    ladder = run.ladder();
    getVerticalBar().setSelection(0);
    measure();
    redraw();
  }

  private void measure() {
    if (ladder == null) return;
    Rectangle area = getClientArea();
    set(getVerticalBar(), HEAD + (ladder.rows() + 2) * ROW, area.height, ROW);
    set(getHorizontalBar(), TIMES + ladder.nodes().size() * columnWidth(), area.width, 40);
  }

  private static void set(ScrollBar bar, int whole, int seen, int step) {
    bar.setValues(
        bar.getSelection(), 0, Math.max(1, whole), Math.max(1, seen), step, Math.max(1, seen));
    bar.setVisible(whole > seen);
  }

  private int columnWidth() {
    int nodes = Math.max(1, ladder.nodes().size());
    return Math.max(NARROWEST, Math.min(460, (getClientArea().width - TIMES) / nodes));
  }

  /** The moment stays in sight. */
  void follow() {
    int row = ladder.rowAt(Playhead.get().time());
    int y = HEAD + row * ROW;
    ScrollBar bar = getVerticalBar();
    int height = getClientArea().height;
    boolean above = y < bar.getSelection() + HEAD + ROW;
    boolean below = y > bar.getSelection() + height - 3 * ROW;
    if (above || below) bar.setSelection(Math.max(0, y - height / 2));
    redraw();
  }

  private void choose(Event event) {
    setFocus();
    if (ladder == null || ladder.rows() == 0) return;
    int row = (event.y + getVerticalBar().getSelection() - HEAD) / ROW;
    Player.get().pause();
    Playhead.get().moveTo(ladder.timeOf(Math.max(0, Math.min(ladder.rows() - 1, row))));
  }

  private int x(int column) {
    return TIMES + columnWidth() / 2 + column * columnWidth() - getHorizontalBar().getSelection();
  }

  private int y(int row) {
    return HEAD + ROW / 2 + row * ROW - getVerticalBar().getSelection();
  }

  private void paint(GC gc) {
    if (watched == null) {
      gc.drawText(nothing, 12, 12, true);
      return;
    }
    gc.setAntialias(SWT.ON);
    Paint paint = Paint.of(this);
    Rectangle area = getClientArea();
    int first = Math.max(0, getVerticalBar().getSelection() / ROW - 1);
    int last = Math.min(ladder.rows() - 1, first + area.height / ROW + 2);
    gc.setForeground(paint.pale());
    for (int column = 0; column < ladder.nodes().size(); column++)
      gc.drawLine(x(column), HEAD, x(column), Math.min(area.height, y(ladder.rows())));
    now(gc, area);
    times(gc, paint, first, last);
    List<Transmission> seen = ladder.between(first, last);
    for (Transmission each : seen) arrow(gc, paint, each);
    for (Transmission each : seen) label(gc, paint, each);
    gc.setAlpha(255);
    heads(gc, paint, area);
  }

  private void now(GC gc, Rectangle area) {
    int y = y(ladder.rowAt(Playhead.get().time())) + ROW / 2;
    gc.setForeground(Paint.HEAD);
    gc.setLineWidth(2);
    gc.drawLine(0, y, area.width, y);
    gc.setLineWidth(1);
  }

  private void times(GC gc, Paint paint, int first, int last) {
    gc.setForeground(paint.faint());
    int half = gc.getFontMetrics().getHeight() / 2;
    for (int row = first; row <= last; row++)
      gc.drawText(Nanos.seconds(ladder.timeOf(row)), 8, y(row) - half, true);
  }

  private void heads(GC gc, Paint paint, Rectangle area) {
    gc.setBackground(paint.paper());
    gc.fillRectangle(0, 0, area.width, HEAD - 2);
    gc.setForeground(paint.ink());
    NetworkPlan network = watched.recording().scenario().network();
    List<Integer> nodes = ladder.nodes();
    for (int column = 0; column < nodes.size(); column++) {
      String name = network.nodes().get(nodes.get(column)).name();
      gc.drawText(name, x(column) - gc.textExtent(name).x / 2, 6, true);
    }
    gc.setForeground(paint.pale());
    gc.drawLine(0, HEAD - 2, area.width, HEAD - 2);
  }

  private void arrow(GC gc, Paint paint, Transmission each) {
    PacketRow row = PacketRow.of(watched.recording().scenario().network(), each);
    int fromX = x(ladder.column(each.from().node()));
    int toX = x(ladder.column(each.to().node()));
    int fromY = y(ladder.startRow(each));
    int toY = y(ladder.endRow(each));
    Color colour = paint.legible(each.isLost() ? Paint.LOST : Paint.ofProtocol(row.protocol()));
    gc.setAlpha(alpha(each));
    gc.setForeground(colour);
    gc.setBackground(colour);
    if (each.isLost()) {
      toX = fromX + (int) ((toX - fromX) * 0.6);
      gc.setLineWidth(2);
      gc.drawLine(toX - 5, toY - 5, toX + 5, toY + 5);
      gc.drawLine(toX - 5, toY + 5, toX + 5, toY - 5);
      gc.setLineWidth(1);
    } else {
      head(gc, fromX, fromY, toX, toY);
    }
    gc.drawLine(fromX, fromY, toX, toY);
  }

  /** What comes later than the moment is pale. */
  private static int alpha(Transmission each) {
    return each.startNanos() > Playhead.get().time() ? 110 : 255;
  }

  private static void head(GC gc, int fromX, int fromY, int toX, int toY) {
    double angle = Math.atan2(toY - fromY, toX - fromX);
    int[] points = new int[6];
    points[0] = toX;
    points[1] = toY;
    for (int side = 0; side < 2; side++) {
      double back = angle + Math.PI + (side == 0 ? 0.4 : -0.4);
      points[2 + 2 * side] = toX + (int) Math.round(9 * Math.cos(back));
      points[3 + 2 * side] = toY + (int) Math.round(9 * Math.sin(back));
    }
    gc.fillPolygon(points);
  }

  /** Beside the beginning of the arrow, cut to its length. */
  private void label(GC gc, Paint paint, Transmission each) {
    String info = PacketRow.of(watched.recording().scenario().network(), each).info();
    int fromX = x(ladder.column(each.from().node()));
    int toX = x(ladder.column(each.to().node()));
    int fromY = y(ladder.startRow(each));
    String text = info.startsWith("ARP") ? info : info.replaceFirst("^ttl \\d+ ", "");
    int room = Math.abs(toX - fromX) - 30;
    while (text.length() > 3 && gc.textExtent(text).x > room)
      text = text.substring(0, Math.max(2, text.length() * room / gc.textExtent(text).x - 1)) + "…";
    Point extent = gc.textExtent(text);
    int x = toX > fromX ? fromX + 14 : fromX - 14 - extent.x;
    gc.setBackground(paint.paper());
    gc.setForeground(paint.ink());
    int y = fromY - extent.y / 2 - 2;
    gc.setAlpha(210);
    gc.fillRectangle(x - 2, y + 1, extent.x + 4, extent.y - 2);
    gc.setAlpha(alpha(each));
    gc.drawText(text, x, y, true);
  }
}
