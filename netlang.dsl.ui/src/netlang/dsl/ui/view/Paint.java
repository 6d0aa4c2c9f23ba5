package netlang.dsl.ui.view;

import netlang.run.topology.Palette;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * Colours of the views; those of paper and ink are the theme's. Colours need no disposal.
 *
 * @param paper what is drawn on
 * @param ink of lines and words
 */
public record Paint(Color paper, Color ink) {

  private static final Color WHITE = new Color(0xff, 0xff, 0xff);
  private static final Color BLACK = new Color(0, 0, 0);

  /** Of the sums of red, green and blue: less nobody can read. */
  private static final int CONTRAST = 240;

  public static final Color LOST = new Color(0xd0, 0x21, 0x21);
  public static final Color HEAD = new Color(0xd5, 0x5e, 0x00);
  public static final Color SELECTED = new Color(0x2f, 0x7d, 0xd1);

  /** When the theme is changed, the platform leaves the ink of the one before to some controls. */
  public static Paint of(Control control) {
    Color paper = control.getBackground();
    Color ink = control.getForeground();
    if (Math.abs(light(paper) - light(ink)) >= CONTRAST) return new Paint(paper, ink);
    return new Paint(paper, isDark(paper) ? WHITE : BLACK);
  }

  private static int light(Color colour) {
    return colour.getRed() + colour.getGreen() + colour.getBlue();
  }

  private static boolean isDark(Color colour) {
    return light(colour) < 3 * 128;
  }

  /** A colour of words, lighter on dark paper. */
  public Color legible(Color colour) {
    return isDark(paper) ? mix(colour, WHITE, 0.5) : colour;
  }

  /** Halfway between ink and paper. */
  public Color faint() {
    return mixed(0.5);
  }

  /** Nearly paper. */
  public Color pale() {
    return mixed(0.15);
  }

  private Color mixed(double part) {
    return mix(ink, paper, part);
  }

  /** {@code part} 1: the first, 0: the second. */
  private static Color mix(Color one, Color two, double part) {
    return new Color(
        new RGB(
            mix(one.getRed(), two.getRed(), part),
            mix(one.getGreen(), two.getGreen(), part),
            mix(one.getBlue(), two.getBlue(), part)));
  }

  private static int mix(int one, int two, double part) {
    return (int) Math.round(one * part + two * (1 - part));
  }

  /** A colour on paper: of what is filled. */
  public Color tint(Color colour) {
    return mix(colour, paper, 0.25);
  }

  public static Color ofSegment(int segment) {
    int rgb = Palette.colour(segment);
    return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /** Of a protocol as lists name it. */
  public static Color ofProtocol(String protocol) {
    return switch (protocol) {
      case "ARP" -> new Color(0xb3, 0x86, 0x00);
      case "ICMP" -> new Color(0x9c, 0x3f, 0x97);
      case "TCP" -> new Color(0x1f, 0x6f, 0xb5);
      case "UDP" -> new Color(0x00, 0x84, 0x5e);
      default -> new Color(0x60, 0x60, 0x60);
    };
  }
}
