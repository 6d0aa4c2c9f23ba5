package netlang.sim.plan;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.PacketPattern.Comparison;
import netlang.sim.plan.PacketPattern.FieldTest;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;

/**
 * What a scenario expects.
 *
 * @param text as it stands in the file, in one line
 * @param negated true if the claim must be false
 * @param otherwise the author's own sentence for a failure, or empty
 */
public record Expectation(
    String text, boolean negated, Claim claim, String otherwise, Origin origin) {

  /** What can be true or false of a run. */
  public sealed interface Claim {}

  /** How many: {@code exactly 3}, {@code at least 2}, {@code at most 5}. */
  public record Amount(long atLeast, long atMost) {
    public static Amount exactly(long number) {
      return new Amount(number, number);
    }

    public static Amount atLeast(long number) {
      return new Amount(number, Long.MAX_VALUE);
    }

    public static Amount atMost(long number) {
      return new Amount(0, number);
    }

    public boolean contains(long number) {
      return atLeast <= number && number <= atMost;
    }
  }

  /** Which side of a flow is counted. */
  public enum FlowCount {
    SENDS,
    /**
     * Of a ping, traceroute or UDP with reply: answers. Of one-way UDP: datagrams that reached the
     * target.
     */
    RECEIVES,
    /** Sent but not received, when the window or the run ends. */
    LOSES,
    /** Of TCP, both ends: segments sent once more, for whatever reason but probes. */
    RETRANSMITS,
    /** Of TCP, both ends: timeouts of the retransmission timer. */
    TIMES_OUT,
    /** Of TCP: how often its sender's congestion window was cut because of a loss. */
    BACKS_OFF,
    /** What plays had to wait for data. */
    STALLS
  }

  /** What can be measured of a flow, in nanoseconds, octets or bits per second. */
  public enum Measure {
    /** From the start to the delivery of the last octet so far. */
    DURATION,
    /** Octets delivered, both ways. */
    DELIVERED,
    /** Octets delivered, both ways, times 8, by the time from the start to the last of them. */
    THROUGHPUT,
    /** Of the side that sends more: the congestion window. */
    CONGESTION_WINDOW,
    SLOW_START_THRESHOLD,
    IN_FLIGHT,
    /** What the peer of the side that sends more offers. */
    SEND_WINDOW,
    SMOOTHED_ROUND_TRIP,
    RETRANSMISSION_TIMEOUT,
    /** Of datagrams: the interarrival jitter of RFC 3550 §6.4.1. */
    JITTER
  }

  /** Which end of a TCP flow. */
  public enum Side {
    CLIENT,
    SERVER
  }

  /**
   * A measure of a flow compares so: its last value at {@code timeNanos}; with a window and {@code
   * timeNanos} -1, every value in it (and there is one). Throughput and delivered octets with a
   * window: those of the window.
   *
   * @param tolerance with {@code EQUAL}: within it
   */
  public record FlowMeasured(
      int flow,
      Measure measure,
      long timeNanos,
      Comparison comparison,
      long value,
      long tolerance,
      Window window)
      implements Claim {}

  /**
   * The connection of a flow is in that state at that time, as the RFC writes it: {@code
   * SYN-RECEIVED}.
   */
  public record TcpStateAt(int flow, Side side, long timeNanos, String state) implements Claim {}

  /** The states that one end went through, all of them, in this order, without the first CLOSED. */
  public record TcpStates(int flow, Side side, List<String> states) implements Claim {
    public TcpStates {
      states = List.copyOf(states);
    }
  }

  /** How long one end was in that state, altogether. */
  public record TcpStateLasts(
      int flow, Side side, String state, Comparison comparison, long nanos, long toleranceNanos)
      implements Claim {}

  /**
   * @param withinNanos counted from the start of the flow; {@link Long#MAX_VALUE} for no limit
   * @param window in absolute time
   */
  public record FlowCounts(int flow, FlowCount what, Amount amount, long withinNanos, Window window)
      implements Claim {}

  /** Everything that was sent was received, and at least one thing was. */
  public record FlowSucceeds(int flow, long withinNanos) implements Claim {}

  /** Nothing was received. {@code reason}: a word of {@link DropReason}, or empty for any. */
  public record FlowFails(int flow, String reason) implements Claim {}

  /** Every round trip compares so; with a tolerance, {@code EQUAL} means within it. */
  public record RoundTrip(int flow, Comparison comparison, long nanos, long toleranceNanos)
      implements Claim {}

  /** A traceroute's hops are exactly these. */
  public record Visits(int flow, List<List<Ipv4Address>> hops) implements Claim {
    public Visits {
      hops = hops.stream().map(List::copyOf).toList();
    }
  }

  /** A packet at a place. */
  public record Sighting(PacketPattern pattern, Place place) {}

  /** The sightings happen in this order; others may happen in between. */
  public record InOrder(List<Sighting> sightings, Window window) implements Claim {
    public InOrder {
      sightings = List.copyOf(sightings);
    }
  }

  /**
   * The n-th packet so sighted, counted from 1 (0: every one, and at least one), passes all tests.
   */
  public record HasFields(Sighting sighting, int ordinal, List<FieldTest> tests, Window window)
      implements Claim {
    public HasFields {
      tests = List.copyOf(tests);
    }
  }

  /**
   * The octets of the n-th frame so sighted, without FCS.
   *
   * @param octets 0–255, or -1 for any octet
   * @param prefix true if more octets may follow
   */
  public record HasBytes(
      Sighting sighting, int ordinal, List<Integer> octets, boolean prefix, Window window)
      implements Claim {
    public HasBytes {
      octets = List.copyOf(octets);
    }
  }

  /** The n-th packet so sighted comes at that time. */
  public record ComesAt(Sighting sighting, int ordinal, long timeNanos, long toleranceNanos)
      implements Claim {}

  /** What a table says at a time; the kinds of {@link TableTest}. */
  public record TableHolds(int node, TableKind table, long timeNanos, TableTest test)
      implements Claim {}

  /** A question to a table; keys and values are printed as the table prints them. */
  public sealed interface TableTest {}

  /**
   * There is an entry for the key; {@code value} and {@code state} are empty if they do not matter.
   */
  public record Has(String key, String value, String state) implements TableTest {}

  public record Lacks(String key) implements TableTest {}

  public record IsEmpty() implements TableTest {}

  /** The table has so many entries. */
  public record Counts(Amount entries) implements TableTest {}

  /** Whether the port has a working link (and the node power) at that time. */
  public record PortState(int node, int port, long timeNanos, boolean up) implements Claim {}

  public record PacketCount(Amount amount, Sighting sighting, Window window) implements Claim {}

  /**
   * Drops at that node ({@code node} -1: anywhere), for one of these reasons; {@code reason} empty:
   * for any, except those of {@link DropReason#isFilter}, by which nothing is lost.
   */
  public record DropCount(Amount amount, int node, List<DropReason> reason, Window window)
      implements Claim {
    public DropCount {
      reason = List.copyOf(reason);
    }
  }

  /** Address conflicts that the node notices ({@code node} -1: any node). */
  public record ConflictCount(Amount amount, int node, Window window) implements Claim {}
}
