package netlang.sim.run;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.PacketPattern;
import netlang.sim.plan.PacketPattern.FieldTest;
import netlang.sim.plan.PacketPattern.Party;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketField;

/**
 * Tells whether a frame is one of those that a pattern means, with the addresses that nodes have at
 * that time.
 */
public final class PatternMatcher {

  private final Simulation simulation;

  public PatternMatcher(Simulation simulation) {
    this.simulation = simulation;
  }

  public boolean matches(PacketPattern pattern, EthernetFrame frame) {
    return pattern.kind().matches(frame)
        && matches(pattern.from(), frame.source(), source(frame))
        && matches(pattern.to(), frame.destination(), destination(frame))
        && passes(pattern, frame);
  }

  private static boolean passes(PacketPattern pattern, EthernetFrame frame) {
    for (FieldTest test : pattern.tests()) {
      long value = test.field().of(frame);
      if (value == PacketField.ABSENT || !test.comparison().holds(value, test.value()))
        return false;
    }
    return true;
  }

  /**
   * {@code ip}: of the packet in the frame; null or unspecified (of an ARP probe) if it says
   * nothing about who it is.
   */
  private boolean matches(Party party, MacAddress mac, Ipv4Address ip) {
    if (party instanceof PacketPattern.Mac wanted) return wanted.mac().equals(mac);
    if (party instanceof PacketPattern.Address wanted) return wanted.address().equals(ip);
    if (party instanceof PacketPattern.Node node)
      return ip == null || ip.isUnspecified()
          ? hasMac(node, mac)
          : simulation.owns(node.node(), node.port(), ip);
    return true;
  }

  private boolean hasMac(PacketPattern.Node node, MacAddress mac) {
    if (node.port() >= 0) return simulation.macOf(node.node(), node.port()).equals(mac);
    int ports = simulation.scenario().network().nodes().get(node.node()).portCount();
    for (int port = 0; port < ports; port++) {
      if (simulation.macOf(node.node(), port).equals(mac)) return true;
    }
    return false;
  }

  private static Ipv4Address source(EthernetFrame frame) {
    if (frame.payload() instanceof Ipv4Packet packet) return packet.source();
    return frame.payload() instanceof ArpPacket packet ? packet.senderIp() : null;
  }

  private static Ipv4Address destination(EthernetFrame frame) {
    if (frame.payload() instanceof Ipv4Packet packet) return packet.destination();
    return frame.payload() instanceof ArpPacket packet ? packet.targetIp() : null;
  }
}
