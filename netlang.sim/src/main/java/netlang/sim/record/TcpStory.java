package netlang.sim.record;

import java.util.LinkedHashMap;
import java.util.Map;
import netlang.sim.addr.Endpoint;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent.SocketCall;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.trace.TraceEvent.TcpRetransmitted;
import netlang.sim.trace.TraceEvent.TcpStateChanged;

/**
 * What TCP does, in words. Of a sender's measures only those are worth a line that tell something
 * new: the first, and then whenever the slow start threshold has changed, the congestion window by
 * a quarter, the retransmission timeout by half, or the peer's window has closed or opened, against
 * the last line.
 */
final class TcpStory {

  private record End(int node, Endpoint local, Endpoint remote) {}

  private final Map<End, TcpMeasured> told = new LinkedHashMap<>();

  static String of(TcpStateChanged event) {
    return connection(event.local(), event.remote()) + " " + event.from() + " -> " + event.to();
  }

  static String of(TcpRetransmitted event) {
    String octets =
        event.length() > 0 ? " seq " + event.sequence() + ":" + (event.sequence() + event.length()) : "";
    return connection(event.local(), event.remote())
        + (event.length() > 0 ? " sends again" + octets : " sends seq " + event.sequence())
        + ": "
        + switch (event.cause()) {
          case TIMEOUT -> "no ACK came in time";
          case FAST -> "its ACKs say that it is lost";
          case TAIL_PROBE -> "is the tail lost?";
          case PROBE -> "is the peer still there?";
          case SMALLER -> "the path takes only smaller segments";
        };
  }

  /** {@code read(4) blocks}, {@code connect(3) 10.0.0.2:80}: as a tracer of system calls does. */
  static String of(SocketCall event) {
    String[] words = event.call().split(" ", 2);
    return words[0]
        + "("
        + event.descriptor()
        + ")"
        + (words.length > 1 ? " " + words[1] : "")
        + (event.detail().isEmpty() ? "" : " " + event.detail());
  }

  /** Empty if it says nothing new. */
  String news(TcpMeasured event) {
    TcpMeasured last = told.get(end(event));
    return last == null || isNews(last, event) ? of(event) : "";
  }

  String of(TcpMeasured event) {
    told.put(end(event), event);
    return connection(event.local(), event.remote())
        + " cwnd "
        + event.congestionWindow()
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
    return last.slowStartThreshold() != now.slowStartThreshold()
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
