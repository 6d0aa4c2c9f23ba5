package netlang.sim.tcp;

import java.util.List;
import netlang.sim.addr.Endpoint;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Trace;
import netlang.sim.ip.Envelope;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.tcp.TcpState.Event;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.wire.Payload;
import netlang.sim.wire.SequenceNumber;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;

/**
 * A connection's control block (TCB), RFC 9293 §3.3.1: its state, and what a segment, a call of the
 * user or a timer does to it. The steps of "segment arrives" (§3.10.7) stand in the RFC's order.
 */
final class TcpConnection
    implements Sender.Wire, SendTimers.Owner, Lifetime.Owner {

  private static final int ACK = TcpSegment.ACK;

  private final TcpLayer layer;
  private final Clock clock;
  private final Trace trace;
  private final Endpoint local;
  private final Endpoint remote;
  private final Envelope envelope;
  private final Handshake handshake;
  private final Sender sender;
  private final Receiver receiver;
  private final Acknowledger acknowledger;
  private final Timestamps timestamps;
  private final RttEstimator roundTrip;
  private final SendTimers timers;
  private final Lifetime lifetime;

  private TcpPlan plan;
  private TcpState state = TcpState.CLOSED;

  /** Null if it was opened actively. */
  private final TcpListener listener;

  /** Null before it is accepted, and after it was closed. */
  private TcpSocket socket;

  private int flow = TraceEvent.NONE;

  /** No reader is left: what still comes is answered by RST. */
  private boolean abandoned;

  private SocketError error = SocketError.NONE;

  /** How often in a row the retransmission timer, or the probe of the window, has rung. */
  private int attempts;

  private boolean synResent;

  /** Sent since the peer's window closed. */
  private int windowProbes;

  /** The user's call to connect has not returned yet. */
  private boolean opening;

  private int descriptor = TraceEvent.NONE;

  // what the user is to be told when the segment has been dealt with
  private boolean tellConnected;
  private boolean tellReadable;
  private boolean tellWritable;
  private boolean tellFailed;
  private boolean wantsRoom;

  /** The next connection that has the same key in the table of the layer. */
  TcpConnection sameKey;

  /** Its place in the list of the layer. */
  int index;

  TcpConnection(
      TcpLayer layer, TcpPlan plan, Endpoint local, Endpoint remote, TcpListener listener) {
    this.layer = layer;
    this.plan = plan;
    this.local = local;
    this.remote = remote;
    this.listener = listener;
    clock = layer.clock();
    trace = layer.trace();
    envelope = layer.envelope(local, remote);
    roundTrip = new RttEstimator(plan);
    sender = new Sender(plan, roundTrip, this);
    receiver = new Receiver((int) plan.get(TcpSetting.RECEIVE_BUFFER));
    acknowledger = new Acknowledger(plan, clock, this::sendAcknowledgment);
    timestamps = new Timestamps(layer.timestampOffset(local, remote));
    handshake = new Handshake(plan, layer.ownSegmentSize(plan, remote), timestamps);
    timers = new SendTimers(clock, this);
    lifetime = new Lifetime(plan, clock, this);
  }

  // ---- the user's calls, RFC 9293 §3.10.1 to §3.10.5

  /** Why it failed at once, or NONE. */
  SocketError openActively() {
    go(Event.ACTIVE_OPEN);
    opening = true;
    sender.sendSyn(layer.initialSequence(local, remote), clock.now());
    opening = false;
    tellFailed = false;
    if (state == TcpState.CLOSED) return error;
    timers.update(sender, roundTrip, -1);
    return SocketError.NONE;
  }

  void attach(TcpSocket owner) {
    socket = owner;
    descriptor = owner.descriptor();
  }

  void flow(int index) {
    flow = index;
  }

  int flow() {
    return flow;
  }

  /** Octets taken. */
  int write(Payload data, boolean urgent) {
    int taken = Math.min(data.length(), room());
    wantsRoom = taken < data.length();
    if (taken == 0) return 0;
    sender.write(data.slice(0, taken), urgent);
    flush();
    return taken;
  }

  int room() {
    return Math.max(0, (int) plan.get(TcpSetting.SEND_BUFFER) - sender.unfinished());
  }

  Payload read(int limit) {
    Payload data = receiver.read(limit);
    if (data.length() > 0 && !receiver.isFinished()) offerWindow();
    return data;
  }

  Payload peek(int limit) {
    return receiver.peek(limit);
  }

  /**
   * The reader has made room: tells the peer if a full segment is overdue, or if the window is twice
   * what the peer knows of, as Linux does.
   */
  private void offerWindow() {
    if (!state.isSynchronized()) return;
    int possible = receiver.possibleWindow();
    boolean wider = possible > 0 && possible >= 2L * receiver.window();
    boolean drained = receiver.unread() == 0;
    if (wider || drained && acknowledger.isDueWhenRead(receiver.next())) sendAcknowledgment();
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
    socket = null;
    if (state == TcpState.SYN_SENT) {
      go(Event.CLOSE);
      end();
    } else if (receiver.unread() > 0) {
      abort();
    } else if (state != TcpState.CLOSED) {
      abandoned = true;
      finish();
      if (state == TcpState.FIN_WAIT_2) waitForFin();
    }
  }

  /** RFC 9293 §3.10.5. */
  void abort() {
    socket = null;
    if (state == TcpState.CLOSED) return;
    boolean known = state != TcpState.SYN_SENT && state != TcpState.TIME_WAIT;
    if (known) send(TcpSegment.RST | ACK, sender.next(), Payload.EMPTY, TcpOptions.NONE);
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

  /** §3.10.7.2: a SYN has come to the listener. */
  void openPassively(TcpSegment syn) {
    state = TcpState.LISTEN;
    go(Event.RECEIVE_SYN);
    takeSyn(syn);
    sender.sendSyn(layer.initialSequence(local, remote), clock.now());
    timers.update(sender, roundTrip, -1);
  }

  private void takeSyn(TcpSegment syn) {
    receiver.begin(syn.sequence(), handshake.ownSegmentSize());
    handshake.take(syn, clock.now());
    sender.beginWindow(syn);
    acknowledger.begin(receiver.next());
  }

  void receive(TcpSegment segment) {
    lifetime.heard();
    if (state == TcpState.SYN_SENT) receiveInSynSent(segment);
    else receiveSynchronized(segment);
    if (state != TcpState.CLOSED) flush();
    tellUser();
  }

  /** §3.10.7.3. */
  private void receiveInSynSent(TcpSegment segment) {
    boolean acknowledges = segment.has(ACK);
    int acknowledgment = segment.acknowledgment();
    boolean acceptable = acknowledges && acknowledgment == sender.next();
    if (acknowledges && !acceptable) { // first: the ACK bit
      drop(segment, DropReason.BAD_SEGMENT);
      if (!segment.has(TcpSegment.RST)) layer.reset(local, remote, acknowledgment);
    } else if (segment.has(TcpSegment.RST)) { // second: the RST bit
      if (acceptable) die(Event.RECEIVE_RST, SocketError.CONNECTION_REFUSED);
      else drop(segment, DropReason.BAD_SEGMENT);
    } else if (!segment.has(TcpSegment.SYN)) { // fifth
      drop(segment, DropReason.BAD_SEGMENT);
    } else { // fourth: the SYN bit
      takeSyn(segment);
      if (acknowledges) {
        acknowledge(segment);
        establish(Event.RECEIVE_SYN_ACK);
        acknowledger.atOnce();
        if (segment.data().length() > 0 || segment.has(TcpSegment.FIN)) takeText(segment);
      } else {
        go(Event.RECEIVE_SYN); // both open at once: SYN+ACK with the same sequence number
        transmit(sender.flight().first(), null);
      }
    }
  }

  /** §3.10.7.4: each step answers whether the next one is to follow. */
  private void receiveSynchronized(TcpSegment segment) {
    boolean ignored =
        isNewEnough(segment) // RFC 7323 §5.3
            && isAcceptable(segment) // first
            && isNoReset(segment) // second
            && isNoSyn(segment) // fourth
            && isAcknowledged(segment) // fifth
            && takeUrgent(segment) // sixth
            && takeText(segment); // seventh and eighth
  }

  private boolean isNewEnough(TcpSegment segment) {
    boolean reset = segment.has(TcpSegment.RST);
    if (reset) return true;
    if (timestamps.isOld(segment, clock.now())) {
      drop(segment, DropReason.OLD_TIMESTAMP);
      challenge();
      return false;
    }
    if (timestamps.isMissing(segment) && !segment.has(TcpSegment.SYN)) {
      drop(segment, DropReason.OLD_TIMESTAMP);
      return false;
    }
    return true;
  }

  private boolean isAcceptable(TcpSegment segment) {
    if (state == TcpState.SYN_RECEIVED && isPeersSynAgain(segment)) {
      if (segment.has(ACK)) return true; // both have opened at once, §3.5 figure 7
      transmit(sender.flight().first(), Retransmission.FAST); // our SYN+ACK was lost
      return false;
    }
    boolean atEdge = segment.sequence() == receiver.next(); // a closed window takes its ACK
    if (atEdge || receiver.isAcceptable(segment)) {
      timestamps.update(segment, acknowledger.lastAcknowledged(), clock.now());
      return true;
    }
    drop(segment, DropReason.OUTSIDE_WINDOW);
    if (segment.has(TcpSegment.RST)) return false;
    if (segment.sequenceEnd() == acknowledger.lastAcknowledged())
      timestamps.update(segment, acknowledger.lastAcknowledged(), clock.now()); // sent again
    if (state == TcpState.TIME_WAIT && segment.has(TcpSegment.FIN)) waitTwiceLifetime();
    receiver.take(segment); // an old one: to be reported, RFC 2883
    if (segment.sequenceLength() > 0) {
      acknowledger.atOnce();
      sendAcknowledgment();
    } else {
      challenge();
    }
    return false;
  }

  private boolean isPeersSynAgain(TcpSegment segment) {
    return segment.has(TcpSegment.SYN)
        && !segment.has(TcpSegment.RST)
        && segment.sequence() == receiver.initialSequence();
  }

  /** RFC 5961 §3.2: only a RST at the very edge is believed. */
  private boolean isNoReset(TcpSegment segment) {
    if (!segment.has(TcpSegment.RST)) return true;
    if (segment.sequence() != receiver.next()) {
      drop(segment, DropReason.BAD_SEGMENT);
      challenge();
    } else if (state == TcpState.SYN_RECEIVED) {
      die(Event.RECEIVE_RST, SocketError.CONNECTION_REFUSED);
    } else {
      boolean broken = state == TcpState.CLOSE_WAIT;
      die(Event.RECEIVE_RST, broken ? SocketError.BROKEN_PIPE : SocketError.CONNECTION_RESET);
    }
    return false;
  }

  /** RFC 5961 §4.2; a connection that does not stand yet goes back to LISTEN. */
  private boolean isNoSyn(TcpSegment segment) {
    if (!segment.has(TcpSegment.SYN)) return true;
    if (state == TcpState.SYN_RECEIVED && isPeersSynAgain(segment)) return true;
    drop(segment, DropReason.BAD_SEGMENT);
    if (state == TcpState.SYN_RECEIVED && listener != null) die(Event.ABORT, SocketError.NONE);
    else challenge();
    return false;
  }

  private boolean isAcknowledged(TcpSegment segment) {
    int acknowledgment = segment.acknowledgment();
    if (!segment.has(ACK)) {
      drop(segment, DropReason.BAD_SEGMENT);
      return false;
    }
    if (state == TcpState.SYN_RECEIVED) {
      if (!sender.advances(acknowledgment) || sender.isTooNew(acknowledgment)) {
        drop(segment, DropReason.BAD_SEGMENT);
        layer.reset(local, remote, acknowledgment);
        return false;
      }
      acknowledge(segment);
      establish(Event.SYN_ACKNOWLEDGED);
      return true;
    }
    if (sender.isTooNew(acknowledgment) || sender.isTooOld(acknowledgment)) {
      drop(segment, DropReason.BAD_SEGMENT);
      challenge(); // RFC 5961 §5.2
      return false;
    }
    acknowledge(segment);
    return finAcknowledged();
  }

  private void acknowledge(TcpSegment segment) {
    long now = clock.now();
    if (sender.advances(segment.acknowledgment())) {
      attempts = 0;
      timers.restart();
    } else if (!sender.isWaiting()) {
      attempts = 0; // the peer answers our probes: RFC 9293 MUST-37
    }
    boolean handshaking = segment.has(TcpSegment.SYN);
    int offered = handshaking ? segment.window() : segment.window() << handshake.sendScale();
    sender.acknowledge(segment, offered, timestamps.roundTrip(segment, now), now);
    if (sender.window() > 0) {
      windowProbes = 0;
      timers.forgetWindowProbe();
    }
    if (wantsRoom && room() >= plan.get(TcpSetting.SEND_BUFFER) / 3) {
      wantsRoom = false;
      tellWritable = true;
    }
    if (state.isSynchronized()) measured(); // before, the segment size is not agreed
  }

  /** False if the connection is at its end. */
  private boolean finAcknowledged() {
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

  private boolean takeUrgent(TcpSegment segment) {
    if (segment.has(TcpSegment.URG) && receiver.takeUrgent(segment))
      layer.socketCall(flow, descriptor, "urgent", "");
    return true;
  }

  private boolean takeText(TcpSegment segment) {
    int octets = segment.data().length();
    if (octets == 0 && !segment.has(TcpSegment.FIN)) return true;
    if (receiver.isFinished()) return true; // a FIN has come before: "ignore the segment text"
    if (abandoned && octets > 0 && !receiver.isOld(segment)) {
      drop(segment, DropReason.NO_SUCH_CONNECTION); // nobody is left to read it: RFC 1122 §4.2.2.13
      layer.reset(local, remote, segment.acknowledgment());
      go(Event.ABORT);
      end();
      return false;
    }
    if (octets > 0 && receiver.window() == 0) {
      drop(segment, DropReason.RECEIVE_BUFFER_FULL);
      acknowledger.atOnce();
      return false;
    }
    int before = receiver.next();
    switch (receiver.take(segment)) {
      case IN_ORDER -> takeData(segment);
      case FILLS_HOLE -> {
        takeData(segment);
        acknowledger.atOnce();
      }
      case OUT_OF_ORDER, DUPLICATE -> acknowledger.atOnce();
    }
    if (octets > 0 && receiver.hasHole()) acknowledger.atOnce();
    if (receiver.next() != before) tellReadable = true;
    if (receiver.isFinished()) receiveFin();
    return true;
  }

  private void takeData(TcpSegment segment) {
    acknowledger.onData(
        segment.data().length(),
        segment.has(TcpSegment.PSH),
        receiver.window(),
        roundTrip.timeout());
  }

  /** Eighth. */
  private void receiveFin() {
    switch (state) {
      case ESTABLISHED -> {
        go(Event.RECEIVE_FIN);
        acknowledger.onFin();
      }
      case FIN_WAIT_1 -> {
        go(Event.RECEIVE_FIN);
        acknowledger.atOnce();
      }
      case FIN_WAIT_2 -> {
        go(Event.RECEIVE_FIN);
        acknowledger.atOnce();
        waitTwiceLifetime();
      }
      default -> {}
    }
  }

  private void establish(Event event) {
    if (synResent) roundTrip.synWasResent();
    else roundTrip.clearBackOff();
    attempts = 0;
    int segmentSize = handshake.sendSegmentSize(layer.pathLimit(remote));
    sender.agree(segmentSize, handshake.isSelective());
    receiver.scale(handshake.receiveScale());
    if (synResent) sender.synWasResent();
    go(event);
    measured();
    lifetime.keepAlive(plan);
    if (listener != null) listener.established(this);
    else tellConnected = true;
    if (sender.isFinQueued() && state == TcpState.ESTABLISHED) go(Event.CLOSE);
  }

  // ---- timers

  @Override
  public void retransmit() {
    long limit =
        plan.get(
            state == TcpState.SYN_SENT
                ? TcpSetting.SYN_RETRIES
                : state == TcpState.SYN_RECEIVED
                    ? TcpSetting.SYN_ACK_RETRIES
                    : TcpSetting.DATA_RETRIES);
    boolean open = sender.window() == 0 && state.isSynchronized();
    if (attempts >= limit && !open || attempts >= 2 * limit) {
      giveUp();
      return;
    }
    attempts++;
    roundTrip.backOff(); // RFC 6298 (5.5)
    boolean established = state.isSynchronized();
    if (!established) synResent = true;
    sender.onTimeout(established, clock.now());
    timers.restart(roundTrip.timeout()); // (5.6)
    measured();
    flush();
  }

  private void giveUp() {
    die(Event.ABORT, error == SocketError.NONE ? SocketError.TIMED_OUT : error);
    tellUser();
  }

  @Override
  public void probeWindow() {
    if (attempts >= plan.get(TcpSetting.DATA_RETRIES)) {
      giveUp();
      return;
    }
    if (!sender.sendIntoSmallWindow(clock.now())) {
      attempts++;
      windowProbes++;
      sendProbe();
    }
    flush();
  }

  /** A segment that the peer must answer, for it is an old one: as Linux does. */
  private void sendProbe() {
    traceRetransmission(sender.unacknowledged() - 1, 0, Retransmission.PROBE);
    send(ACK, sender.unacknowledged() - 1, Payload.EMPTY, options(true));
  }

  @Override
  public void probeTail() {
    sender.sendProbe(clock.now());
    timers.restart(roundTrip.timeout()); // RFC 8985 §7.3: "the RTO timer is armed"
    flush();
  }

  @Override
  public void giveUpDoubt() {
    sender.onReorderingDeadline(clock.now());
    measured();
    flush();
  }

  private void waitTwiceLifetime() {
    timers.stop();
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
  public void sendKeepAlive() {
    if (sender.isWaiting()) return; // what is in flight asks, too
    traceRetransmission(sender.next() - 1, 0, Retransmission.PROBE);
    send(ACK, sender.next() - 1, Payload.EMPTY, options(true));
  }

  @Override
  public void peerIsGone() {
    die(Event.ABORT, SocketError.TIMED_OUT);
    tellUser();
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
      sender.limitSegments(
          handshake.sendSegmentSize(layer.pathLimit(remote)), clock.now());
      timers.update(sender, roundTrip, windowProbeTimeout());
      return;
    }
    SocketError said = SocketError.of(reason);
    if (said == SocketError.NONE) return;
    boolean hard =
        ours
            || reason == DropReason.PORT_UNREACHABLE
            || reason == DropReason.PROTOCOL_UNREACHABLE;
    boolean shaking = state == TcpState.SYN_SENT || state == TcpState.SYN_RECEIVED;
    if (shaking && (hard || plan.has(TcpSetting.ABORT_OPENING))) {
      die(Event.ABORT, said);
      tellUser();
    } else {
      error = said; // MUST-56: kept as the reason if it should time out
    }
  }

  // ---- sending

  private void flush() {
    long now = clock.now();
    if (state.isSynchronized() && state != TcpState.FIN_WAIT_2 && state != TcpState.TIME_WAIT)
      sender.output(now);
    if (acknowledger.isDue(receiver.next())) sendAcknowledgment();
    if (state != TcpState.TIME_WAIT && state != TcpState.CLOSED)
      timers.update(sender, roundTrip, windowProbeTimeout());
  }

  /** RFC 9293 §3.8.6.1 (SHLD-29, SHLD-30): first after an RTO, then twice as long each time. */
  private long windowProbeTimeout() {
    if (!state.isSynchronized()) return -1;
    long timeout = roundTrip.timeout();
    long longest = plan.get(TcpSetting.MAXIMUM_RTO);
    for (int i = 0; i < windowProbes && timeout < longest; i++) timeout *= 2;
    return Math.min(timeout, longest);
  }

  @Override
  public int stamp() {
    return timestamps.value(clock.now());
  }

  @Override
  public void transmit(SentSegment segment, Retransmission cause) {
    if (cause != null) traceRetransmission(segment.sequence, segment.length(), cause);
    if ((segment.flags & TcpSegment.SYN) != 0) {
      boolean answer = state == TcpState.SYN_RECEIVED;
      send(TcpSegment.SYN | (answer ? ACK : 0), segment.sequence, segment.data, handshake.options(answer, clock.now()));
      return;
    }
    int octets = segment.data.length();
    if (octets > 0) {
      if (acknowledger.isOwed() && !plan.has(TcpSetting.PIGGYBACK)) sendAcknowledgment();
      acknowledger.onDataSent();
    }
    if (cause == null) timers.tailMoved();
    boolean reports = cause == null || octets == 0;
    send(segment.flags | ACK, segment.sequence, segment.data, options(reports));
  }

  private void sendAcknowledgment() {
    send(ACK, sender.next(), Payload.EMPTY, options(true));
  }

  /** RFC 5961 §7: not more than so many a second. */
  private void challenge() {
    if (layer.mayChallenge()) sendAcknowledgment();
  }

  @Override
  public int reportLength() {
    int blocks = handshake.isSelective() ? receiver.blockCount() : 0;
    return blocks == 0 ? 0 : 4 + 8 * Math.min(blocks, timestamps.isAgreed() ? 3 : 4);
  }

  private TcpOptions options(boolean reports) {
    boolean stamped = timestamps.isAgreed();
    TcpOptions.Timestamps stamp = stamped ? timestamps.stamp(clock.now()) : null;
    if (!handshake.isSelective() || !reports)
      return stamped ? TcpOptions.of(stamp, List.of()) : TcpOptions.NONE;
    return TcpOptions.of(stamp, receiver.blocks(stamped ? 3 : 4));
  }

  private void send(int flags, int sequence, Payload data, TcpOptions options) {
    boolean acknowledges = (flags & ACK) != 0;
    int urgent = acknowledges ? sender.urgentPointer(sequence) : 0;
    int window = (flags & TcpSegment.RST) != 0 ? 0 : receiver.windowField((flags & TcpSegment.SYN) != 0);
    TcpSegment segment =
        new TcpSegment(
            local.port(),
            remote.port(),
            sequence,
            acknowledges ? receiver.next() : 0,
            urgent > 0 ? flags | TcpSegment.URG : flags,
            window,
            urgent,
            options,
            data,
            origin());
    if (acknowledges) acknowledger.onSent(receiver.next());
    layer.send(envelope, segment);
  }

  private TcpSegment.Origin origin;

  private TcpSegment.Origin origin() {
    int own = sender.initialSequence();
    int peer = receiver.initialSequence();
    if (origin == null || origin.sequence() != own || origin.acknowledgment() != peer)
      origin = new TcpSegment.Origin(own, peer);
    return origin;
  }

  // ---- what happens to it

  private void go(Event event) {
    TcpState before = state;
    state = state.on(event);
    if (state != before)
      trace.tcpState(layer.node(), flow, local, remote, before.word(), state.word());
  }

  private void die(Event event, SocketError why) {
    go(event);
    error = why;
    tellFailed = true;
    end();
  }

  private void end() {
    timers.stop();
    lifetime.stop();
    acknowledger.stop();
    sender.clear();
    layer.remove(this);
    if (descriptor != TraceEvent.NONE) layer.socketCall(flow, descriptor, "deleted", "");
  }

  /** The host loses power. */
  void vanish() {
    socket = null;
    go(Event.ABORT);
    end();
  }

  private void tellUser() {
    if (opening) return;
    if (tellConnected) {
      tellConnected = false;
      if (socket != null) socket.tellConnected();
    }
    if (listener != null) listener.tellUser();
    if (tellReadable) {
      tellReadable = false;
      if (socket != null) socket.tellReadable();
    }
    if (tellWritable) {
      tellWritable = false;
      if (socket != null) socket.tellWritable();
    }
    if (tellFailed) {
      tellFailed = false;
      if (socket != null) socket.tellFailed();
    }
  }

  private void drop(TcpSegment segment, DropReason reason) {
    layer.drop(segment, reason);
  }

  private void traceRetransmission(int sequence, int length, Retransmission cause) {
    if (!trace.isObserved()) return;
    long relative = sequence - sender.initialSequence() & 0xffff_ffffL;
    trace.observed(
        new TraceEvent.TcpRetransmitted(
            trace.now(), layer.node(), flow, local, remote, relative, length, cause));
  }

  private void measured() {
    if (!trace.isObserved()) return;
    CongestionControl congestion = sender.congestion();
    trace.observed(
        new TraceEvent.TcpMeasured(
            trace.now(),
            layer.node(),
            flow,
            local,
            remote,
            congestion.window(),
            congestion.slowStartThreshold(),
            sender.flight().length(),
            sender.window(),
            receiver.window(),
            roundTrip.smoothed(),
            roundTrip.timeout()));
  }

  // ---- what there is to know

  TcpState state() {
    return state;
  }

  Endpoint local() {
    return local;
  }

  Endpoint remote() {
    return remote;
  }

  boolean hasSocket() {
    return socket != null;
  }

  int unfinished() {
    return sender.unfinished();
  }

  /** A SYN that may begin a new connection while this one is in TIME-WAIT: RFC 6191, MAY-2. */
  boolean givesWayTo(TcpSegment syn) {
    boolean later =
        SequenceNumber.isLess(receiver.next(), syn.sequence()) || timestamps.isNewer(syn);
    return state == TcpState.TIME_WAIT
        && syn.has(TcpSegment.SYN)
        && !syn.has(ACK)
        && !syn.has(TcpSegment.RST)
        && later;
  }

  void giveWay() {
    go(Event.TIME_OUT);
    end();
  }

  /** Why it died; NONE while it lives, or if it ended well. */
  SocketError error() {
    return state == TcpState.CLOSED ? error : SocketError.NONE;
  }

  TcpInfo info() {
    Flight flight = sender.flight();
    return new TcpInfo(
        state,
        sender.recovery().phase().ordinal(),
        sender.congestion().window(),
        sender.congestion().slowStartThreshold(),
        sender.segmentSize(),
        handshake.ownSegmentSize(),
        flight.length(),
        flight.sacked() + flight.assumed(),
        flight.lost(),
        flight.resent(),
        sender.window(),
        receiver.window(),
        roundTrip.smoothed(),
        roundTrip.variation(),
        roundTrip.timeout());
  }
}
