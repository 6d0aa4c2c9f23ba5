package netlang.sim.packetdrill;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names of numbers in system calls, with the values that Linux gives them. */
final class Constants {

  private static final Map<String, Integer> VALUES = values();

  private Constants() {}

  private static SortedMap<String, Integer> values() {
    SortedMap<String, Integer> values = new TreeMap<>();
    all(
        values,
        "AF_INET",
        2,
        "PF_INET",
        2,
        "SOCK_STREAM",
        1,
        "SOCK_NONBLOCK",
        0x800,
        "IPPROTO_TCP",
        6);
    all(values, "IPPROTO_IP", 0, "SOL_IP", 0, "SOL_TCP", 6, "SOL_SOCKET", 1);
    all(
        values,
        "F_GETFL",
        3,
        "F_SETFL",
        4,
        "O_RDONLY",
        0,
        "O_WRONLY",
        1,
        "O_RDWR",
        2,
        "O_NONBLOCK",
        0x800);
    all(values, "SHUT_RD", 0, "SHUT_WR", 1, "SHUT_RDWR", 2);
    all(
        values,
        "SO_REUSEADDR",
        2,
        "SO_ERROR",
        4,
        "SO_SNDBUF",
        7,
        "SO_RCVBUF",
        8,
        "SO_KEEPALIVE",
        9);
    all(values, "SO_LINGER", 13, "SO_REUSEPORT", 15);
    all(values, "TCP_NODELAY", 1, "TCP_MAXSEG", 2, "TCP_KEEPIDLE", 4, "TCP_KEEPINTVL", 5);
    all(values, "TCP_KEEPCNT", 6, "TCP_SYNCNT", 7);
    all(values, "MSG_OOB", 1, "MSG_PEEK", 2, "MSG_DONTWAIT", 0x40, "MSG_NOSIGNAL", 0x4000);
    all(values, "POLLIN", 1, "POLLOUT", 4, "POLLERR", 8, "POLLHUP", 0x10, "POLLRDNORM", 0x40);
    all(values, "POLLWRNORM", 0x100, "POLLRDHUP", 0x2000);
    all(values, "SIOCINQ", 0x541b, "FIONREAD", 0x541b);
    all(values, "EAGAIN", 11, "EWOULDBLOCK", 11, "EINVAL", 22, "EPIPE", 32, "EMSGSIZE", 90);
    all(values, "ENOPROTOOPT", 92, "EADDRINUSE", 98, "EADDRNOTAVAIL", 99, "ENETUNREACH", 101);
    all(values, "ECONNABORTED", 103, "ECONNRESET", 104, "EISCONN", 106, "ENOTCONN", 107);
    all(values, "ETIMEDOUT", 110, "ECONNREFUSED", 111, "EHOSTUNREACH", 113, "EALREADY", 114);
    all(values, "EINPROGRESS", 115, "EBADF", 9);
    return Collections.unmodifiableSortedMap(values);
  }

  private static void all(Map<String, Integer> values, Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2)
      values.put((String) namesAndValues[i], (Integer) namesAndValues[i + 1]);
  }

  static boolean isKnown(String name) {
    return VALUES.containsKey(name);
  }

  static int value(String name) {
    return VALUES.get(name);
  }

  /**
   * The first in the alphabet of that beginning that has the value; the number if there is none.
   */
  static String name(String beginning, long value) {
    for (Map.Entry<String, Integer> each : VALUES.entrySet())
      if (each.getKey().startsWith(beginning) && each.getValue() == value) return each.getKey();
    return Long.toString(value);
  }
}
