package netlang.sim.apps;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.engine.Trace;
import netlang.sim.icmp.EchoClient;
import netlang.sim.icmp.IcmpLayer;
import netlang.sim.ip.Envelope;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.udp.UdpLayer;
import netlang.sim.udp.UdpReader;
import netlang.sim.udp.UdpSocket;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.UdpDatagram;

/**
 * Finds the routers on the way: probes with growing time to live, one after the other, as {@code
 * traceroute -q N -N 1}.
 *
 * <p>Events number the probes from 1; probe n has time to live (n - 1) / probes + 1.
 */
public final class TracerouteFlow implements Flow, EchoClient, UdpReader {

  private final FlowPlan.Traceroute plan;
  private final IcmpLayer icmp;
  private final UdpLayer udp;
  private final Clock clock;
  private final FlowLog log;
  private final Timer timeout;

  private boolean running;
  private int identifier;
  private UdpSocket socket;
  private int probe;
  private long sentAt;
  private boolean waiting;

  /** This hop is the last one: it is the destination, or nothing behind it can be reached. */
  private boolean lastHop;

  public TracerouteFlow(
      FlowPlan.Traceroute plan, int index, IcmpLayer icmp, UdpLayer udp, Clock clock, Trace trace) {
    this.plan = plan;
    this.icmp = icmp;
    this.udp = udp;
    this.clock = clock;
    log = new FlowLog(trace, plan.node(), index);
    timeout = new Timer(clock, this::timeOut);
  }

  @Override
  public void start() {
    stop();
    running = true;
    probe = 0;
    lastHop = false;
    log.step(FlowStep.STARTED);
    if (plan.icmp()) identifier = icmp.open(this);
    sendNext();
  }

  @Override
  public void stop() {
    if (running) end(FlowStep.STOPPED);
  }

  private void end(FlowStep how) {
    running = false;
    waiting = false;
    timeout.cancel();
    closeSocket();
    if (plan.icmp()) icmp.close(identifier, this);
    log.step(how);
  }

  private void closeSocket() {
    if (socket != null) socket.close(this);
    socket = null;
  }

  private void sendNext() {
    boolean hopDone = probe % plan.probes() == 0;
    if (hopDone && (lastHop || probe == plan.probes() * plan.maxHops())) {
      end(FlowStep.FINISHED);
      return;
    }
    probe++;
    waiting = true;
    sentAt = clock.now();
    timeout.arm(plan.timeoutNanos());
    log.sent(probe, FlowPlan.Traceroute.SIZE);
    int timeToLive = (probe - 1) / plan.probes() + 1;
    Envelope envelope =
        Envelope.of(plan.source(), plan.destination(), timeToLive, Fragmentation.ALLOWED);
    Payload data = Payload.pattern(FlowPlan.Traceroute.SIZE);
    if (plan.icmp()) icmp.request(envelope, identifier, probe, data);
    else sendDatagram(envelope, data);
  }

  private void sendDatagram(Envelope envelope, Payload data) {
    socket = udp.openEphemeral(this);
    if (socket == null) fail(DropReason.PORTS_EXHAUSTED, envelope.source());
    else socket.send(envelope, FlowPlan.Traceroute.FIRST_PORT + probe - 1, data);
  }

  private void answered(Ipv4Address from) {
    settle();
    log.answered(FlowStep.HOP, probe, FlowPlan.Traceroute.SIZE, clock.now() - sentAt, from);
    sendNext();
  }

  private void fail(DropReason reason, Ipv4Address reporter) {
    settle();
    lastHop = true;
    log.failed(probe, reason, reporter);
    sendNext();
  }

  private void timeOut() {
    settle();
    log.timedOut(probe);
    sendNext();
  }

  private void settle() {
    waiting = false;
    timeout.cancel();
    closeSocket();
  }

  @Override
  public boolean replied(IcmpMessage reply, Ipv4Address from) {
    if (!waiting || reply.sequence() != probe) return false;
    lastHop = true;
    answered(from);
    return true;
  }

  @Override
  public void failed(IcmpMessage request, DropReason reason, Ipv4Address reporter) {
    if (waiting && request.sequence() == probe) reported(reason, reporter);
  }

  /** Somebody happens to listen on the port, and answers. */
  @Override
  public boolean receive(Ipv4Packet packet, UdpDatagram datagram) {
    if (!waiting || !packet.source().equals(plan.destination())) return false;
    lastHop = true;
    answered(packet.source());
    return true;
  }

  @Override
  public boolean failed(
      Ipv4Packet packet, UdpDatagram datagram, DropReason reason, Ipv4Address reporter) {
    if (!waiting || datagram.sourcePort() != socket.port()) return false;
    reported(reason, reporter);
    return true;
  }

  private void reported(DropReason reason, Ipv4Address reporter) {
    if (reason == DropReason.TTL_EXCEEDED) {
      answered(reporter);
    } else if (reason == DropReason.PORT_UNREACHABLE) {
      lastHop = true;
      answered(reporter);
    } else {
      fail(reason, reporter);
    }
  }
}
