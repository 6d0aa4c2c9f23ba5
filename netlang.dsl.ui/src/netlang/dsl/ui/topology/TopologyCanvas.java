package netlang.dsl.ui.topology;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import netlang.dsl.ui.view.Paint;
import netlang.dsl.ui.view.Playhead;
import netlang.dsl.ui.view.Watched;
import netlang.run.recording.PacketRow;
import netlang.run.recording.Transmission;
import netlang.run.topology.Diagram;
import netlang.run.topology.Diagram.Cable;
import netlang.run.topology.Diagram.Node;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The picture: can be zoomed with the wheel, moved with the mouse, and clicked. */
public final class TopologyCanvas extends Canvas {

  private static final double SMALLEST = 0.05;
  private static final double LARGEST = 6;
  private static final int MARGIN = 16;
  private static final int NODE_REACH = 26;
  private static final int CABLE_REACH = 6;

  private final String nothing;
  private final DiagramPainter painter = new DiagramPainter();
  private Watched watched;
  private BitSet selectedNodes = new BitSet();
  private List<Integer> selectedCables = List.of();
  private double scale = 1;
  private double left;
  private double top;
  private boolean fitted = true;
  private Point grabbed;
  private boolean dragged;
  private IntConsumer onNode = node -> {};
  private IntConsumer onCable = cable -> {};

  TopologyCanvas(Composite parent, String nothing) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.nothing = nothing;
    setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
    setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, event -> refit());
    addListener(SWT.MouseWheel, this::wheel);
    addListener(SWT.MouseDown, this::grab);
    addListener(SWT.MouseMove, this::drag);
    addListener(SWT.MouseUp, this::release);
    addListener(SWT.MouseHover, event -> setToolTipText(tip(event.x, event.y)));
  }

  void onNode(IntConsumer listener) {
    onNode = listener;
  }

  void onCable(IntConsumer listener) {
    onCable = listener;
  }

  void show(Watched run) {
    watched = run;
    selectedNodes = new BitSet();
    selectedCables = List.of();
    fit();
  }

  void select(BitSet nodes, List<Integer> cables) {
    if (nodes.equals(selectedNodes) && cables.equals(selectedCables)) return;
    selectedNodes = nodes;
    selectedCables = List.copyOf(cables);
    redraw();
  }

  /** Indexes of the nodes that stand out. */
  public BitSet selectedNodes() {
    return (BitSet) selectedNodes.clone();
  }

  /** Where the centre of a node is on the canvas. */
  public Point locationOf(int node) {
    Diagram.Point centre = watched.diagram().nodes().get(node).centre();
    return new Point((int) (left + centre.x() * scale), (int) (top + centre.y() * scale));
  }

  public double scale() {
    return scale;
  }

  /** The whole network is seen, not larger than it is. */
  void fit() {
    fitted = true;
    refit();
  }

  private void refit() {
    if (watched == null || !fitted) return;
    Rectangle area = getClientArea();
    double width = watched.diagram().width() + 2 * MARGIN;
    double height = watched.diagram().height() + 2 * MARGIN + legendHeight();
    scale = Math.max(SMALLEST, Math.min(1.5, Math.min(area.width / width, area.height / height)));
    left = (area.width - watched.diagram().width() * scale) / 2;
    top = Math.max(MARGIN * scale, (area.height - (height - MARGIN) * scale) / 2);
    redraw();
  }

  private int legendHeight() {
    return watched.diagram().segments().isEmpty() ? 0 : 24;
  }

  /** Around the middle of the canvas. */
  void zoom(double factor) {
    Rectangle area = getClientArea();
    zoom(factor, area.width / 2, area.height / 2);
  }

  private void zoom(double factor, int x, int y) {
    double now = Math.max(SMALLEST, Math.min(LARGEST, scale * factor));
    left = x - (x - left) * now / scale;
    top = y - (y - top) * now / scale;
    scale = now;
    fitted = false;
    redraw();
  }

  private void wheel(Event event) {
    zoom(event.count > 0 ? 1.1 : 1 / 1.1, event.x, event.y);
  }

  private void grab(Event event) {
    grabbed = new Point(event.x, event.y);
    dragged = false;
  }

  private void drag(Event event) {
    if (grabbed == null) return;
    if (!dragged && Math.abs(event.x - grabbed.x) + Math.abs(event.y - grabbed.y) < 4) return;
    dragged = true;
    fitted = false;
    left += event.x - grabbed.x;
    top += event.y - grabbed.y;
    grabbed = new Point(event.x, event.y);
    redraw();
  }

  private void release(Event event) {
    boolean clicked = grabbed != null && !dragged && watched != null;
    grabbed = null;
    if (!clicked) return;
    int node = nodeAt(event.x, event.y);
    int cable = node < 0 ? cableAt(event.x, event.y) : -1;
    BitSet nodes = new BitSet();
    if (node >= 0) nodes.set(node);
    select(nodes, cable < 0 ? List.of() : List.of(cable));
    if (node >= 0) onNode.accept(node);
    else if (cable >= 0) onCable.accept(cable);
  }

  private Diagram.Point page(int x, int y) {
    return new Diagram.Point((x - left) / scale, (y - top) / scale);
  }

  private int nodeAt(int x, int y) {
    Diagram.Point here = page(x, y);
    List<Node> nodes = watched.diagram().nodes();
    for (int i = 0; i < nodes.size(); i++)
      if (nodes.get(i).centre().distance(here) < NODE_REACH) return i;
    return -1;
  }

  private int cableAt(int x, int y) {
    Diagram.Point here = page(x, y);
    List<Cable> cables = watched.diagram().cables();
    for (int i = 0; i < cables.size(); i++) {
      List<Diagram.Point> route = cables.get(i).route();
      for (int leg = 1; leg < route.size(); leg++)
        if (distance(here, route.get(leg - 1), route.get(leg)) < CABLE_REACH / scale) return i;
    }
    return -1;
  }

  private static double distance(Diagram.Point here, Diagram.Point a, Diagram.Point b) {
    double length = Math.max(1e-9, a.distance(b));
    double along =
        ((here.x() - a.x()) * (b.x() - a.x()) + (here.y() - a.y()) * (b.y() - a.y()))
            / (length * length);
    return a.towards(b, Math.max(0, Math.min(1, along))).distance(here);
  }

  private String tip(int x, int y) {
    if (watched == null) return null;
    int node = nodeAt(x, y);
    if (node >= 0) {
      Node shown = watched.diagram().nodes().get(node);
      return shown.addresses().isEmpty() ? shown.name() : shown.name() + "\n" + shown.addresses();
    }
    int cable = cableAt(x, y);
    if (cable < 0) return null;
    var network = watched.recording().scenario().network();
    StringBuilder text = new StringBuilder(network.nameOf(network.links().get(cable)));
    for (Transmission each : watched.recording().underWay(Playhead.get().time()))
      if (each.link() == cable) text.append('\n').append(PacketRow.of(network, each).info());
    return text.toString();
  }

  private void paint(GC gc) {
    if (watched == null) {
      gc.drawText(nothing, 12, 12, true);
      return;
    }
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
    Transform transform = new Transform(getDisplay());
    transform.translate((float) left, (float) top);
    transform.scale((float) scale, (float) scale);
    gc.setTransform(transform);
    Paint paint = Paint.of(this);
    painter.paint(gc, paint, watched.diagram(), selectedNodes, selectedCables);
    painter.paintFrames(gc, paint, watched, Playhead.get().time());
    gc.setTransform(null);
    transform.dispose();
    painter.paintLegend(gc, paint, watched.diagram(), getClientArea());
  }
}
