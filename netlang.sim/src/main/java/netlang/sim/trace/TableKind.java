package netlang.sim.trace;

/** The tables of a node that can be looked at, flushed and expected. */
public enum TableKind {
  /** Of a host or router: IPv4 address to MAC address, RFC 826. */
  ARP("arp"),
  /** Of a switch: MAC address to port, IEEE 802.1D-2004 §7.9. */
  MAC("mac-table"),
  /** Of a host or router: prefix to next hop. */
  ROUTES("routes"),
  /** Of a host or router: its TCP sockets, as {@code ss -tan} lists them. */
  SOCKETS("sockets");

  private final String word;

  TableKind(String word) {
    this.word = word;
  }

  /** The word for it in the language. */
  public String word() {
    return word;
  }
}
