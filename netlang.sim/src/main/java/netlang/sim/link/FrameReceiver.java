package netlang.sim.link;

import netlang.sim.wire.EthernetFrame;

/** What a cable ends in. */
@FunctionalInterface
public interface FrameReceiver {

  /** The last bit of the frame has arrived at that port. */
  void receive(EthernetFrame frame, int port);
}
