package netlang.sim.trace;

import netlang.sim.addr.Endpoint;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Pdu;

/**
 * Something that happened in the simulated network.
 *
 * <p>Common components: {@code time} in nanoseconds since the start; {@code node}, {@code port},
 * {@code link} and {@code flow} as indexes into the plan, with {@link #NONE} for "none".
 */
public sealed interface TraceEvent {

  int NONE = -1;

  long time();

  /** The node it happened at, or {@link #NONE}. */
  int node();

  /** The OSI layer it belongs to, 1–7. */
  int layer();

  /** A layer wraps the PDU in its header and hands it down. */
  record Encapsulated(long time, int node, Pdu pdu) implements TraceEvent {
    @Override
    public int layer() {
      return pdu.layer();
    }
  }

  /** A layer takes its PDU apart and hands the content up. */
  record Decapsulated(long time, int node, Pdu pdu) implements TraceEvent {
    @Override
    public int layer() {
      return pdu.layer();
    }
  }

  /**
   * The first bit of a frame goes onto the wire.
   *
   * @param serializationNanos how long until its last bit (FCS) is on the wire
   * @param propagationNanos how long each bit travels
   */
  record FrameSent(
      long time,
      int node,
      int port,
      int link,
      EthernetFrame frame,
      long bitsPerSecond,
      long serializationNanos,
      long propagationNanos)
      implements TraceEvent {
    @Override
    public int layer() {
      return 1;
    }
  }

  /**
   * The last bit of a frame has arrived, and its FCS is right; of a damaged frame there is only the
   * drop.
   */
  record FrameReceived(long time, int node, int port, int link, EthernetFrame frame)
      implements TraceEvent {
    @Override
    public int layer() {
      return 1;
    }
  }

  /** What a switch decides about a frame. {@code outPort} is {@link #NONE} when flooded. */
  record Switched(long time, int node, int inPort, int outPort, EthernetFrame frame)
      implements TraceEvent {
    public boolean flooded() {
      return outPort == NONE;
    }

    @Override
    public int layer() {
      return 2;
    }
  }

  /**
   * The end of a PDU.
   *
   * @param cause the place of the {@code .net} file that is to blame, or {@link Origin#UNKNOWN}
   * @param remark what that place lacks or says ("no gateway"), or an empty text
   */
  record Dropped(
      long time, int node, int port, DropReason reason, Pdu pdu, Origin cause, String remark)
      implements TraceEvent {
    @Override
    public int layer() {
      return reason.layer();
    }
  }

  /**
   * Local or remote? The node compares own address AND mask with the destination AND mask, RFC 1122
   * §3.3.1.1.
   *
   * @param own the address and mask of the interface the packet leaves by
   * @param nextHop the destination itself if it is local, else the router
   */
  record RouteChosen(
      long time,
      int node,
      int port,
      InterfaceAddress own,
      Ipv4Address destination,
      Ipv4Address nextHop)
      implements TraceEvent {
    public boolean local() {
      return nextHop.equals(destination);
    }

    @Override
    public int layer() {
      return 3;
    }
  }

  /**
   * An entry of a table appeared, changed or went.
   *
   * @param key what is looked up, printed as in the language
   * @param value what it maps to now; empty when the entry went
   */
  record TableChanged(long time, int node, TableKind table, String key, String value)
      implements TraceEvent {
    @Override
    public int layer() {
      return switch (table) {
        case MAC -> 2;
        case ARP, ROUTES -> 3;
        case SOCKETS -> 4;
      };
    }
  }

  /** Somebody else uses an address of this node, RFC 5227 §2.4. */
  record AddressConflict(long time, int node, int port, Ipv4Address address, MacAddress other)
      implements TraceEvent {
    @Override
    public int layer() {
      return 3;
    }
  }

  /** Steps in the life of a flow, as its application sees them. */
  enum FlowStep {
    STARTED,
    SENT,
    RECEIVED,
    /** The target's application got it (of a one-way flow: the receiving side). */
    DELIVERED,
    /** A connection stands, as its client sees it. */
    CONNECTED,
    /** What was to be played was not there in time; {@code nanos}: for how long it is missed. */
    STALLED,
    /** It came too late to be played. */
    LATE,
    /** A traceroute learnt the node at a hop. */
    HOP,
    TIMED_OUT,
    /** The network or the own stack reported a failure; {@code detail} says which. */
    FAILED,
    STOPPED,
    FINISHED
  }

