package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.function.Supplier;
import netlang.dsl.message.Message;
import netlang.dsl.net.AddressProbe;
import netlang.dsl.net.Announcement;
import netlang.dsl.net.ArpEntry;
import netlang.dsl.net.Hop;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Party;
import netlang.dsl.net.Port;
import netlang.dsl.net.Removal;
import netlang.dsl.net.Route;
import netlang.dsl.net.Setting;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Fault;
import netlang.dsl.value.LiteralForm;
import netlang.dsl.value.Read;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/**
 * Addresses, prefixes and MACs, each for itself: whether they can be read, and whether an interface
 * can have them.
 */
public class AddressLiteralValidator extends CheckGroup {

  @Check
  public void nicHasUsableAddresses(NicSettings nic) {
    checkInterfaceAddress(nic, NIC_SETTINGS__IP, nic.getIp());
    checkInterfaceMac(nic, NIC_SETTINGS__MAC, nic.getMac());
  }

  @Check
  public void portHasUsableMac(Port port) {
    checkInterfaceMac(port, PORT__MAC, port.getMac());
  }

  @Check
  public void gatewaysAreAddresses(IpNode node) {
    for (int i = 0; i < node.getGateways().size(); i++) {
      int index = i;
      check(
          Addresses.address(node.getGateways().get(i)),
          () -> Mark.of(node, IP_NODE__GATEWAYS, index));
    }
  }

  @Check
  public void routeIsReadable(Route route) {
    checkPrefix(route, ROUTE__DESTINATION, route.getDestination());
    checkAddress(route, ROUTE__NEXT_HOP, route.getNextHop());
  }

  @Check
  public void arpEntryIsReadable(ArpEntry entry) {
    checkAddress(entry, ARP_ENTRY__ADDRESS, entry.getAddress());
    if (entry.getMac() != null)
      check(Addresses.mac(entry.getMac()), () -> Mark.of(entry, ARP_ENTRY__MAC));
  }

  @Check
  public void trafficEndIsReadable(TrafficEnd end) {
    checkAddress(end, TRAFFIC_END__ADDRESS, end.getAddress());
  }

  @Check
  public void settingIsUsable(Setting setting) {
    checkInterfaceAddress(setting, SETTING__IP, setting.getIp());
    checkInterfaceMac(setting, SETTING__MAC, setting.getMac());
    checkAddress(setting, SETTING__GATEWAY, setting.getGateway());
  }

  @Check
  public void removalIsReadable(Removal removal) {
    checkPrefix(removal, REMOVAL__DESTINATION, removal.getDestination());
    checkAddress(removal, REMOVAL__ARP_ADDRESS, removal.getArpAddress());
  }

  @Check
  public void announcementIsReadable(Announcement announcement) {
    checkAddress(announcement, ANNOUNCEMENT__ADDRESS, announcement.getAddress());
  }

  @Check
  public void probeIsReadable(AddressProbe probe) {
    checkAddress(probe, ADDRESS_PROBE__ADDRESS, probe.getAddress());
  }

  @Check
  public void hopIsReadable(Hop hop) {
    checkAddress(hop, HOP__ADDRESS, hop.getAddress());
  }

  @Check
  public void partyIsAddressOrMac(Party party) {
    if (party.getLiteral() == null) return;
    boolean mac = LiteralForm.of(party.getLiteral()) == LiteralForm.MAC;
    check(
        mac ? Addresses.mac(party.getLiteral()) : Addresses.address(party.getLiteral()),
        () -> Mark.of(party, PARTY__LITERAL));
  }

  private void checkAddress(EObject object, EAttribute feature, String text) {
    if (text != null) check(Addresses.address(text), () -> Mark.of(object, feature));
  }

  private void checkPrefix(EObject object, EAttribute feature, String text) {
    if (text == null) return;
    Read<Ipv4Prefix> prefix = Addresses.prefix(text);
    if (!hasDetachedMask(object, feature, prefix))
      check(prefix, () -> guiltyPart(Mark.of(object, feature), text));
  }

  private void checkInterfaceAddress(EObject object, EAttribute feature, String text) {
    if (text == null) return;
    Read<InterfaceAddress> address = Addresses.interfaceAddress(text);
    if (hasDetachedMask(object, feature, address)) return;
    if (check(address, () -> guiltyPart(Mark.of(object, feature), text)))
      checkIsHostAddress(address.value(), () -> Mark.of(object, feature).beforeSlash());
  }

