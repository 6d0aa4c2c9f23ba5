package netlang.sim.tcp;

/**
 * The states of a connection and what leads from one to the next: RFC 9293 §3.3.2, figure 5. Pure:
 * no timers, no segments. A listener is an object of its own ({@link TcpListener}): each SYN makes
 * a connection that goes from its LISTEN to SYN-RECEIVED.
 */
public enum TcpState {
  CLOSED,
  LISTEN,
  SYN_SENT,
  SYN_RECEIVED,
  ESTABLISHED,
  FIN_WAIT_1,
  FIN_WAIT_2,
  CLOSE_WAIT,
  CLOSING,
  LAST_ACK,
  TIME_WAIT;

  /** What happens to a connection. */
  enum Event {
    PASSIVE_OPEN,
    ACTIVE_OPEN,
    /** A SYN was received: in LISTEN, or in SYN-SENT without an ACK. */
    RECEIVE_SYN,
    RECEIVE_SYN_ACK,
    /** Our SYN was acknowledged, after theirs had come. */
    SYN_ACKNOWLEDGED,
    CLOSE,
    RECEIVE_FIN,
    FIN_ACKNOWLEDGED,
    /** 2 MSL have passed. */
    TIME_OUT,
    RECEIVE_RST,
    ABORT
  }

  private static final TcpState[] ALL = values();

  private final String word = name().replace('_', '-');

  /** The state behind the event; fails if no connection in this state can meet it. */
  TcpState on(Event event) {
    return switch (event) {
      case PASSIVE_OPEN -> expect(event, CLOSED, LISTEN);
      case ACTIVE_OPEN -> expect(event, CLOSED, SYN_SENT);
      case RECEIVE_SYN_ACK -> expect(event, SYN_SENT, ESTABLISHED);
      case SYN_ACKNOWLEDGED -> expect(event, SYN_RECEIVED, ESTABLISHED);
      case TIME_OUT -> expect(event, TIME_WAIT, CLOSED);
      case RECEIVE_RST, ABORT -> CLOSED;
      case RECEIVE_SYN ->
          switch (this) {
            case LISTEN, SYN_SENT -> SYN_RECEIVED;
            default -> throw impossible(event);
          };
      case CLOSE ->
          switch (this) {
            case LISTEN, SYN_SENT -> CLOSED;
            case SYN_RECEIVED, ESTABLISHED -> FIN_WAIT_1;
            case CLOSE_WAIT -> LAST_ACK;
            default -> throw impossible(event);
          };
      case FIN_ACKNOWLEDGED ->
          switch (this) {
            case FIN_WAIT_1 -> FIN_WAIT_2;
            case CLOSING -> TIME_WAIT;
            case LAST_ACK -> CLOSED;
            default -> throw impossible(event);
          };
      case RECEIVE_FIN ->
          switch (this) {
            case ESTABLISHED -> CLOSE_WAIT;
            case FIN_WAIT_1 -> CLOSING;
            case FIN_WAIT_2 -> TIME_WAIT;
            default -> throw impossible(event);
          };
    };
  }

  private TcpState expect(Event event, TcpState from, TcpState to) {
    if (this != from) throw impossible(event);
    return to;
  }

  private IllegalStateException impossible(Event event) {
    return new IllegalStateException(event + " in " + this);
  }

  /** As the RFC writes it: {@code SYN-SENT}. */
  public String word() {
    return word;
  }

  /** The state of that name; null if there is none. {@code _} is as good as {@code -}. */
  public static TcpState of(String word) {
    for (TcpState state : ALL)
      if (state.name().equalsIgnoreCase(word.replace('-', '_'))) return state;
    return null;
  }

  /** True from ESTABLISHED on, until the connection is CLOSED. */
  public boolean isSynchronized() {
    return ordinal() >= ESTABLISHED.ordinal();
  }
}
