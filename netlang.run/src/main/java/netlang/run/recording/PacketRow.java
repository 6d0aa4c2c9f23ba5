package netlang.run.recording;

import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.trace.Nanos;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;

/**
 * A frame on a cable as a line of a list.
 *
 * @param time in seconds with nine decimals
 * @param from {@code alice.eth0}, the port it leaves by
 * @param source who made the packet: an IP address, or a MAC where there is none
 * @param info the summary, and why it was lost
 */
public record PacketRow(
    int number,
    String time,
    String from,
    String to,
    String source,
    String destination,
    String protocol,
    int length,
    String info) {

  public static PacketRow of(NetworkPlan network, Transmission sent) {
    EthernetFrame frame = sent.frame();
    Ipv4Packet packet = frame.payload() instanceof Ipv4Packet ip ? ip : null;
    ArpPacket arp = frame.payload() instanceof ArpPacket found ? found : null;
    return new PacketRow(
        sent.number(),
        Nanos.seconds(sent.startNanos()),
        port(network, sent.from().node(), sent.from().port()),
        port(network, sent.to().node(), sent.to().port()),
        packet != null ? packet.source().toString() : frame.source().toString(),
        packet != null ? packet.destination().toString() : frame.destination().toString(),
        arp != null ? "ARP" : packet == null ? "Ethernet" : protocol(packet),
        frame.paddedLength(),
        info(sent, packet));
  }

  private static String port(NetworkPlan network, int node, int port) {
    NodePlan plan = network.nodes().get(node);
    return plan.name() + "." + plan.portName(port);
  }

  private static String protocol(Ipv4Packet packet) {
    return switch (packet.protocol()) {
      case 1 -> "ICMP";
      case 6 -> "TCP";
      case 17 -> "UDP";
      default -> "IPv4";
    };
  }

  private static String info(Transmission sent, Ipv4Packet packet) {
    String summary = sent.frame().payload().summary();
    if (packet != null) {
      String ends = packet.source() + " > " + packet.destination() + " ";
      if (summary.startsWith(ends)) summary = summary.substring(ends.length());
    }
    return sent.isLost() ? summary + " (lost: " + sent.lost().explanation() + ")" : summary;
  }
}
