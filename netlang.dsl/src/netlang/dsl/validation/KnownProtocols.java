package netlang.dsl.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import netlang.dsl.message.Message;

/**
 * Protocols that one may expect here, and that are not simulated as traffic (yet), each with what
 * to say about it.
 */
final class KnownProtocols {

  private static final Map<String, Message> REMARKS = remarks();

  private KnownProtocols() {}

  private static Map<String, Message> remarks() {
    Map<String, Message> remarks = new LinkedHashMap<>();
    for (String name :
        new String[] {
          "http", "https", "ftp", "tftp", "ssh", "telnet", "smtp", "pop3", "imap", "dns"
        }) remarks.put(name, Message.of("an application protocol, known but not simulated yet"));
    for (String name : new String[] {"dhcp", "ntp", "snmp", "sip", "tls", "ssl", "mime"})
      remarks.put(name, Message.of("an application protocol, known but not simulated yet"));
    for (String name : new String[] {"rtp", "rtcp", "sctp", "quic"})
      remarks.put(name, Message.of("a transport protocol, known but not simulated yet"));
    for (String name : new String[] {"ospf", "rip", "bgp", "eigrp", "vrrp", "hsrp"})
      remarks.put(name, Message.of("a protocol of routers, known but not simulated yet"));
    for (String name : new String[] {"igmp", "rarp", "ipv6", "ndp", "ipsec"})
      remarks.put(
          name, Message.of("a protocol of the internet layer, known but not simulated yet"));
    for (String name :
        new String[] {
          "ethernet", "ppp", "wifi", "wi-fi", "token-ring", "stp", "rstp", "vlan", "lldp", "lacp"
        }) remarks.put(name, Message.of("a protocol of the link layer, no traffic of its own"));
    remarks.put("icmp", Message.of("what `ping` and `traceroute` send; name one of them"));
    remarks.put(
        "ip",
        Message.of(
            "what all traffic here is carried by; name `ping`, `traceroute`, `udp` or `tcp`"));
    remarks.put(
        "arp", Message.of("asked for by itself; a scenario can `probe` and `announce` an address"));
    return remarks;
  }

  /** What to say about the protocol, or null if nobody knows it. */
  static Message remark(String name) {
    return REMARKS.get(name);
  }
}
