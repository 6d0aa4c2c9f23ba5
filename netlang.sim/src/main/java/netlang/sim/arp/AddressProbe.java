package netlang.sim.arp;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.ethernet.EthernetInterface;
import netlang.sim.wire.ArpPacket;

/**
 * Duplicate address detection: asks for an address in nobody's name, RFC 5227 §2.1.1, until
 * somebody answers.
 */
final class AddressProbe {

  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private final EthernetInterface via;
  private final Ipv4Address address;
  private final Output output;
  private final Timer timer;
  private int left;

  /** How an ARP packet gets onto the wire. */
  interface Output {
    void send(MacAddress destination, ArpPacket packet, EthernetInterface via);
  }

  AddressProbe(EthernetInterface via, Ipv4Address address, int count, Clock clock, Output output) {
    this.via = via;
    this.address = address;
    this.output = output;
    left = count;
    timer = new Timer(clock, this::ask);
  }

  void ask() {
    if (left == 0) return;
    left--;
    output.send(
        MacAddress.BROADCAST, ArpPacket.request(via.mac(), Ipv4Address.UNSPECIFIED, address), via);
    timer.arm(INTERVAL_NANOS); // also after the last one: answers count until then
  }

  /** True if the packet says that somebody has the address, or wants it too. */
  boolean isAnsweredBy(ArpPacket packet, int port) {
    if (isOver() || port != via.port() || packet.senderMac().equals(via.mac())) return false;
    return packet.senderIp().equals(address)
        || packet.isProbe() && packet.targetIp().equals(address);
  }

  boolean isOver() {
    return !timer.isSet();
  }

  void stop() {
    timer.cancel();
  }
}
