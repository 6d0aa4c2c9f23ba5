package netlang.sim.tcp;

import java.util.List;
import netlang.sim.engine.Clock;
import netlang.sim.ip.Envelope;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;

/** Makes the segments of a connection: what every header says of both halves. */
final class Transmitter implements Sender.Wire {

  private static final int ACK = TcpSegment.ACK;

  private final TcpLayer layer;
  private final Clock clock;
  private final ConnectionTrace trace;
  private final Envelope envelope;

  /** For data that routers may mark. */
  private final Envelope markable;

  private final CongestionMarks marks;
  private final Handshake handshake;
  private final Timestamps timestamps;
  private final Receiver receiver;
  private final Acknowledger acknowledger;
  private final boolean piggybacks;
  private final long contradictionInterval;
  private long nextContradictionAt;
  private Sender sender;
  private SendTimers timers;

  /** Our SYN answers theirs. */
  private boolean answering;

  private TcpSegment.Origin origin = TcpSegment.Origin.UNKNOWN;

  Transmitter(
      TcpLayer layer,
      TcpPlan plan,
      ConnectionTrace trace,
      Handshake handshake,
      Timestamps timestamps,
      Receiver receiver) {
    this.layer = layer;
    this.trace = trace;
    this.handshake = handshake;
    this.timestamps = timestamps;
    this.receiver = receiver;
    clock = layer.clock();
    envelope = layer.envelope(trace.local(), trace.remote(), 0);
    markable = layer.envelope(trace.local(), trace.remote(), Ipv4Packet.ECN_CAPABLE);
    marks = new CongestionMarks(plan);
    piggybacks = plan.has(TcpSetting.PIGGYBACK);
    contradictionInterval = plan.get(TcpSetting.CHALLENGE_INTERVAL);
    acknowledger = new Acknowledger(plan, clock, this::sendAck);
  }

  CongestionMarks marks() {
    return marks;
  }

  Acknowledger acknowledger() {
    return acknowledger;
  }

  /** Plugs in the half that sends. */
  void connect(Sender sendingHalf, SendTimers sendTimers) {
    sender = sendingHalf;
    timers = sendTimers;
  }

  /** The peer's SYN has come: ours acknowledges it from now on. */
  void answer() {
    answering = true;
  }

  @Override
  public int stamp() {
    return timestamps.value(clock.now());
  }

  @Override
  public int reportLength() {
    int blocks = handshake.isSelective() ? receiver.blockCount() : 0;
    int length = blocks == 0 ? 0 : 4 + 8 * Math.min(blocks, mostBlocks());
    return 2 * length <= sender.segmentSize() ? length : 0; // else they go with ACKs only
  }

  /** RFC 2018 §3: four fit, three beside timestamps; fewer on a path for very small packets. */
  private int mostBlocks() {
    int room = Math.max(0, (sender.segmentSize() - 4) / 8);
    return Math.min(timestamps.isAgreed() ? 3 : 4, room);
  }

  @Override
  public void transmit(SentSegment segment, Retransmission cause) {
    if (cause != null) retransmitted(segment.sequence, segment.length(), cause);
    if ((segment.flags & TcpSegment.SYN) != 0) {
      int flags = TcpSegment.SYN | (answering ? ACK : 0) | marks.ofSyn(answering, cause != null);
      TcpOptions options = handshake.options(answering, clock.now());
      send(envelope, flags, segment.sequence, segment.data, options);
      return;
    }
    int octets = segment.data.length();
    if (octets > 0) {
      boolean alone = acknowledger.isOwed() && !piggybacks;
      if (alone) sendAck(cause == null ? segment.sequence : sender.next());
      acknowledger.onDataSent();
    }
    if (cause == null) timers.tailMoved();
    // what is sent again has no room for them
    boolean reports = octets == 0 || cause == null && reportLength() > 0;
    boolean newData = octets > 0 && cause == null;
    int flags = segment.flags | ACK | marks.flags(newData);
    Envelope in = newData && marks.isAgreed() ? markable : envelope;
    send(in, flags, segment.sequence, segment.data, options(reports));
  }

  /** {@code <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>} */
  void sendAck() {
    sendAck(sender.next());
  }

  private void sendAck(int sequence) {
    send(envelope, ACK | marks.flags(false), sequence, Payload.EMPTY, options(true));
  }

  /**
   * The reader has made room: tells the peer if a full segment is overdue, or if the window is
   * twice what the peer knows of, as Linux does.
   */
  void offerWindow() {
    int possible = receiver.possibleWindow();
    boolean wider = possible > 0 && possible >= 2L * receiver.window();
    boolean drained = receiver.unread() == 0;
    if (wider || drained && acknowledger.isDueWhenRead(receiver.next())) sendAck();
  }

  /**
   * Answers a segment that makes no sense here, but seldom: two ends that contradict each other
   * would never stop. As Linux (tcp_invalid_ratelimit).
   */
  void contradict() {
    if (clock.now() < nextContradictionAt) return;
    nextContradictionAt = clock.now() + contradictionInterval;
    sendAck();
  }

  /** The same, and the host not more than so many a second: RFC 5961 §7. */
  void challenge() {
    if (clock.now() >= nextContradictionAt && layer.mayChallenge()) contradict();
  }

  /** The peer must answer it, for it is an old one: as Linux does. */
  void probe(int sequence) {
    retransmitted(sequence, 0, Retransmission.PROBE);
    send(envelope, ACK, sequence, Payload.EMPTY, options(true));
  }

  /** Of a connection that the peer knows. */
  void reset() {
    int flags = TcpSegment.RST | ACK;
    send(envelope, flags, sender.next(), Payload.EMPTY, options(false)); // RFC 7323 §3.2
  }

  /** {@code <SEQ=SEG.ACK><CTL=RST>} */
  void reject(TcpSegment segment) {
    layer.reset(trace.local(), trace.remote(), segment);
  }

  private void retransmitted(int sequence, int length, Retransmission cause) {
    trace.retransmitted(sequence - sender.initialSequence(), length, cause);
  }

  private TcpOptions options(boolean reports) {
    boolean stamped = timestamps.isAgreed();
    TcpOptions.Timestamps stamp = stamped ? timestamps.stamp(clock.now()) : null;
    boolean reporting = reports && handshake.isSelective();
    return TcpOptions.of(stamp, reporting ? receiver.blocks(mostBlocks()) : List.of());
  }

  private void send(Envelope in, int flags, int sequence, Payload data, TcpOptions options) {
    boolean acknowledges = (flags & ACK) != 0;
    boolean resets = (flags & TcpSegment.RST) != 0;
    int urgent = acknowledges ? sender.urgent().pointer(sequence) : 0;
    TcpSegment segment =
        new TcpSegment(
            trace.local().port(),
            trace.remote().port(),
            sequence,
            acknowledges ? receiver.next() : 0,
            urgent > 0 ? flags | TcpSegment.URG : flags,
            resets ? 0 : receiver.windowField((flags & TcpSegment.SYN) != 0),
            urgent,
            options,
            data,
            origin());
    if (acknowledges) acknowledger.onSent(receiver.next());
    layer.send(in, segment);
  }

  private TcpSegment.Origin origin() {
    int own = sender.initialSequence();
    int peer = receiver.initialSequence();
    if (origin.sequence() != own || origin.acknowledgment() != peer)
      origin = new TcpSegment.Origin(own, peer);
    return origin;
  }
}