  /**
   * @param sequence of the probe, datagram or write, from 1; 0 where it has no meaning, as of
   *     octets of a stream that are delivered
   * @param nanos the round-trip time for RECEIVED and HOP, the one-way time for DELIVERED, the time
   *     since the start for CONNECTED, by how much for LATE, for how long for STALLED, else 0
   * @param from who answered, or {@link Ipv4Address#UNSPECIFIED}
   * @param detail the reason of a failure in words, else empty
   */
  record FlowEvent(
      long time,
      int node,
      int flow,
      FlowStep step,
      int sequence,
      int bytes,
      long nanos,
      Ipv4Address from,
      String detail)
      implements TraceEvent {
    @Override
    public int layer() {
      return 7;
    }
  }

  /** Something about one end of a TCP connection. */
  sealed interface TcpEvent extends TraceEvent
      permits TcpStateChanged, TcpMeasured, TcpRetransmitted {

    /** Whose connection it is, at either end, or {@link #NONE}. */
    int flow();

    Endpoint local();

    Endpoint remote();

    @Override
    default int layer() {
      return 4;
    }
  }

  /**
   * A connection of a host went from one state of RFC 9293 §3.3.2 to another.
   *
   * @param from {@code SYN-SENT} or the like, as the RFC writes it
   */
  record TcpStateChanged(
      long time, int node, int flow, Endpoint local, Endpoint remote, String from, String to)
      implements TcpEvent {}

  /**
   * What the sender of a connection thinks, whenever it thinks anew; octets and nanoseconds.
   *
   * @param congestionWindow at least {@link #UNLIMITED} without congestion control
   * @param slowStartThreshold {@link Integer#MAX_VALUE} as long as nothing was lost
   * @param inFlight sent and not acknowledged
   * @param sendWindow what the peer offers
   * @param smoothedRoundTrip 0 as long as nothing was measured
   * @param backOffs how often the congestion window has been cut because of a loss or a mark
   */
  record TcpMeasured(
      long time,
      int node,
      int flow,
      Endpoint local,
      Endpoint remote,
      int congestionWindow,
      int slowStartThreshold,
      int inFlight,
      int sendWindow,
      int receiveWindow,
      long smoothedRoundTrip,
      long retransmissionTimeout,
      int backOffs)
      implements TcpEvent {

    /** More than any congestion window. */
    public static final int UNLIMITED = Integer.MAX_VALUE / 2;

    public boolean isUnlimited() {
      return congestionWindow >= UNLIMITED;
    }
  }

  /** Why something is sent once more. */
  enum Retransmission {
    /** The retransmission timer ran out, RFC 6298 (5.4): once for each time. */
    TIMEOUT,
    /** A timeout took all that was in flight for lost; this was too. */
    AFTER_TIMEOUT,
    /** Duplicate ACKs or selective acknowledgements say that it is lost. */
    FAST,
    /** A probe for a lost tail, RFC 8985 §7. */
    TAIL_PROBE,
    /** A probe of a closed window, RFC 9293 §3.8.6.1, or of an idle connection, §3.8.4. */
    PROBE,
    /** The path takes only smaller segments, RFC 1191 §6.5. */
    SMALLER
  }

  /**
   * A segment is about to be sent once more.
   *
   * @param sequence counted from the initial sequence number
   * @param length octets of the sequence space
   */
  record TcpRetransmitted(
      long time,
      int node,
      int flow,
      Endpoint local,
      Endpoint remote,
      long sequence,
      int length,
      Retransmission cause)
      implements TcpEvent {}

  /**
   * An application calls its stack, or is woken by it.
   *
   * @param flow as in {@link TcpEvent}
   * @param call {@code socket}, {@code bind}, {@code listen}, {@code connect}, {@code connected},
   *     {@code accept}, {@code write}, {@code read}, {@code read blocks}, {@code read resumes},
   *     {@code write blocks}, {@code write resumes}, {@code shutdown}, {@code close}, {@code
   *     abort}, {@code deleted}
   * @param detail what is said or found beside it, or an empty text
   */
  record SocketCall(long time, int node, int flow, int descriptor, String call, String detail)
      implements TraceEvent {
    @Override
    public int layer() {
      return 7;
    }
  }

  /** The scenario did something; {@code event} is its index in the scenario plan. */
  record ScenarioStep(long time, int node, int event, String text) implements TraceEvent {
    @Override
    public int layer() {
      return 7;
    }
  }

  /** A link was cut or restored. */
  record LinkChanged(long time, int link, boolean up) implements TraceEvent {
    @Override
    public int node() {
      return NONE;
    }

    @Override
    public int layer() {
      return 1;
    }
  }
}
