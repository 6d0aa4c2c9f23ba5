package netlang.sim.tcp;

import netlang.sim.addr.Endpoint;
import netlang.sim.engine.Clock;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.tcp.TcpState.Event;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.Payload;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpSegment;

/**
 * A connection's control block (TCB), RFC 9293 §3.3.1: its state, and what a call of the user or a
 * timer does to it. What a segment does stands in {@link SegmentArrival}.
 */
final class TcpConnection implements Timeouts.Owner, Lifetime.Owner {

  /** As Linux: more than the largest window without scaling. */
  private static final int ABOVE_THE_OLD = 65_535 + 2;

  private final TcpLayer layer;
  private final Clock clock;
  private final ConnectionTrace trace;
  private final Handshake handshake;
  private final Transmitter transmitter;
  private final SegmentArrival arrival;
  private final Sender sender;
  private final Receiver receiver;
  private final Acknowledger acknowledger;
  private final Timestamps timestamps;
  private final RttEstimator roundTrip;
  private final Timeouts timeouts;
  private final Lifetime lifetime;
  private final Wakeups wakeups = new Wakeups();

  private TcpPlan plan;
  private TcpState state = TcpState.CLOSED;

  /** Null if it was opened actively. */
  private final TcpListener listener;

  /** The handshake is over. */
  private boolean stands;

  /** No reader is left: what still comes is answered by RST. */
  private boolean abandoned;

  private SocketError error = SocketError.NONE;

  /** What the network has said that need not be the end: the reason if it is, MUST-56. */
  private SocketError softError = SocketError.NONE;

  /** How often the window was reduced, as far as the peer was told. */
  private int reductions;

  /** A write has found too little room. */
  private boolean wantsRoom;

  /** The next connection that has the same key in the table of the layer. */
  TcpConnection sameKey;

  /** Its place in the list of the layer. */
  int index;

  TcpConnection(
      TcpLayer layer, TcpPlan plan, Endpoint local, Endpoint remote, TcpListener listener) {
    this.layer = layer;
    this.plan = plan;
    this.listener = listener;
    clock = layer.clock();
    trace = new ConnectionTrace(layer.trace(), layer.node(), local, remote);
    roundTrip = new RttEstimator(plan);
    receiver = new Receiver((int) plan.get(TcpSetting.RECEIVE_BUFFER));
    timestamps = new Timestamps();
    handshake = new Handshake(plan, layer.ownSegmentSize(plan, remote), timestamps);
    transmitter = new Transmitter(layer, plan, trace, handshake, timestamps, receiver);
    acknowledger = transmitter.acknowledger();
    sender = new Sender(plan, roundTrip, transmitter);
    timeouts = new Timeouts(plan, clock, this, transmitter, sender, roundTrip);
    lifetime = new Lifetime(plan, clock, this);
    arrival =
        new SegmentArrival(
            this, clock, trace, transmitter, sender, receiver, timestamps, roundTrip);
  }

  // ---- the user's calls, RFC 9293 §3.10.1 to §3.10.5

  /** Why it failed at once, or NONE. */
  SocketError openActively() {
    go(Event.ACTIVE_OPEN);
    wakeups.beginCall();
    sender.sendSyn(layer.initialSequence(plan, local(), remote()), clock.now());
    wakeups.endCall();
    if (state == TcpState.CLOSED) return error;
    timeouts.update();
    return SocketError.NONE;
  }

  void attach(TcpSocket owner) {
    wakeups.socket(owner);
    trace.descriptor(owner.descriptor());
  }

  void flow(int index) {
    trace.flow(index);
  }

  int flow() {
    return trace.flow();
  }

  /** Takes so many octets, at most {@link #room}, from the front of the data. */
  void write(Payload data, int taken, boolean urgent) {
    wantsRoom = taken < data.length();
    if (taken == 0) return;
    sender.write(data.slice(0, taken), urgent);
    flush();
  }

  int room() {
    return Math.max(0, (int) plan.get(TcpSetting.SEND_BUFFER) - sender.unfinished());
  }

  Payload read(int limit) {
    Payload data = receiver.read(limit);
    if (data.length() > 0 && !receiver.isFinished() && state.isSynchronized())
      transmitter.offerWindow();
    return data;
  }

  Payload peek(int limit) {
    return receiver.peek(limit);
  }

  int unread() {
    return receiver.unread();
  }

  boolean isAtEnd() {
    return receiver.isFinished() && receiver.unread() == 0;
  }

  boolean canWrite() {
    return !sender.isFinQueued();
  }

  /** Sends no more: CLOSE of RFC 9293 §3.10.4, but the socket stays. */
  void finish() {
    if (sender.isFinQueued() || state == TcpState.CLOSED) return;
    sender.finish();
    if (state.isSynchronized()) go(Event.CLOSE); // else when the handshake is over
    flush();
  }

