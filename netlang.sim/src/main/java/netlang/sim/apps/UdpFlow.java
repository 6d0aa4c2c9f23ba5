package netlang.sim.apps;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.engine.Trace;
import netlang.sim.ip.Envelope;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.udp.UdpLayer;
import netlang.sim.udp.UdpReader;
import netlang.sim.udp.UdpSocket;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.UdpDatagram;

/**
 * Datagrams at an interval. Their data begins with a sequence number, so that the receiver and, if
 * it replies, the sender know which one it is; data of less than four octets has as much of the
 * number as fits.
 */
public final class UdpFlow implements Flow, UdpReader {

  private final FlowPlan.Udp plan;
  private final UdpFlows flows;
  private final UdpLayer udp;
  private final Clock clock;
  private final Trace trace;
  private final FlowLog log;
  private final Envelope envelope;

  /** The next flow that sends from the same address and port. */
  UdpFlow sameSource;

  private Timer sending;
  private UdpSocket socket;
  private boolean running;

  /**
   * Where the datagrams come from: what is still under way when the flow is stopped is known by it.
   */
  private Ipv4Address source = Ipv4Address.UNSPECIFIED;

  private int sourcePort;
  private long startedAt;
  private long sent;

  /**
   * Of datagrams without data, which have no number: how many have arrived, and how many have come
   * back.
   */
  private int deliveries;

  private int answers;

  /** When the first datagram is played, or would have been if the second came before it. */
  private long playsFirstAt;

  public UdpFlow(
      FlowPlan.Udp plan, int index, UdpFlows flows, UdpLayer udp, Clock clock, Trace trace) {
    this.plan = plan;
    this.flows = flows;
    this.udp = udp;
    this.clock = clock;
    this.trace = trace;
    log = new FlowLog(trace, plan.node(), index);
    envelope =
        Envelope.of(plan.source(), plan.destination(), plan.timeToLive(), plan.fragmentation());
  }

  FlowPlan.Udp plan() {
    return plan;
  }

  @Override
  public void start() {
    stop();
    flows.unregister(this, source.value(), sourcePort);
    source = Ipv4Address.UNSPECIFIED;
    log.step(FlowStep.STARTED);
    socket = plan.sourcePort() == 0 ? udp.openEphemeral(this) : udp.open(plan.sourcePort(), this);
    if (socket == null) {
      trace.dropped(plan.node(), -1, DropReason.PORTS_EXHAUSTED, Payload.pattern(plan.size()));
      log.failed(1, DropReason.PORTS_EXHAUSTED, Ipv4Address.UNSPECIFIED);
      log.step(FlowStep.FINISHED);
      return;
    }
    sourcePort = socket.port();
    running = true;
    startedAt = clock.now();
    sent = 0;
    deliveries = 0;
    answers = 0;
    sending = new Timer(clock, this::send);
    send();
  }

  @Override
  public void stop() {
    if (running) end(FlowStep.STOPPED);
    if (socket != null) socket.close(this);
    socket = null;
  }

  /** Sends no more. The port stays open: replies may still come. */
  private void end(FlowStep how) {
    running = false;
    sending.cancel();
    log.step(how);
  }

  private void send() {
    sent++;
    long next = sent * plan.intervalNanos();
    boolean last = sent >= plan.count() || next >= plan.durationNanos();
    if (!last) sending.armAt(startedAt + next);
    log.sent((int) sent, plan.size());
    Ipv4Packet packet =
        socket.send(envelope, plan.destinationPort(), Payload.numbered((int) sent, plan.size()));
    if (packet.source().value() != source.value()) sendsFrom(packet.source());
    if (last) end(FlowStep.FINISHED);
  }

  private void sendsFrom(Ipv4Address newSource) {
    flows.unregister(this, source.value(), sourcePort);
    source = newSource;
    flows.register(this, source.value(), sourcePort);
  }

  boolean isSourceOf(Ipv4Packet packet, UdpDatagram datagram) {
    return datagram.sourcePort() == sourcePort
        && packet.source().value() == source.value()
        && sendsTo(packet.destination(), datagram.destinationPort());
  }

  boolean sendsTo(Ipv4Address address, int port) {
    return port == plan.destinationPort() && address.value() == plan.destination().value();
  }

  /** The receiver has got that data, at that node. */
  void delivered(int node, Payload data) {
    deliveries++;
    int sequence = sequence(data, deliveries);
    long nanos = clock.now() - sentAt(sequence);
    trace.flow(node, log.flow(), FlowStep.DELIVERED, sequence, data.length(), nanos, source, "");
    if (plan.playbackNanos() > 0) play(node, sequence, data);
  }

  /** The first to come is kept back for a while; the others have their turn in time with it. */
  private void play(int node, int sequence, Payload data) {
    if (deliveries == 1)
      playsFirstAt = clock.now() + plan.playbackNanos() - (sequence - 1) * plan.intervalNanos();
    long late = clock.now() - playsFirstAt - (sequence - 1) * plan.intervalNanos();
    if (late > 0)
      trace.flow(node, log.flow(), FlowStep.LATE, sequence, data.length(), late, source, "");
  }

  private long sentAt(int sequence) {
    return startedAt + (sequence - 1) * plan.intervalNanos();
  }

  /**
   * The last datagram sent whose number ends in the octets that the data has; without any, the
   * n-th.
   */
  private int sequence(Payload data, int n) {
    int octets = data.length();
    if (octets >= 4) return data.sequence();
    if (octets == 0) return n;
    int mask = (1 << 8 * octets) - 1;
    return (int) sent - ((int) sent - data.sequence() & mask);
  }

  /** A reply. */
  @Override
  public boolean receive(Ipv4Packet packet, UdpDatagram datagram) {
    boolean fromTarget = plan.receiver() < 0 || packet.source().equals(plan.destination());
    if (!plan.replies() || !fromTarget || datagram.sourcePort() != plan.destinationPort())
      return false;
    Payload data = datagram.data();
    answers++;
    int sequence = sequence(data, answers);
    trace.decapsulated(clock.node(), data);
    trace.delivered(data.length());
    log.answered(
        FlowStep.RECEIVED,
        sequence,
        data.length(),
        clock.now() - sentAt(sequence),
        packet.source());
    return true;
  }

  @Override
  public boolean failed(
      Ipv4Packet packet, UdpDatagram datagram, DropReason reason, Ipv4Address reporter) {
    if (!sendsTo(packet.destination(), datagram.destinationPort())) return false;
    log.failed(sequence(datagram.data(), (int) sent), reason, reporter);
    return true;
  }
}
