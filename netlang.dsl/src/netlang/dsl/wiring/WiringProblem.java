package netlang.dsl.wiring;

import netlang.dsl.message.Message;
import netlang.dsl.net.LinkEnd;

/**
 * Why a cable has no NIC or port to be plugged into.
 *
 * @param end the end of the link that asks for it
 * @param message for the author, without a full stop
 */
public record WiringProblem(Kind kind, LinkEnd end, Message message) {

  /** What is wrong, each the same check. */
  public enum Kind {
    /** The NIC or port has a cable already. */
    OCCUPIED,
    /** All NICs of the node, or all ports of a switch that says how many it has, have cables. */
    NONE_FREE,
    /** A named NIC or port in the middle of a chain would need two cables. */
    NAMED_IN_THE_MIDDLE
  }
}
