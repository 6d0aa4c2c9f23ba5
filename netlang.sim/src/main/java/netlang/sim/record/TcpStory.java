package netlang.sim.record;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import netlang.sim.addr.Endpoint;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.trace.TraceEvent.SocketCall;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.trace.TraceEvent.TcpRetransmitted;
import netlang.sim.trace.TraceEvent.TcpStateChanged;

/**
 * What TCP does, in words.
 *
 * <p>Of a sender's measures only those are worth a line that tell something new: the first, and
 * then whenever the window was cut, the slow start threshold has changed, the congestion window by
 * a quarter, the retransmission timeout by half, or the peer's window has closed or opened, against
 * the last line.
 *
 * <p>A socket's reads and writes, and that they block and resume, are told the first time; the flow
 * tells of each octet that is sent and delivered.
 */
final class TcpStory {

  private record End(int node, Endpoint local, Endpoint remote) {}

  private record Call(int node, int descriptor, String name) {}

  /** Calls that a busy application makes again and again. */
  private static final Set<String> FREQUENT =
      Set.of("read", "read blocks", "read resumes", "write", "write blocks", "write resumes");

  private final Map<End, TcpMeasured> told = new LinkedHashMap<>();
  private final Set<Call> calls = new LinkedHashSet<>();

  static String of(TcpStateChanged event) {
    return connection(event.local(), event.remote()) + " " + event.from() + " -> " + event.to();
  }

  static String of(TcpRetransmitted event) {
    String connection = connection(event.local(), event.remote());
    if (event.length() == 0)
      return connection + " asks with seq " + event.sequence() + ": " + why(event.cause());
    String octets = event.sequence() + ":" + (event.sequence() + event.length());
    return connection + " sends again seq " + octets + ": " + why(event.cause());
  }

  private static String why(Retransmission cause) {
    return switch (cause) {
      case TIMEOUT -> "no ACK came in time";
      case AFTER_TIMEOUT -> "so did none for it";
      case FAST -> "later ones have arrived";
      case TAIL_PROBE -> "no ACK yet, is the tail lost?";
      case PROBE -> "does the peer take more, is it still there?";
      case SMALLER -> "the path takes only smaller ones";
    };
  }

  /** Empty if such a call was told before. */
  String news(SocketCall event) {
    boolean isNews =
        !FREQUENT.contains(event.call())
            || calls.add(new Call(event.node(), event.descriptor(), event.call()));
    return isNews ? of(event) : "";
  }

  /** {@code read(4) blocks}, {@code connect(3) 10.0.0.2:80}: as a tracer of system calls does. */
  static String of(SocketCall event) {
    String detail = event.detail().isEmpty() ? "" : " " + event.detail();
    return switch (event.call()) {
      case "connected" -> "connect(" + event.descriptor() + ") succeeds";
      case "deleted" -> "socket " + event.descriptor() + " is deleted";
      default -> event.call().replaceFirst("^\\w+", "$0(" + event.descriptor() + ")") + detail;
    };
  }

  /** Empty if it says nothing new. */
  String news(TcpMeasured event) {
    TcpMeasured last = told.get(end(event));
    return last == null || isNews(last, event) ? of(event) : "";
  }

  String of(TcpMeasured event) {
    TcpMeasured last = told.put(end(event), event);
    boolean cut = event.backOffs() > (last == null ? 0 : last.backOffs());
    return connection(event.local(), event.remote())
        + (cut ? " cuts its window: cwnd " : " cwnd ")
        + (event.isUnlimited() ? "-" : event.congestionWindow())
        + ", ssthresh "
        + (event.slowStartThreshold() == Integer.MAX_VALUE ? "-" : event.slowStartThreshold())
        + ", in flight "
        + event.inFlight()
        + ", window "
        + event.sendWindow()
        + ", srtt "
        + (event.smoothedRoundTrip() == 0 ? "-" : Nanos.print(event.smoothedRoundTrip()))
        + ", rto "
        + Nanos.print(event.retransmissionTimeout());
  }

  private static boolean isNews(TcpMeasured last, TcpMeasured now) {
    return last.backOffs() != now.backOffs()
        || last.slowStartThreshold() != now.slowStartThreshold()
        || last.sendWindow() == 0 != (now.sendWindow() == 0)
        || differ(last.congestionWindow(), now.congestionWindow(), 4)
        || differ(last.retransmissionTimeout(), now.retransmissionTimeout(), 2);
  }

  /** True if one is at least an n-th away from the other. */
  private static boolean differ(long before, long now, int n) {
    return Math.abs(now - before) * n >= before;
  }

  private static End end(TcpMeasured event) {
    return new End(event.node(), event.local(), event.remote());
  }

  private static String connection(Endpoint local, Endpoint remote) {
    return "tcp " + local + " > " + remote;
  }
}
