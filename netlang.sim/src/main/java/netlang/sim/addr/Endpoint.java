package netlang.sim.addr;

/**
 * One end of a conversation, a "socket" in the words of RFC 9293 §4.
 *
 * @param port 0–65535
 */
public record Endpoint(Ipv4Address address, int port) {

  /** As {@code 10.0.0.1:80}. */
  @Override
  public String toString() {
    return address + ":" + port;
  }
}
