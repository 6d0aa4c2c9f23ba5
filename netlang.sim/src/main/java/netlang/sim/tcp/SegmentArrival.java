package netlang.sim.tcp;

import netlang.sim.engine.Clock;
import netlang.sim.tcp.TcpState.Event;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent.Retransmission;
import netlang.sim.wire.TcpSegment;

/** "SEGMENT ARRIVES" of a connection, RFC 9293 §3.10.7.3 and §3.10.7.4: its steps, in its order. */
final class SegmentArrival {

  private static final int ACK = TcpSegment.ACK;

  private final TcpConnection connection;
  private final Clock clock;
  private final ConnectionTrace trace;
  private final Transmitter transmitter;
  private final Sender sender;
  private final Receiver receiver;
  private final Acknowledger acknowledger;
  private final Timestamps timestamps;
  private final RttEstimator roundTrip;

  /** A SYN that met ours, with text: "queued for processing after the ESTABLISHED state". */
  private TcpSegment heldBack;

  SegmentArrival(
      TcpConnection connection,
      Clock clock,
      ConnectionTrace trace,
      Transmitter transmitter,
      Sender sender,
      Receiver receiver,
      Timestamps timestamps,
      RttEstimator roundTrip) {
    this.connection = connection;
    this.clock = clock;
    this.trace = trace;
    this.transmitter = transmitter;
    this.sender = sender;
    this.receiver = receiver;
    this.timestamps = timestamps;
    this.roundTrip = roundTrip;
    acknowledger = transmitter.acknowledger();
  }

  void receive(TcpSegment segment) {
    if (connection.state() == TcpState.SYN_SENT) receiveInSynSent(segment);
    else receiveSynchronized(segment);
  }

  /** §3.10.7.3. */
  private void receiveInSynSent(TcpSegment segment) {
    boolean acknowledges = segment.has(ACK);
    int acknowledgment = segment.acknowledgment();
    boolean acceptable = acknowledges && acknowledgment == sender.next();
    if (acknowledges && !acceptable) { // first: the ACK bit
      trace.dropped(segment, DropReason.BAD_SEGMENT);
      if (!segment.has(TcpSegment.RST)) transmitter.reject(segment);
    } else if (segment.has(TcpSegment.RST)) { // second: the RST bit
      if (acceptable) connection.die(Event.RECEIVE_RST, SocketError.CONNECTION_REFUSED);
      else trace.dropped(segment, DropReason.BAD_SEGMENT);
    } else if (!segment.has(TcpSegment.SYN)) { // fifth
      trace.dropped(segment, DropReason.BAD_SEGMENT);
    } else { // fourth: the SYN bit
      connection.takeSyn(segment);
      if (acknowledges) {
        connection.acknowledge(segment);
        connection.establish(Event.RECEIVE_SYN_ACK);
        acknowledger.atOnce();
        if (segment.data().length() > 0 || segment.has(TcpSegment.FIN)) takeText(segment);
      } else {
        // both open at once: SYN+ACK with the same sequence number
        connection.go(Event.RECEIVE_SYN);
        heldBack = segment;
        transmitter.transmit(sender.flight().first(), null);
      }
    }
  }

  /**
   * §3.10.7.4: each step says whether the next one is to follow. The third, security, is of no use
   * to anybody.
   */
  private void receiveSynchronized(TcpSegment segment) {
    if (!checkTimestamps(segment)) return; // RFC 7323 §5.3
    if (!checkSequence(segment)) return; // first
    if (!checkReset(segment)) return; // second
    if (!checkSyn(segment)) return; // fourth
    if (!checkAck(segment)) return; // fifth
    takeUrgent(segment); // sixth
    takeText(segment); // seventh and eighth
  }

  private boolean checkTimestamps(TcpSegment segment) {
    boolean reset = segment.has(TcpSegment.RST);
    if (reset) return true;
    if (timestamps.isOld(segment, clock.now())) {
      trace.dropped(segment, DropReason.OLD_TIMESTAMP);
      transmitter.challenge();
      return false;
    }
    if (timestamps.isMissing(segment) && !segment.has(TcpSegment.SYN)) {
      trace.dropped(segment, DropReason.OLD_TIMESTAMP);
      return false;
    }
    return true;
  }

  private boolean checkSequence(TcpSegment segment) {
    if (connection.state() == TcpState.SYN_RECEIVED && isPeersSynAgain(segment)) {
      if (segment.has(ACK)) return true; // both have opened at once, §3.5 figure 7
      transmitter.transmit(sender.flight().first(), Retransmission.FAST); // our SYN+ACK was lost
      return false;
    }
    boolean atEdge = segment.sequence() == receiver.next(); // a closed window takes its ACK
    // in TIME-WAIT nothing but what is at the edge is of this connection, as Linux has it
    boolean inWindow = connection.state() != TcpState.TIME_WAIT && receiver.isAcceptable(segment);
    if (atEdge || inWindow || segment.has(TcpSegment.RST) && receiver.isAcceptable(segment))
      return true;
    trace.dropped(segment, DropReason.OUTSIDE_WINDOW);
    if (segment.has(TcpSegment.RST)) return false;
    if (segment.sequenceEnd() == acknowledger.lastAcknowledged())
      timestamps.update(segment, acknowledger.lastAcknowledged(), clock.now()); // sent again
    if (connection.state() == TcpState.TIME_WAIT && segment.has(TcpSegment.FIN))
      connection.waitTwiceLifetime();
    if (receiver.isOld(segment)) receiver.take(segment); // to be reported, RFC 2883
    if (segment.sequenceLength() > 0 || receiver.window() == 0) { // a probe of a closed window
      acknowledger.atOnce();
      transmitter.sendAck();
    } else {
      transmitter.contradict();
    }
    return false;
  }

