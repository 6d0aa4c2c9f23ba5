package netlang.sim.packetdrill;

import netlang.sim.wire.Ipv4Packet;

/**
 * What a script says about an IP header.
 *
 * @param ecn {@link #UNSAID}, or what the two low bits of the type of service have to be
 * @param typeOfService the whole octet, or {@link #UNSAID}
 * @param timeToLive or {@link #UNSAID}
 */
record IpLine(int ecn, int typeOfService, int timeToLive) {

  static final int UNSAID = -1;

  static final int NOT_CAPABLE = 0;
  static final int ECT1 = 1;
  static final int ECT0 = 2;
  static final int CE = 3;

  /** ECT(0) or ECT(1). */
  static final int ECT_EITHER = 4;

  static final IpLine NOTHING = new IpLine(UNSAID, UNSAID, UNSAID);

  private static final String[] WORDS = {"noecn", "ect1", "ect0", "ce", "ect01"};

  /** The value of the word, or {@link #UNSAID}. */
  static int ecn(String word) {
    for (int value = 0; value < WORDS.length; value++) if (WORDS[value].equals(word)) return value;
    return UNSAID;
  }

  static String word(int ecn) {
    return WORDS[ecn];
  }

  /** True if the packet is as it is said here. */
  boolean fits(Ipv4Packet packet) {
    int found = packet.typeOfService() & 3;
    boolean sameEcn =
        ecn == UNSAID || ecn == found || ecn == ECT_EITHER && (found == ECT0 || found == ECT1);
    return sameEcn
        && (typeOfService == UNSAID || typeOfService == packet.typeOfService())
        && (timeToLive == UNSAID || timeToLive == packet.timeToLive());
  }

  /** The octet that an injected packet gets. */
  int octet() {
    if (typeOfService != UNSAID) return typeOfService;
    return ecn == UNSAID ? 0 : ecn == ECT_EITHER ? ECT0 : ecn;
  }

  @Override
  public String toString() {
    if (ecn != UNSAID) return word(ecn);
    if (typeOfService != UNSAID) return String.format("tos 0x%02x", typeOfService);
    return timeToLive == UNSAID ? "" : "ttl " + timeToLive;
  }
}
