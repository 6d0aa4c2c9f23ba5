package netlang.dsl.ui.topology;

import java.util.BitSet;
import java.util.List;
import netlang.dsl.ui.view.Paint;
import netlang.dsl.ui.view.Watched;
import netlang.run.recording.PacketRow;
import netlang.run.recording.Transmission;
import netlang.run.topology.Diagram;
import netlang.run.topology.Diagram.Cable;
import netlang.run.topology.Diagram.Node;
import netlang.run.topology.Diagram.Point;
import netlang.sim.plan.NetworkPlan;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws a diagram, and the frames on its cables. */
final class DiagramPainter {

  private static final String MORE = "…";

  private static final Color HOST = new Color(0xf4, 0xf4, 0xf4);
  private static final Color SWITCH = new Color(0xdc, 0xe9, 0xf5);
  private static final Color ROUTER = new Color(0xfd, 0xec, 0xcd);
  private static final Color OUTLINE = new Color(0x40, 0x40, 0x40);
  private static final Color WHITE = new Color(0xff, 0xff, 0xff);

  /** More on one cable at a time would be one blot. */
  private static final int MOST_FRAMES = 400;

  void paint(GC gc, Paint paint, Diagram diagram, BitSet selected, List<Integer> selectedCables) {
    for (int i = 0; i < diagram.cables().size(); i++)
      cable(gc, diagram.cables().get(i), selectedCables.contains(i));
    for (int i = 0; i < diagram.nodes().size(); i++)
      node(gc, paint, diagram.nodes().get(i), selected.get(i));
  }

  private static void cable(GC gc, Cable cable, boolean selected) {
    List<Point> route = cable.route();
    int[] points = new int[2 * route.size()];
    for (int i = 0; i < route.size(); i++) {
      points[2 * i] = round(route.get(i).x());
      points[2 * i + 1] = round(route.get(i).y());
    }
    if (selected) {
      gc.setLineWidth(7);
      gc.setForeground(Paint.SELECTED);
      gc.drawPolyline(points);
    }
    gc.setLineWidth(3);
    gc.setForeground(Paint.ofSegment(cable.segment()));
    gc.drawPolyline(points);
  }

  private static int round(double value) {
    return (int) Math.round(value);
  }

  private static void node(GC gc, Paint paint, Node node, boolean selected) {
    int x = round(node.centre().x());
    int y = round(node.centre().y());
    gc.setLineWidth(selected ? 3 : 1);
    gc.setForeground(selected ? Paint.SELECTED : OUTLINE);
    switch (node.shape()) {
      case HOST -> host(gc, x, y);
      case SWITCH -> bridge(gc, x, y);
      case ROUTER -> router(gc, x, y);
    }
    gc.setForeground(paint.ink());
    text(gc, paint, node.name(), x, y + 20);
    gc.setForeground(paint.faint());
    int below = y + 20 + gc.getFontMetrics().getHeight();
    if (!node.addresses().isEmpty())
      for (String line : node.addresses().split("\n")) {
        text(gc, paint, line, x, below);
        below += gc.getFontMetrics().getHeight();
      }
  }

  /** A screen on its foot. */
  private static void host(GC gc, int x, int y) {
    gc.setBackground(HOST);
    gc.fillRoundRectangle(x - 18, y - 15, 36, 24, 5, 5);
    gc.drawRoundRectangle(x - 18, y - 15, 36, 24, 5, 5);
    gc.fillRectangle(x - 9, y + 12, 18, 3);
    gc.drawRectangle(x - 9, y + 12, 18, 3);
  }

  /** A box with arrows both ways. */
  private static void bridge(GC gc, int x, int y) {
    gc.setBackground(SWITCH);
    gc.fillRectangle(x - 25, y - 12, 50, 24);
    gc.drawRectangle(x - 25, y - 12, 50, 24);
    arrow(gc, x - 15, y - 4, x + 15, y - 4);
    arrow(gc, x + 15, y + 4, x - 15, y + 4);
  }

  /** A disc with arrows in and out. */
  private static void router(GC gc, int x, int y) {
    gc.setBackground(ROUTER);
    gc.fillOval(x - 18, y - 18, 36, 36);
    gc.drawOval(x - 18, y - 18, 36, 36);
    arrow(gc, x - 13, y, x - 4, y);
    arrow(gc, x + 13, y, x + 4, y);
    arrow(gc, x, y - 4, x, y - 13);
    arrow(gc, x, y + 4, x, y + 13);
  }