  /** {@code 10.0.1.6 255.255.255.0}, of which the parser has said that the slash is missing. */
  private static boolean hasDetachedMask(EObject object, EAttribute feature, Read<?> read) {
    if (read.isGood() || read.problem().fault() != Fault.PREFIX_MISSING) return false;
    Mark mark = Mark.of(object, feature);
    INode node = NodeModelUtils.findActualNodeFor(mark.written());
    if (node == null) return false;
    String behind = node.getRootNode().getText().substring(mark.offset() + mark.length());
    return behind.matches("(?s)[ \\t]+255\\.\\d+\\.\\d+\\.\\d+\\b.*");
  }

  /** The address or the mask; both, where each is right and only their combination is not. */
  private static Mark guiltyPart(Mark mark, String text) {
    int slash = text.indexOf('/');
    if (slash < 0) return mark;
    if (!Addresses.address(text.substring(0, slash)).isGood()) return mark.beforeSlash();
    return Addresses.interfaceAddress(text).isGood() ? mark : mark.behindSlash();
  }

  private void checkIsHostAddress(InterfaceAddress address, Supplier<Mark> mark) {
    Ipv4Address own = address.address();
    Ipv4Prefix network = address.network();
    if (!Stations.isUsable(own)) {
      error(
          mark.get(),
          IssueCodes.UNUSABLE_ADDRESS,
          Message.of("%s; give the interface a host address, such as 10.0.0.1", reservation(own)));
      return;
    }
    if (!network.hasBroadcast()) return;
    if (own.equals(network.network())) {
      String next = own.plus(1).toString();
      error(
          mark.get(),
          IssueCodes.NETWORK_ADDRESS,
          Message.of(
              "%s is the address of the network %s itself; the first host is %s",
              own, network, next),
          next);
    } else if (own.equals(network.broadcast())) {
      String previous = own.plus(-1).toString();
      error(
          mark.get(),
          IssueCodes.BROADCAST_ADDRESS,
          Message.of(
              "%s is the broadcast address of %s; the last host is %s", own, network, previous),
          previous);
    }
  }

  private static Message reservation(Ipv4Address address) {
    if (address.value() >>> 24 == 0)
      return Message.of("%s is in 0.0.0.0/8, which means \"this network\" (RFC 1122)", address);
    if (address.isLoopback())
      return Message.of("%s is in 127.0.0.0/8, which never leaves a host (RFC 1122)", address);
    if (address.isMulticast())
      return Message.of("%s is a multicast group of 224.0.0.0/4 (RFC 5771)", address);
    if (address.isReserved())
      return Message.of("%s is in 240.0.0.0/4, which is reserved (RFC 1112)", address);
    return Message.of("%s is the broadcast address of every network (RFC 919)", address);
  }

  private void checkInterfaceMac(EObject object, EAttribute feature, String text) {
    if (text == null) return;
    Read<MacAddress> read = Addresses.mac(text);
    if (!check(read, () -> Mark.of(object, feature))) return;
    MacAddress mac = read.value();
    Mark mark = Mark.of(object, feature);
    if (mac.equals(MacAddress.ZERO)) {
      error(
          mark,
          IssueCodes.ZERO_MAC,
          Message.of(
              "%s is nobody's MAC address; leave `mac` out and the interface gets a free one",
              text));
    } else if (mac.isMulticast()) {
      // a set U/L bit says that no vendor has it, and keeps the result from being all zeros
      String single = new MacAddress(mac.value() & ~(1L << 40) | 1L << 41).toString();
      Message kind =
          mac.isBroadcast()
              ? Message.of("%s is the broadcast address", text)
              : Message.of("%s is the address of a group, for its first octet is odd", text);
      error(
          mark,
          IssueCodes.GROUP_MAC,
          Message.of("%s; an interface has one of its own, such as %s", kind, single),
          single);
    } else if (mac.isLocallyAdministered() && mac.value() >>> 40 != 2) {
      info(
          mark,
          IssueCodes.LOCAL_MAC,
          Message.of(
              "%s is locally administered (bit 2 of its first octet): no vendor burns it in; 02:... says so plainly",
              text));
    }
  }
}
