package netlang.sim.run;

import netlang.sim.plan.PacketPattern;
import netlang.sim.wire.EthernetFrame;

/** Tells whether a frame is one of those that a pattern means, with the addresses that nodes have at that time. */
public final class PatternMatcher {

  public PatternMatcher(Simulation simulation) {}

  public boolean matches(PacketPattern pattern, EthernetFrame frame) {
    return false;
  }
}
