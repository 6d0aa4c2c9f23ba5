package netlang.sim.link;

import netlang.sim.wire.EthernetFrame;

/** How many frames, and how many octets they have. */
record Counts(long frames, long bytes) {

  static final Counts NONE = new Counts(0, 0);

  Counts plus(EthernetFrame frame) {
    return new Counts(frames + 1, bytes + frame.paddedLength());
  }
}
