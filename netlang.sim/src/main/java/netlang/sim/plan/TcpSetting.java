package netlang.sim.plan;

import java.util.List;

/** What can be switched about the TCP of a host. The defaults are those of the Linux kernel. */
public enum TcpSetting {
  // ---- options of the handshake
  WINDOW_SCALING("window-scaling", Form.SWITCH, 1, "RFC 7323 §2: windows above 64 KiB"),
  TIMESTAMPS("timestamps", Form.SWITCH, 1, "RFC 7323 §3: round trips measured, old segments told"),
  SELECTIVE_ACKNOWLEDGMENT("sack", Form.SWITCH, 1, "RFC 2018: says what arrived behind a hole"),
  EXPLICIT_CONGESTION("ecn", Form.SWITCH, 0, "RFC 3168: asks for marks instead of losses"),
  ACCEPT_EXPLICIT_CONGESTION("ecn-accept", Form.SWITCH, 1, "RFC 3168: agrees if the peer asks"),
  MAXIMUM_SEGMENT_SIZE("mss", Form.COUNT, 0, "RFC 9293 §3.7.1; 0: the MTU less 40"),
  INITIAL_SEQUENCE("isn", Form.COUNT, -1, "fixed initial sequence number; off: by RFC 6528"),

  // ---- flow control
  RECEIVE_BUFFER("receive-buffer", Form.BYTES, 4 << 20, "octets that may wait for the reader"),
  SEND_BUFFER("send-buffer", Form.BYTES, 4 << 20, "octets that may wait for their ACK"),
  STOP_AND_WAIT("stop-and-wait", Form.SWITCH, 0, "one segment in flight at a time"),
  NAGLE("nagle", Form.SWITCH, 1, "RFC 896: small segments wait while data is in flight"),
  PIGGYBACK("piggyback", Form.SWITCH, 1, "an ACK rides on data; off: it goes by itself, first"),

  // ---- acknowledgements
  DELAYED_ACK("delayed-ack", Form.TIME, 40_000_000, "RFC 1122 §4.2.3.2; 0: every segment at once"),
  QUICK_ACKS(
      "quick-acks", Form.COUNT, 16, "so many segments at the start are acknowledged at once"),
  ACK_EVERY("ack-every", Form.COUNT, 0, "so many segments, however small; 0: two full segments"),
  INTERACTIVE("interactive", Form.SWITCH, 1, "in a dialogue ACKs wait for the answer to ride on"),

  // ---- congestion control
  CONGESTION_CONTROL("congestion", Form.CONGESTION, 0, "cubic (RFC 9438), reno (RFC 5681) or none"),
  INITIAL_WINDOW("initial-window", Form.COUNT, 10, "RFC 6928: segments sent before the first ACK"),
  SLOW_START_LIMIT(
      "slow-start-limit", Form.COUNT, 0, "RFC 3465: segments an ACK adds; 1: RFC 5681; 0: any"),
  IDLE_RESTART("idle-restart", Form.SWITCH, 1, "RFC 5681 §4.1: slow start after an idle RTO"),

  // ---- recovery
  FAST_RETRANSMIT("fast-retransmit", Form.SWITCH, 1, "RFC 5681 §3.2; off: only timeouts"),
  DUPLICATE_THRESHOLD("duplicate-acks", Form.COUNT, 3, "so many duplicate ACKs mean a loss"),
  RACK("rack", Form.SWITCH, 1, "RFC 8985 §6: losses told by time; needs sack"),
  TAIL_LOSS_PROBE("tail-loss-probe", Form.SWITCH, 1, "RFC 8985 §7: asks after two round trips"),

  // ---- timers
  INITIAL_RTO("initial-rto", Form.TIME, 1_000_000_000, "RFC 6298 (2.1): before the first sample"),
  MINIMUM_RTO(
      "minimum-rto",
      Form.TIME,
      200_000_000,
      "added to SRTT unless 4 RTTVAR is more; RFC 6298 (2.4) says 1 s"),
  MAXIMUM_RTO("maximum-rto", Form.TIME, 120_000_000_000L, "RFC 6298 (2.5)"),
  SYN_RETRIES("syn-retries", Form.COUNT, 6, "how often a SYN is sent again"),
  SYN_ACK_RETRIES("syn-ack-retries", Form.COUNT, 5, "how often a SYN+ACK is sent again"),
  DATA_RETRIES("data-retries", Form.COUNT, 15, "timeouts of a segment before giving up"),
  TIME_WAIT("time-wait", Form.TIME, 60_000_000_000L, "2 MSL, RFC 9293 §3.6.1"),
  FIN_TIMEOUT("fin-timeout", Form.TIME, 60_000_000_000L, "FIN-WAIT-2 of a closed socket; 0: none"),
  KEEP_ALIVE("keep-alive", Form.SWITCH, 0, "RFC 9293 §3.8.4"),
  KEEP_ALIVE_IDLE("keep-alive-idle", Form.TIME, 7_200_000_000_000L, "before the first probe"),
  KEEP_ALIVE_INTERVAL("keep-alive-interval", Form.TIME, 75_000_000_000L, "between probes"),
  KEEP_ALIVE_PROBES("keep-alive-probes", Form.COUNT, 9, "unanswered ones before giving up"),

  // ---- defence
  ABORT_OPENING(
      "abort-opening", Form.SWITCH, 1, "RFC 5461 §4.1: unreachable ends a handshake; off: MUST-56"),
  CHALLENGE_INTERVAL(
      "challenge-interval", Form.TIME, 500_000_000, "each connection answers nonsense so seldom"),
  CHALLENGE_ACKS(
      "challenge-acks", Form.COUNT, 1000, "RFC 5961 §7: at most so many a second; 0: any");

  /** How the value is written; {@code get} gives nanoseconds, octets, a number, 0 or 1. */
  public enum Form {
    /** {@code on} or {@code off}. */
    SWITCH,
    TIME,
    BYTES,
    COUNT,
    /** A word of {@link #ALGORITHMS}, as its index. */
    CONGESTION
  }

  public static final int CUBIC = 0;
  public static final int RENO = 1;
  public static final int NO_CONGESTION_CONTROL = 2;
  public static final List<String> ALGORITHMS = List.of("cubic", "reno", "none");

  private final String word;
  private final Form form;
  private final long usual;
  private final String explanation;

  TcpSetting(String word, Form form, long usual, String explanation) {
    this.word = word;
    this.form = form;
    this.usual = usual;
    this.explanation = explanation;
  }

  /** The word for it in the language. */
  public String word() {
    return word;
  }

  public Form form() {
    return form;
  }

  /** Its value unless somebody says otherwise. */
  public long usual() {
    return usual;
  }

  public String explanation() {
    return explanation;
  }
}
