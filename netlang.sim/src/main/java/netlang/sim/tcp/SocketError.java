package netlang.sim.tcp;

import java.util.Locale;
import netlang.sim.trace.DropReason;

/** Why a call failed, or a connection died: the errors of POSIX that a TCP socket can have. */
public enum SocketError {
  NONE("", null),
  WOULD_BLOCK("EAGAIN", null),
  IN_PROGRESS("EINPROGRESS", null),
  ALREADY("EALREADY", null),
  IS_CONNECTED("EISCONN", null),
  NOT_CONNECTED("ENOTCONN", null),
  INVALID("EINVAL", null),
  ADDRESS_IN_USE("EADDRINUSE", null),
  ADDRESS_NOT_AVAILABLE("EADDRNOTAVAIL", DropReason.PORTS_EXHAUSTED),
  BROKEN_PIPE("EPIPE", null),
  CONNECTION_REFUSED("ECONNREFUSED", DropReason.CONNECTION_RESET),
  CONNECTION_RESET("ECONNRESET", DropReason.CONNECTION_RESET),
  TIMED_OUT("ETIMEDOUT", null),
  HOST_UNREACHABLE("EHOSTUNREACH", DropReason.NEIGHBOR_UNREACHABLE),
  NETWORK_UNREACHABLE("ENETUNREACH", DropReason.NO_ROUTE),
  PROTOCOL_UNREACHABLE("ENOPROTOOPT", DropReason.PROTOCOL_UNREACHABLE),
  MESSAGE_TOO_LONG("EMSGSIZE", DropReason.FRAGMENTATION_NEEDED);

  private final String symbol;
  private final DropReason reason;

  SocketError(String symbol, DropReason reason) {
    this.symbol = symbol;
    this.reason = reason;
  }

  /** As in errno.h. */
  public String symbol() {
    return symbol;
  }

  /** What happened to the packet that is behind it, or null. */
  public DropReason reason() {
    return reason;
  }

  /** What a user is told when that happens to one of his packets; NONE if nothing. */
  static SocketError of(DropReason reason) {
    return switch (reason) {
      case NO_ROUTE, NO_ADDRESS -> NETWORK_UNREACHABLE;
      case NEIGHBOR_UNREACHABLE, ARP_QUEUE_FULL, TTL_EXCEEDED -> HOST_UNREACHABLE;
      case PORT_UNREACHABLE -> CONNECTION_REFUSED;
      case PROTOCOL_UNREACHABLE -> PROTOCOL_UNREACHABLE;
      default -> NONE;
    };
  }

  /** As in {@code because connection-refused}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
