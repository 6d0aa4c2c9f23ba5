package netlang.sim.arp;

/** What is known of a neighbour. */
public enum NeighborState {
  /** Asked, but not answered yet. */
  INCOMPLETE("incomplete"),
  REACHABLE("reachable"),
  /** Asked three times in vain; the next packet for it asks anew. */
  FAILED("failed"),
  /** Configured: neither asked for nor changed nor forgotten. */
  STATIC("static");

  private final String word;

  NeighborState(String word) {
    this.word = word;
  }

  /** The word for it in the language. */
  public String word() {
    return word;
  }
}
