package netlang.sim.verdict;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.Expectation.Sighting;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.Place;
import netlang.sim.run.PatternMatcher;
import netlang.sim.run.Simulation;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FrameReceived;
import netlang.sim.trace.TraceEvent.FrameSent;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;

/** Recognises the packets that one sighting means. */
final class Spotter {

  private final Sighting sighting;
  private final Simulation simulation;
  private final PatternMatcher matcher;

  Spotter(Sighting sighting, Simulation simulation) {
    this.sighting = sighting;
    this.simulation = simulation;
    this.matcher = new PatternMatcher(simulation);
  }

  Sighting sighting() {
    return sighting;
  }

  /** The frame that the event shows, if it is one of those meant, else null. */
  EthernetFrame spot(TraceEvent event) {
    EthernetFrame frame = atPlace(event);
    return frame != null && matcher.matches(sighting.pattern(), frame) ? frame : null;
  }

  private EthernetFrame atPlace(TraceEvent event) {
    Place place = sighting.place();
    if (event instanceof FrameReceived received)
      return place instanceof Place.At at && received.node() == at.node() && isPort(at, received)
          ? received.frame()
          : null;
    if (!(event instanceof FrameSent sent)) return null;
    if (place instanceof Place.On on) return sent.link() == on.link() ? sent.frame() : null;
    return place instanceof Place.Sender && isMaker(sent) ? sent.frame() : null;
  }

  private static boolean isPort(Place.At at, FrameReceived received) {
    return at.port() < 0 || at.port() == received.port();
  }

  /** Switches make no packets, and what a router passes on has somebody else's IP source. */
  private boolean isMaker(FrameSent sent) {
    if (!(simulation.scenario().network().nodes().get(sent.node()) instanceof HostPlan))
      return false;
    if (sent.frame().payload() instanceof Ipv4Packet packet
        && !packet.source().equals(Ipv4Address.UNSPECIFIED))
      return simulation.owns(sent.node(), -1, packet.source());
    // no host passes ARP on; the sender MAC may be one that the scenario has changed in the
    // meantime
    return sent.frame().payload() instanceof ArpPacket
        || simulation.macOf(sent.node(), sent.port()).equals(sent.frame().source());
  }
}
