package netlang.run.topology;

/** Colours that one can tell apart, also with colour-blind eyes (Okabe and Ito, without black). */
public final class Palette {

  private static final int[] COLOURS = {
    0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00, 0xb3a100, 0x8c6bb1
  };

  private Palette() {}

  /** As {@code 0xRRGGBB}; they begin again after eight. */
  public static int colour(int number) {
    return COLOURS[number % COLOURS.length];
  }
}