  /** The user gives the connection up. What was not read is answered by RST (RFC 2525 §2.17). */
  void close() {
    wakeups.close();
    if (state == TcpState.CLOSED) {
      trace.deleted();
    } else if (state == TcpState.SYN_SENT) {
      go(Event.CLOSE);
      end();
    } else if (receiver.unread() > 0 && state != TcpState.TIME_WAIT) {
      abort();
    } else {
      abandoned = true;
      finish();
      if (state == TcpState.FIN_WAIT_2) waitForFin();
    }
  }

  /** RFC 9293 §3.10.5. */
  void abort() {
    wakeups.socket(null);
    if (state == TcpState.CLOSED) {
      trace.deleted();
      return;
    }
    boolean known = state != TcpState.SYN_SENT && state != TcpState.TIME_WAIT;
    if (known) transmitter.reset();
    go(Event.ABORT);
    end();
  }

  /** A setting that may change while the connection lives. */
  void set(TcpPlan newPlan, TcpSetting setting) {
    plan = newPlan;
    switch (setting) {
      case NAGLE -> {
        sender.nagle(plan.has(TcpSetting.NAGLE));
        if (state != TcpState.CLOSED) flush();
      }
      case KEEP_ALIVE, KEEP_ALIVE_IDLE, KEEP_ALIVE_INTERVAL, KEEP_ALIVE_PROBES -> {
        if (state.isSynchronized()) lifetime.keepAlive(plan);
      }
      case RECEIVE_BUFFER -> receiver.capacity((int) plan.get(TcpSetting.RECEIVE_BUFFER));
      default -> {}
    }
  }

  // ---- segment arrives, RFC 9293 §3.10.7

  /** §3.10.7.2: a SYN has come to the listener; {@code initialSequence}: of our answer. */
  void openPassively(TcpSegment syn, int initialSequence) {
    state = state.on(Event.PASSIVE_OPEN); // as the listener did
    go(Event.RECEIVE_SYN);
    takeSyn(syn);
    sender.sendSyn(initialSequence, clock.now());
    timeouts.update();
  }

  void takeSyn(TcpSegment syn) {
    transmitter.answer();
    receiver.begin(syn.sequence(), handshake.ownSegmentSize());
    handshake.take(syn, clock.now());
    transmitter.marks().take(syn);
    receiver.scale(handshake.receiveScale());
    sender.beginWindow(syn);
    acknowledger.begin(receiver.next());
  }

  /** {@code marked}: a router has marked the packet, RFC 3168. */
  void receive(TcpSegment segment, boolean marked) {
    lifetime.heard();
    if (transmitter.marks().onSegment(segment, marked)) acknowledger.atOnce();
    arrival.receive(segment);
    if (state != TcpState.CLOSED) flush();
    wakeups.tell(listener);
  }

  /** Fifth of RFC 9293 §3.10.7.4: what the acknowledgement does to the sending half. */
  void acknowledge(TcpSegment segment) {
    long now = clock.now();
    boolean advances = sender.advances(segment.acknowledgment());
    timeouts.answered(advances);
    boolean handshaking = segment.has(TcpSegment.SYN);
    int offered = handshaking ? segment.window() : segment.window() << handshake.sendScale();
    boolean marked = transmitter.marks().isEcho(segment);
    sender.acknowledge(segment, offered, timestamps.roundTrip(segment, now), marked, now);
    if (advances) {
      timeouts.restart(); // RFC 6298 (5.3)
      softError = SocketError.NONE;
    }
    timeouts.windowIsOpen(sender.window() > 0);
    if (wantsRoom && room() >= plan.get(TcpSetting.SEND_BUFFER) / 3) {
      wantsRoom = false;
      wakeups.writable();
    }
    if (state.isSynchronized()) measured(); // before, the segment size is not agreed
  }

  /** False if the connection is at its end. */
  boolean finAcknowledged() {
    if (!sender.isFinAcknowledged()) return true;
    switch (state) {
      case FIN_WAIT_1 -> {
        go(Event.FIN_ACKNOWLEDGED);
        if (abandoned) waitForFin();
      }
      case CLOSING -> {
        go(Event.FIN_ACKNOWLEDGED);
        waitTwiceLifetime();
      }
      case LAST_ACK -> {
        go(Event.FIN_ACKNOWLEDGED);
        end();
        return false;
      }
      default -> {}
    }
    return true;
  }

  void establish(Event event) {
    boolean resent = timeouts.handshakeIsOver();
    int segmentSize = handshake.sendSegmentSize(layer.pathLimit(remote()));
    sender.agree(segmentSize, handshake.isSelective());
    receiver.openWindow();
    if (resent) sender.synWasResent();
    go(event);
    trace.measured(sender, receiver, roundTrip);
    lifetime.keepAlive(plan);
    stands = true;
    if (listener != null) listener.established(this);
    else wakeups.connected();
    if (sender.isFinQueued() && state == TcpState.ESTABLISHED) go(Event.CLOSE);
  }

  // ---- timers

  @Override
  public void giveUp() {
    die(Event.ABORT, softError == SocketError.NONE ? SocketError.TIMED_OUT : softError);
    wakeups.tell(listener);
  }

  void waitTwiceLifetime() {
    timeouts.stop();
    lifetime.endAfter(plan.get(TcpSetting.TIME_WAIT));
  }

