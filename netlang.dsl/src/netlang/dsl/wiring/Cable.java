package netlang.dsl.wiring;

import netlang.dsl.derive.Interfaces;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Link;
import netlang.dsl.net.LinkEnd;

/**
 * One cable of a link; {@code a -- s1 -- b} has two.
 *
 * @param position 0 for the first cable of the link
 * @param a the NIC or port that {@code aEnd} means here
 */
public record Cable(Link link, int position, Interface a, Interface b, LinkEnd aEnd, LinkEnd bEnd) {

  /** The NIC or port at the other end of the one given. */
  public Interface opposite(Interface port) {
    return port == a ? b : a;
  }

  /** As users write it: {@code alice.eth0 -- s1.p1}. */
  @Override
  public String toString() {
    return name(a) + " -- " + name(b);
  }

  public static String name(Interface port) {
    return Interfaces.nodeOf(port).getName() + "." + port.getName();
  }
}
