package netlang.run.topology;

import java.util.List;
import java.util.Locale;
import netlang.run.topology.Diagram.Cable;
import netlang.run.topology.Diagram.Node;
import netlang.run.topology.Diagram.Point;

/** A diagram as a picture for pages and papers. */
public final class DiagramSvg {

  private static final int MARGIN = 12;
  private static final int LEGEND_LINE = 18;

  private final StringBuilder out = new StringBuilder();

  private DiagramSvg() {}

  public static String of(Diagram diagram) {
    DiagramSvg svg = new DiagramSvg();
    svg.page(diagram);
    return svg.out.toString();
  }

  private void page(Diagram diagram) {
    double width = diagram.width() + 2 * MARGIN;
    double height = diagram.height() + 2 * MARGIN + LEGEND_LINE * diagram.segments().size();
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%d %d %.0f %.0f\" width=\"%.0f\""
            + " height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">",
        -MARGIN, -MARGIN, width, height, width, height);
    for (Cable cable : diagram.cables()) cable(cable);
    for (Node node : diagram.nodes()) node(node);
    for (int i = 0; i < diagram.segments().size(); i++)
      legend(i, diagram.segments().get(i), diagram.height() + LEGEND_LINE * (i + 1));
    line("</svg>");
  }

  private void cable(Cable cable) {
    StringBuilder points = new StringBuilder();
    for (Point point : cable.route())
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x(), point.y()));
    line(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"3\"/>",
        points.toString().strip(), colour(cable.segment()));
  }

  private static String colour(int segment) {
    return String.format("#%06x", Palette.colour(segment));
  }

  private void node(Node node) {
    double x = node.centre().x();
    double y = node.centre().y();
    switch (node.shape()) {
      case HOST -> host(x, y);
      case SWITCH -> bridge(x, y);
      case ROUTER -> router(x, y);
    }
    text(x, y + 32, node.name(), "#000000");
    List<String> lines = node.addresses().lines().toList();
    for (int i = 0; i < lines.size(); i++) text(x, y + 46 + 13 * i, lines.get(i), "#606060");
  }

  /** A screen on its foot. */
  private void host(double x, double y) {
    box(x, y - 3, 36, 24, 3, "#f4f4f4");
    box(x, y + 13.5, 18, 3, 0, "#f4f4f4");
  }

  /** A box with arrows both ways. */
  private void bridge(double x, double y) {
    box(x, y, 50, 24, 0, "#dce9f5");
    arrow(x - 15, y - 4, x + 15, y - 4);
    arrow(x + 15, y + 4, x - 15, y + 4);
  }

  /** A disc with arrows in and out. */
  private void router(double x, double y) {
    line("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"18\" fill=\"#fdeccd\" stroke=\"#404040\"/>", x, y);
    arrow(x - 13, y, x - 4, y);
    arrow(x + 13, y, x + 4, y);
    arrow(x, y - 4, x, y - 13);
    arrow(x, y + 4, x, y + 13);
  }

  private void arrow(double x, double y, double toX, double toY) {
    double dx = 3 * Math.signum(toX - x);
    double dy = 3 * Math.signum(toY - y);
    line(
        "<path d=\"M%.1f %.1fL%.1f %.1fM%.1f %.1fL%.1f %.1fL%.1f %.1f\" fill=\"none\""
            + " stroke=\"#404040\"/>",
        x, y, toX, toY, toX - dx - dy, toY - dy - dx, toX, toY, toX - dx + dy, toY - dy + dx);
  }

  private void box(double x, double y, int width, int height, int radius, String fill) {
    line(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\""
            + " stroke=\"#404040\"/>",
        x - width / 2.0, y - height / 2.0, width, height, radius, fill);
  }

  private void text(double x, double y, String text, String colour) {
    line(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
        x, y, colour, escaped(text));
  }

  private void legend(int segment, String name, double y) {
    line(
        "<line x1=\"0\" y1=\"%.1f\" x2=\"24\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"3\"/>",
        y - 4, y - 4, colour(segment));
    line("<text x=\"32\" y=\"%.1f\">%s</text>", y, escaped(name.isEmpty() ? "no addresses" : name));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