  private void waitForFin() {
    if (plan.get(TcpSetting.FIN_TIMEOUT) > 0) lifetime.endAfter(plan.get(TcpSetting.FIN_TIMEOUT));
  }

  @Override
  public void expired() {
    go(state == TcpState.TIME_WAIT ? Event.TIME_OUT : Event.ABORT);
    end();
  }

  @Override
  public boolean isAsking() {
    return sender.isWaiting() || sender.isBlocked();
  }

  @Override
  public void sendKeepAlive() {
    transmitter.probe(sender.next() - 1);
  }

  @Override
  public void peerIsGone() {
    die(Event.ABORT, SocketError.TIMED_OUT);
    wakeups.tell(listener);
  }

  // ---- the network reports, RFC 9293 §3.9.2.2

  /** One of our segments did not get there; {@code ours}: our own host says so. */
  void failed(TcpSegment segment, DropReason reason, boolean ours) {
    boolean inFlight =
        SequenceNumber.isIn(
            segment.sequence(), sender.unacknowledged(), sender.next() - sender.unacknowledged());
    if (!inFlight) return; // RFC 5927 §4
    if (reason == DropReason.FRAGMENTATION_NEEDED) {
      if (!state.isSynchronized()) return;
      sender.limitSegments(handshake.sendSegmentSize(layer.pathLimit(remote())), clock.now());
      timeouts.update();
      return;
    }
    SocketError said = SocketError.of(reason);
    if (said == SocketError.NONE) return;
    boolean hard =
        ours || reason == DropReason.PORT_UNREACHABLE || reason == DropReason.PROTOCOL_UNREACHABLE;
    boolean shaking = state == TcpState.SYN_SENT || state == TcpState.SYN_RECEIVED;
    if (shaking && (hard || plan.has(TcpSetting.ABORT_OPENING))) {
      die(Event.ABORT, said);
      wakeups.tell(listener);
    } else {
      softError = said;
    }
  }

  // ---- sending

  @Override
  public void flush() {
    long now = clock.now();
    if (sender.recovery().backOffs() != reductions) {
      reductions = sender.recovery().backOffs();
      transmitter.marks().onReduced(); // "for any reason", RFC 3168 §6.1.2
    }
    if (state.isSynchronized() && state != TcpState.FIN_WAIT_2 && state != TcpState.TIME_WAIT)
      sender.output(now);
    if (acknowledger.isDue(receiver.next())) transmitter.sendAck();
    if (state != TcpState.TIME_WAIT && state != TcpState.CLOSED) timeouts.update();
  }

  // ---- what happens to it

  void go(Event event) {
    TcpState before = state;
    state = state.on(event);
    trace.state(before, state);
  }

  void die(Event event, SocketError why) {
    go(event);
    error = why;
    if (why != SocketError.NONE) wakeups.failed();
    end();
  }

  void end() {
    timeouts.stop();
    lifetime.stop();
    acknowledger.stop();
    if (listener != null && !stands) listener.failed();
    sender.clear();
    layer.remove(this);
    if (!wakeups.hasSocket()) trace.deleted();
  }

  @Override
  public void measured() {
    trace.measured(sender, receiver, roundTrip);
  }

  /**
   * Nothing is left of it, and no segment says so: the host loses power, or nobody would accept it.
   */
  void vanish() {
    wakeups.vanish();
    go(Event.ABORT);
    end();
  }

  // ---- what there is to know

  @Override
  public TcpState state() {
    return state;
  }

  Endpoint local() {
    return trace.local();
  }

  Endpoint remote() {
    return trace.remote();
  }

  Wakeups wakeups() {
    return wakeups;
  }

  /** It does not stand yet, and the socket that listened for it is closed. */
  boolean isOf(TcpListener closed) {
    return listener == closed && state == TcpState.SYN_RECEIVED;
  }

  boolean isPassive() {
    return listener != null;
  }

  /** No reader is left: what still comes is answered by RST. */
  boolean isAbandoned() {
    return abandoned;
  }

  int unfinished() {
    return sender.unfinished();
  }

  /** A SYN that may begin a new connection while this one is in TIME-WAIT: RFC 6191, MAY-2. */
  boolean givesWayTo(TcpSegment syn) {
    return state == TcpState.TIME_WAIT
        && syn.has(TcpSegment.SYN)
        && !syn.has(TcpSegment.ACK)
        && !syn.has(TcpSegment.RST)
        && (SequenceNumber.isLess(receiver.next(), syn.sequence()) || timestamps.isNewer(syn));
  }

  /** Where the next connection's sequence numbers may begin: above all of this one's, §3.6.1. */
  int giveWay() {
    go(Event.TIME_OUT);
    end();
    return sender.next() + ABOVE_THE_OLD;
  }

  /** Why it died; NONE while it lives, or if it ended well. */
  SocketError error() {
    return state == TcpState.CLOSED ? error : SocketError.NONE;
  }

  TcpInfo info() {
    return TcpInfo.of(state, handshake.ownSegmentSize(), sender, receiver, roundTrip);
  }
}