  private static void arrow(GC gc, int x, int y, int toX, int toY) {
    gc.drawLine(x, y, toX, toY);
    int dx = Integer.signum(toX - x);
    int dy = Integer.signum(toY - y);
    gc.drawLine(toX, toY, toX - 3 * dx - 3 * dy, toY - 3 * dy - 3 * dx);
    gc.drawLine(toX, toY, toX - 3 * dx + 3 * dy, toY - 3 * dy + 3 * dx);
  }

  /** On paper, so that no cable runs through it. */
  private static void text(GC gc, Paint paint, String text, int x, int y) {
    org.eclipse.swt.graphics.Point extent = gc.textExtent(text);
    gc.setBackground(paint.paper());
    gc.setAlpha(235);
    gc.fillRectangle(x - extent.x / 2 - 1, y, extent.x + 2, extent.y);
    gc.setAlpha(255);
    gc.drawText(text, x - extent.x / 2, y, true);
  }

  void paintFrames(GC gc, Paint paint, Watched watched, long time) {
    List<Transmission> underWay = watched.recording().underWay(time);
    NetworkPlan network = watched.recording().scenario().network();
    gc.setLineWidth(1);
    int first = Math.max(0, underWay.size() - MOST_FRAMES);
    boolean words = underWay.size() <= 24;
    for (Transmission each : underWay.subList(first, underWay.size())) {
      Cable cable = watched.diagram().cables().get(each.link());
      double part = part(each, time);
      boolean reverse = cable.from() != each.from().node();
      Point here = cable.at(reverse ? 1 - part : part);
      frame(gc, here, PacketRow.of(network, each).protocol(), each.isLost(), words);
    }
  }

  /** How much of its way it has behind it; a lost one does not arrive. */
  private static double part(Transmission each, long time) {
    long whole = Math.max(1, each.endNanos() - each.startNanos());
    double part = (time - each.startNanos()) / (double) whole;
    return each.isLost() ? part * 0.6 : part;
  }

  /** An envelope with the name of what is in it. */
  private static void frame(GC gc, Point at, String protocol, boolean lost, boolean words) {
    int x = round(at.x());
    int y = round(at.y());
    gc.setBackground(lost ? Paint.LOST : Paint.ofProtocol(protocol));
    gc.setForeground(WHITE);
    if (!words) {
      gc.fillOval(x - 4, y - 4, 8, 8);
      return;
    }
    org.eclipse.swt.graphics.Point extent = gc.textExtent(protocol);
    int width = extent.x + 8;
    gc.fillRoundRectangle(x - width / 2, y - extent.y / 2, width, extent.y, 6, 6);
    gc.drawRoundRectangle(x - width / 2, y - extent.y / 2, width, extent.y, 6, 6);
    gc.drawText(protocol, x - extent.x / 2, y - extent.y / 2, true);
    if (!lost) return;
    gc.setForeground(Paint.LOST);
    gc.setLineWidth(3);
    gc.drawLine(x - 12, y - 12, x + 12, y + 12);
    gc.drawLine(x - 12, y + 12, x + 12, y - 12);
    gc.setLineWidth(1);
  }

  /** In one line at the bottom, as many segments as there is room for. */
  void paintLegend(GC gc, Paint paint, Diagram diagram, Rectangle area) {
    int x = 10;
    int y = area.y + area.height - gc.getFontMetrics().getHeight() - 6;
    for (int i = 0; i < diagram.segments().size(); i++) {
      String name = diagram.segments().get(i);
      if (name.isEmpty()) continue;
      int width = 24 + gc.textExtent(name).x + 14;
      if (x + width > area.width - gc.textExtent(MORE).x) {
        gc.drawText(MORE, x, y, true);
        return;
      }
      gc.setLineWidth(3);
      gc.setLineCap(SWT.CAP_ROUND);
      gc.setForeground(Paint.ofSegment(i));
      gc.drawLine(x, y + 8, x + 18, y + 8);
      gc.setForeground(paint.ink());
      gc.drawText(name, x + 24, y, true);
      x += width;
    }
  }
}
