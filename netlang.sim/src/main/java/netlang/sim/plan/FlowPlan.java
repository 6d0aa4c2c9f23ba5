package netlang.sim.plan;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.trace.Origin;

/**
 * Traffic that a scenario can start.
 *
 * <p>Common components: {@code node}, the index of the sending host; {@code source}, the address to
 * send from, {@link Ipv4Address#UNSPECIFIED} for "that of the NIC the packet leaves by"; {@code
 * size}, octets of application data; {@code intervalNanos} from one sending to the next.
 */
public sealed interface FlowPlan {

  /** {@code count} of a flow that goes on until the scenario ends. */
  long UNLIMITED = Long.MAX_VALUE;

  int DEFAULT_TIME_TO_LIVE = 64;

  String name();

  int node();

  Ipv4Address source();

  Ipv4Address destination();

  Origin origin();

  /** How the don't-fragment bit is set, as Linux' IP_MTU_DISCOVER. */
  enum Fragmentation {
    /**
     * DF while the packet fits the (path) MTU; larger ones are fragmented by the sender:
     * IP_PMTUDISC_WANT.
     */
    AUTOMATIC,
    /** DF always; what does not fit is refused: IP_PMTUDISC_DO. */
    NEVER,
    /** DF never: IP_PMTUDISC_DONT. */
    ALLOWED
  }

  /** ICMP echo requests. {@code timeoutNanos}: how long after its request a reply still counts. */
  record Ping(
      String name,
      int node,
      Ipv4Address source,
      Ipv4Address destination,
      long count,
      long intervalNanos,
      int size,
      int timeToLive,
      Fragmentation fragmentation,
      long timeoutNanos,
      Origin origin)
      implements FlowPlan {
    public static final int DEFAULT_SIZE = 56;
  }

  /**
   * Probes with growing time to live, one after the other; {@code icmp}: echo requests instead of
   * UDP datagrams.
   */
  record Traceroute(
      String name,
      int node,
      Ipv4Address source,
      Ipv4Address destination,
      boolean icmp,
      int probes,
      int maxHops,
      long timeoutNanos,
      Origin origin)
      implements FlowPlan {
    /** Destination port of the first UDP probe; each further probe uses the next. */
    public static final int FIRST_PORT = 33_434;

    /** Octets of data in a probe. */
    public static final int SIZE = 32;
  }

  /**
   * UDP datagrams at a fixed interval.
   *
   * @param sourcePort 1–65535, or 0 for an ephemeral one
   * @param durationNanos no datagram is sent that long after the start; {@link #UNLIMITED} if only
   *     the count ends it
   * @param receiver index of the host that opens the destination port, or -1: nobody does for this
   *     flow
   * @param replies true if the receiver sends each datagram back
   * @param playbackNanos how long the receiver keeps the first datagram back before it plays it,
   *     and the others in time with it; 0: it plays nothing, and no datagram is late
   */
  record Udp(
      String name,
      int node,
      Ipv4Address source,
      int sourcePort,
      Ipv4Address destination,
      int destinationPort,
      long count,
      long intervalNanos,
      long durationNanos,
      int size,
      int timeToLive,
      Fragmentation fragmentation,
      int receiver,
      boolean replies,
      long playbackNanos,
      Origin origin)
      implements FlowPlan {
    public static final int DEFAULT_SIZE = 100;
  }

  /**
   * A TCP connection and what is said on it.
   *
   * @param sourcePort 1–65535, or 0 for an ephemeral one
   * @param receiver index of the host that listens at the destination port and takes the server's
   *     steps, or -1: nobody does for this flow
   * @param dialogue until one of them finishes, closes or aborts, the connection stays open
   * @param tcp of the client's socket
   */
  record Tcp(
      String name,
      int node,
      Ipv4Address source,
      int sourcePort,
      Ipv4Address destination,
      int destinationPort,
      int receiver,
      List<TalkStep> dialogue,
      TcpPlan tcp,
      Origin origin)
      implements FlowPlan {

    /** Octets that are sent where nothing is said. */
    public static final int DEFAULT_SIZE = 100;

    public Tcp {
      dialogue = List.copyOf(dialogue);
    }
  }
}