  private boolean isPeersSynAgain(TcpSegment segment) {
    return segment.has(TcpSegment.SYN)
        && !segment.has(TcpSegment.RST)
        && segment.sequence() == receiver.initialSequence();
  }

  /** RFC 5961 §3.2: only a RST at the very edge is believed. */
  private boolean checkReset(TcpSegment segment) {
    if (!segment.has(TcpSegment.RST)) return true;
    if (segment.sequence() != receiver.next()) {
      trace.dropped(segment, DropReason.BAD_SEGMENT);
      transmitter.challenge();
    } else if (connection.state() == TcpState.SYN_RECEIVED) {
      connection.die(Event.RECEIVE_RST, SocketError.CONNECTION_REFUSED);
    } else { // of TIME-WAIT nothing is left to be told: what was received can still be read
      boolean over = connection.state() == TcpState.TIME_WAIT;
      connection.die(Event.RECEIVE_RST, over ? SocketError.NONE : SocketError.CONNECTION_RESET);
    }
    return false;
  }

  /** RFC 5961 §4.2; a connection that does not stand yet goes back to LISTEN. */
  private boolean checkSyn(TcpSegment segment) {
    if (!segment.has(TcpSegment.SYN)) return true;
    if (connection.state() == TcpState.SYN_RECEIVED && isPeersSynAgain(segment)) return true;
    trace.dropped(segment, DropReason.BAD_SEGMENT);
    if (connection.state() == TcpState.SYN_RECEIVED && connection.isPassive())
      connection.die(Event.ABORT, SocketError.NONE);
    else transmitter.challenge();
    return false;
  }

  private boolean checkAck(TcpSegment segment) {
    int acknowledgment = segment.acknowledgment();
    if (!segment.has(ACK)) {
      trace.dropped(segment, DropReason.BAD_SEGMENT);
      return false;
    }
    if (connection.state() == TcpState.SYN_RECEIVED) {
      if (!sender.advances(acknowledgment) || sender.isTooNew(acknowledgment)) {
        trace.dropped(segment, DropReason.BAD_SEGMENT);
        transmitter.reject(segment);
        return false;
      }
      timestamps.update(segment, acknowledger.lastAcknowledged(), clock.now());
      connection.acknowledge(segment);
      connection.establish(Event.SYN_ACKNOWLEDGED);
      return heldBack == null || takeText(heldBack);
    }
    if (sender.isTooNew(acknowledgment) || sender.isTooOld(acknowledgment)) {
      trace.dropped(segment, DropReason.BAD_SEGMENT);
      transmitter.challenge(); // RFC 5961 §5.2
      return false;
    }
    // not before the ACK is believed: one forged segment would make all that follow look old
    timestamps.update(segment, acknowledger.lastAcknowledged(), clock.now());
    connection.acknowledge(segment);
    return connection.finAcknowledged();
  }

  private void takeUrgent(TcpSegment segment) {
    if (segment.has(TcpSegment.URG) && receiver.takeUrgent(segment)) trace.urgent();
  }

  private boolean takeText(TcpSegment segment) {
    int octets = segment.data().length();
    if (octets == 0 && !segment.has(TcpSegment.FIN)) return true;
    if (receiver.isFinished()) { // a FIN has come before: "ignore the segment text"
      acknowledger.atOnce();
      if (connection.state() == TcpState.TIME_WAIT) connection.waitTwiceLifetime();
      return true;
    }
    if (connection.isAbandoned() && octets > 0 && !receiver.isOld(segment)) {
      // nobody is left to read it: RFC 1122 §4.2.2.13
      trace.dropped(segment, DropReason.NO_SUCH_CONNECTION);
      transmitter.reject(segment);
      connection.go(Event.ABORT);
      connection.end();
      return false;
    }
    if (octets > 0 && receiver.window() == 0) {
      trace.dropped(segment, DropReason.RECEIVE_BUFFER_FULL);
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
    if (octets > 0 && (receiver.hasHole() || receiver.hasDuplicate())) acknowledger.atOnce();
    if (receiver.next() != before) connection.wakeups().readable();
    if (receiver.isFinished()) receiveFin();
    return true;
  }

  private void takeData(TcpSegment segment) {
    if (segment.data().length() == 0) return;
    acknowledger.onData(
        segment.data().length(),
        segment.has(TcpSegment.PSH),
        receiver.window(),
        roundTrip.timeout());
  }

  /** Eighth. */
  private void receiveFin() {
    switch (connection.state()) {
      case ESTABLISHED -> {
        connection.go(Event.RECEIVE_FIN);
        acknowledger.onFin();
      }
      case FIN_WAIT_1 -> {
        connection.go(Event.RECEIVE_FIN);
        acknowledger.atOnce();
      }
      case FIN_WAIT_2 -> {
        connection.go(Event.RECEIVE_FIN);
        acknowledger.atOnce();
        connection.waitTwiceLifetime();
      }
      default -> {}
    }
  }
}
