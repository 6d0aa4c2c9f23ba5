package netlang.sim.apps;

import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;
import netlang.sim.engine.Trace;
import netlang.sim.icmp.EchoClient;
import netlang.sim.icmp.IcmpLayer;
import netlang.sim.ip.Envelope;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Payload;

/** Echo requests at an interval, each with its own time limit for the reply. */
public final class PingFlow implements Flow, EchoClient {

  private final FlowPlan.Ping plan;
  private final IcmpLayer icmp;
  private final Clock clock;
  private final Trace trace;
  private final FlowLog log;
  private final Envelope envelope;
  private final Payload data;

  private Timer sending;
  private Timer timeout;
  private boolean running;
  private int identifier;
  private long startedAt;
  private long sent;

  /**
   * All requests before this one are settled; {@code open} says which of the later ones, modulo its
   * length, are not.
   */
  private long firstOpen;

  private boolean[] open;

  public PingFlow(FlowPlan.Ping plan, int index, IcmpLayer icmp, Clock clock, Trace trace) {
    this.plan = plan;
    this.icmp = icmp;
    this.clock = clock;
    this.trace = trace;
    log = new FlowLog(trace, plan.node(), index);
    envelope =
        Envelope.of(plan.source(), plan.destination(), plan.timeToLive(), plan.fragmentation());
    data = Payload.pattern(plan.size());
  }

  @Override
  public void start() {
    stop();
    icmp.close(identifier, this);
    identifier = icmp.open(this);
    running = true;
    startedAt = clock.now();
    sent = 0;
    firstOpen = 1;
    open = new boolean[4];
    sending = new Timer(clock, this::send);
    timeout = new Timer(clock, this::timeOut);
    log.step(FlowStep.STARTED);
    send();
  }

  @Override
  public void stop() {
    if (!running) return;
    end(FlowStep.STOPPED);
    icmp.close(identifier, this);
  }

  private void end(FlowStep how) {
    running = false;
    sending.cancel();
    timeout.cancel();
    log.step(how);
  }

  private void send() {
    sent++;
    if (sent - firstOpen >= open.length) growOpen();
    open[slot(sent)] = true;
    if (!timeout.isSet()) timeout.armAt(sentAt(firstOpen) + plan.timeoutNanos());
    if (sent < plan.count()) sending.armAt(sentAt(sent + 1));
    log.sent((int) sent, plan.size());
    icmp.request(envelope, identifier, (int) sent, data);
  }

  private long sentAt(long sequence) {
    return startedAt + (sequence - 1) * plan.intervalNanos();
  }

  @Override
  public boolean replied(IcmpMessage reply, Ipv4Address from) {
    long sequence = fullSequence(reply);
    if (!isOpen(sequence)) return false;
    if (reply.content() instanceof IcmpMessage.Echoed echoed)
      trace.decapsulated(clock.node(), echoed.data());
    trace.delivered(plan.size());
    log.answered(
        FlowStep.RECEIVED, (int) sequence, plan.size(), clock.now() - sentAt(sequence), from);
    settle(sequence);
    return true;
  }

  @Override
  public void failed(IcmpMessage request, DropReason reason, Ipv4Address reporter) {
    long sequence = fullSequence(request);
    log.failed((int) sequence, reason, reporter);
    if (isOpen(sequence)) settle(sequence);
  }

  private void timeOut() {
    long sequence = firstOpen;
    log.timedOut((int) sequence);
    settle(sequence);
  }

  /** The message has only the last 16 bits. */
  private long fullSequence(IcmpMessage message) {
    return sent - (sent - message.sequence() & 0xffff);
  }

  private boolean isOpen(long sequence) {
    return running && sequence >= firstOpen && sequence <= sent && open[slot(sequence)];
  }

  private void settle(long sequence) {
    open[slot(sequence)] = false;
    while (firstOpen <= sent && !open[slot(firstOpen)]) firstOpen++;
    if (firstOpen <= sent) timeout.armAt(sentAt(firstOpen) + plan.timeoutNanos());
    else timeout.cancel();
    if (sent == plan.count() && firstOpen > sent) end(FlowStep.FINISHED);
  }

  private int slot(long sequence) {
    return (int) sequence & open.length - 1;
  }

  private void growOpen() {
    boolean[] before = open;
    open = new boolean[2 * before.length];
    for (long sequence = firstOpen; sequence < sent; sequence++)
      open[slot(sequence)] = before[(int) sequence & before.length - 1];
  }
}
