package netlang.sim.node;

import netlang.sim.link.FrameReceiver;
import netlang.sim.link.LinkDirection;
import netlang.sim.trace.Origin;

/** A device with ports. */
public sealed interface Node permits Host, SwitchNode {

  /** What frames that arrive at the port are given to. */
  FrameReceiver receiver(int port);

  /** Plugs a cable into the port: where it sends. */
  void connect(int port, LinkDirection cable);

  boolean isPowered();

  /** Everything learnt, open or under way inside is lost; configuration stays. */
  void powerOff(Origin by);

  void powerOn();

  /** True if the port has a cable that is not cut. */
  boolean hasCarrier(int port);
}
