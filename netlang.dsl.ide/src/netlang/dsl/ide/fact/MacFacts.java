package netlang.dsl.ide.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.message.Message;
import netlang.sim.addr.MacAddress;

/** What the bits of a MAC address say, IEEE 802-2014 §8.2. */
final class MacFacts {

  /** Well-known beginnings, the longest first; those of protocols as their standards give them. */
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("01:80:c2:00:00:00", "spanning tree (IEEE 802.1D)");
    BEGINNINGS.put("01:80:c2:00:00:0e", "LLDP (IEEE 802.1AB)");
    BEGINNINGS.put("00:00:5e:00:01", "VRRP (RFC 5798 §7.3)");
    BEGINNINGS.put("00:00:0c:07:ac", "HSRP (RFC 2281)");
    BEGINNINGS.put("00:00:0c:9f:f", "HSRP 2");
    BEGINNINGS.put("01:80:c2", "IEEE 802.1");
    BEGINNINGS.put("01:00:5e", "IPv4 multicast (RFC 1112 §6.4)");
    BEGINNINGS.put("33:33", "IPv6 multicast (RFC 2464 §7)");
    BEGINNINGS.put("00:00:5e", "IANA");
    BEGINNINGS.put("00:00:0c", "Cisco");
    BEGINNINGS.put("00:05:69", "VMware");
    BEGINNINGS.put("00:0c:29", "VMware");
    BEGINNINGS.put("00:50:56", "VMware");
    BEGINNINGS.put("00:15:5d", "Microsoft Hyper-V");
    BEGINNINGS.put("00:16:3e", "Xen");
    BEGINNINGS.put("08:00:27", "VirtualBox");
    BEGINNINGS.put("52:54:00", "QEMU");
    BEGINNINGS.put("02:42", "Docker");
  }

  private MacFacts() {}

  static List<Message> of(MacAddress address) {
    String name = known(address);
    return List.of(
        name.isEmpty() ? general(address) : Message.of("%s: %s", general(address), name));
  }

  private static Message general(MacAddress address) {
    if (address.isBroadcast()) return Message.of("the broadcast address: everybody in the segment");
    if (address.isMulticast()) return Message.of("a group of stations (I/G bit)");
    if (address.isLocallyAdministered())
      return Message.of("locally administered (U/L bit): no vendor gave it");
    return Message.of("given by a vendor (OUI %s)", address.toString().substring(0, 8));
  }

  /** Whose addresses begin like this, or "". */
  private static String known(MacAddress address) {
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet())
      if (address.toString().startsWith(beginning.getKey())) return beginning.getValue();
    return "";
  }
}
