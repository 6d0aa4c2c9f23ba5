package netlang.dsl.validation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Protocols that one may expect here, and that are not simulated as traffic (yet), each with what
 * to say about it.
 */
final class KnownProtocols {

  private static final String LATER = "not simulated yet";

  private static final Map<String, String> REMARKS = remarks();

  private KnownProtocols() {}

  private static Map<String, String> remarks() {
    Map<String, String> remarks = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "http", "https", "ftp", "tftp", "ssh", "telnet", "smtp", "pop3", "imap", "dns"
        }) remarks.put(name, "an application protocol, known but " + LATER);
    for (String name : new String[] {"dhcp", "ntp", "snmp", "sip", "tls", "ssl", "mime"})
      remarks.put(name, "an application protocol, known but " + LATER);
    for (String name : new String[] {"rtp", "rtcp", "sctp", "quic"})
      remarks.put(name, "a transport protocol, known but " + LATER);
    for (String name : new String[] {"ospf", "rip", "bgp", "eigrp", "vrrp", "hsrp"})
      remarks.put(name, "a protocol of routers, known but " + LATER);
    for (String name : new String[] {"igmp", "rarp", "ipv6", "ndp", "ipsec"})
      remarks.put(name, "a protocol of the internet layer, known but " + LATER);
    for (String name :
        new String[] {
          "ethernet", "ppp", "wifi", "wi-fi", "token-ring", "stp", "rstp", "vlan", "lldp", "lacp"
        }) remarks.put(name, "a protocol of the link layer, no traffic of its own");
    remarks.put("icmp", "what `ping` and `traceroute` send; name one of them");
    remarks.put(
        "ip", "what all traffic here is carried by; name `ping`, `traceroute`, `udp` or `tcp`");
    remarks.put("arp", "asked for by itself; a scenario can `probe` and `announce` an address");
    return remarks;
  }

  /** What to say about the protocol, or null if nobody knows it. */
  static String remark(String name) {
    return REMARKS.get(name);
  }
}
