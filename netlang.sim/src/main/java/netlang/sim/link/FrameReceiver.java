package netlang.sim.link;

import netlang.sim.wire.EthernetFrame;

/** What a cable ends in. */
@FunctionalInterface
public interface FrameReceiver {

  /** The last bit of the frame has arrived at that port. */
  void receive(EthernetFrame frame, int port);

  /** False without power: what arrives then is lost, and nobody has seen it. */
  default boolean isPowered() {
    return true;
  }
}
