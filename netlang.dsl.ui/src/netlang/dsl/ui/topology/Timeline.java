package netlang.dsl.ui.topology;

import java.util.BitSet;
import netlang.dsl.ui.view.Paint;
import netlang.dsl.ui.view.Player;
import netlang.dsl.ui.view.Playhead;
import netlang.dsl.ui.view.Watched;
import netlang.run.recording.EventText;
import netlang.run.recording.Recording;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A slider from the first event to the last, each with the same room: seconds in which nothing
 * happens take none. Steps of the scenario and losses are marked; above it the time and the last
 * event in words.
 */
final class Timeline extends Canvas {

  private static final int SIDE = 12;
  private static final int BAR = 10;
  private static final int GAP = 6;

  private static final Color STEP = new Color(0x00, 0x84, 0x5e);

  Timeline(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseDown, this::seek);
    addListener(SWT.MouseMove, this::drag);
    addListener(SWT.KeyDown, this::key);
    addListener(
        SWT.Traverse,
        event ->
            event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    GC gc = new GC(this);
    int height = gc.getFontMetrics().getHeight() + BAR + 3 * GAP;
    gc.dispose();
    return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, height);
  }

  void show() {
    redraw();
  }

  void moved() {
    redraw();
  }

  private static Watched watched() {
    return Playhead.get().watched();
  }

  private void drag(Event event) {
    if ((event.stateMask & SWT.BUTTON1) != 0) seek(event);
  }

  private void seek(Event event) {
    setFocus();
    if (watched() == null) return;
    Player.get().pause();
    double part = (event.x - SIDE) / (double) Math.max(1, getClientArea().width - 2 * SIDE);
    Playhead.get().moveToPosition((int) Math.round(part * watched().recording().size()));
  }

  private void key(Event event) {
    Playhead head = Playhead.get();
    if (head.watched() == null) return;
    switch (event.keyCode) {
      case SWT.ARROW_RIGHT -> head.moveToPosition(head.position() + 1);
      case SWT.ARROW_LEFT -> head.moveToPosition(head.position() - 1);
      case SWT.HOME -> head.moveToPosition(0);
      case SWT.END -> head.moveToPosition(head.watched().recording().size());
      case ' ' -> Player.get().toggle();
      default -> {}
    }
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    Paint paint = Paint.of(this);
    gc.setAntialias(SWT.ON);
    if (watched() == null) return;
    Recording recording = watched().recording();
    words(gc, recording);
    int y = area.height - BAR - GAP;
    int width = area.width - 2 * SIDE;
    gc.setBackground(paint.pale());
    gc.fillRoundRectangle(SIDE, y, width, BAR, BAR, BAR);
    int size = Math.max(1, recording.size());
    int x = SIDE + (int) ((long) width * Playhead.get().position() / size);
    gc.setBackground(paint.faint());
    gc.fillRoundRectangle(SIDE, y, Math.max(BAR, x - SIDE), BAR, BAR, BAR);
    marks(gc, watched().drops(), Paint.LOST, y, width, size);
    marks(gc, watched().steps(), STEP, y, width, size);
    gc.setBackground(Paint.HEAD);
    gc.fillOval(x - 7, y - 2, 14, 14);
  }

  private void words(GC gc, Recording recording) {
    Playhead head = Playhead.get();
    String time = Nanos.seconds(head.time()) + " s";
    gc.drawText(time, SIDE, GAP, true);
    int x = SIDE + gc.textExtent("00000.000000000 s").x + SIDE;
    String end = head.position() + " of " + recording.size() + (recording.isComplete() ? "" : "+");
    int right = getClientArea().width - SIDE - gc.textExtent(end).x;
    if (head.position() > 0) {
      NetworkPlan network = recording.scenario().network();
      TraceEvent event = recording.event(head.position() - 1);
      String place = EventText.place(network, event);
      String story = EventText.story(network, event);
      gc.setClipping(x, 0, Math.max(0, right - x - SIDE), getClientArea().height);
      gc.drawText(place.isEmpty() ? story : place + ": " + story, x, GAP, true);
      gc.setClipping((Rectangle) null);
    }
    gc.drawText(end, right, GAP, true);
  }

  /** At most one a pixel. */
  private static void marks(GC gc, BitSet events, Color colour, int y, int width, int size) {
    gc.setForeground(colour);
    gc.setLineWidth(2);
    int event = events.nextSetBit(0);
    while (event >= 0) {
      int pixel = (int) ((long) width * (event + 1) / size);
      gc.drawLine(SIDE + pixel, y, SIDE + pixel, y + BAR - 1);
      event = events.nextSetBit((int) Math.max(event + 1, (long) (pixel + 1) * size / width - 1));
    }
  }
}
