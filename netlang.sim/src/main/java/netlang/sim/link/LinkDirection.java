package netlang.sim.link;

import netlang.sim.engine.Alarm;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Order;
import netlang.sim.engine.Trace;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;

/**
 * One direction of a link: an output queue, a transmitter and a wire.
 *
 * <pre>
 *   start     last bit is sent    last bit arrives
 *   |── serialization ──|──── delay ────|
 *                       |─ gap ─| next start
 * </pre>
 *
 * <p>Frames leave in the order in which they came, so all times of a frame are known when it is
 * sent. The oldest frame is kept in the object itself: on an idle link there is no other.
 */
public final class LinkDirection extends Alarm {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Engine engine;
  private final Trace trace;
  private final FrameReceiver receiver;
  private final Link link;
  private final LinkPlan plan;
  private final int index;
  private final int fromNode;
  private final int fromPort;
  private final int toNode;
  private final int toPort;
  private final long delayNanos;

  /** Null if nothing goes wrong on the wire. */
  private Impairment impairment;

  /**
   * The oldest frame that waits or is under way, or null; the younger ones are in {@link #younger}.
   */
  private EthernetFrame oldest;

  private long oldestStart;
  private Backlog younger;

  /** When the next transmission may begin: after the gap behind the last one, rounded up. */
  private long free;

  /**
   * How much was rounded up, as a numerator over the rate: the next frame takes so much less, or
   * fast links were slow.
   */
  private long roundedUp;

  /**
   * For a frame of that length: from the first bit to the last, and to the next frame's first.
   * Saves two divisions.
   */
  private int timedLength;

  private long serialization;
  private long serializationRoundedUp;
  private long occupation;
  private long occupationRoundedUp;

  /** Who cut the wire; null while it is whole. */
  private Origin cutBy;

  /** Null while nobody wants to know when a transmission begins. */
  private Beginning beginning;

  private long frames;
  private long bytes;
  private long drops;

  /** {@code reverse}: from the plan's b to its a. */
  LinkDirection(
      Link link,
      LinkPlan plan,
      int index,
      boolean reverse,
      FrameReceiver receiver,
      Surroundings world) {
    super(world.engine());
    this.link = link;
    this.plan = plan;
    this.index = index;
    this.receiver = receiver;
    engine = world.engine();
    trace = world.trace();
    PortRef from = reverse ? plan.b() : plan.a();
    PortRef to = reverse ? plan.a() : plan.b();
    fromNode = from.node();
    fromPort = from.port();
    toNode = to.node();
    toPort = to.port();
    delayNanos = plan.delayNanos();
    if (plan.lossRate() > 0 || plan.bitErrorRate() > 0)
      impairment = new Impairment(plan, world.streams(), 2 * index + (reverse ? 1 : 0));
    if (trace.isObserved()) watch();
  }

  /**
   * Queues the frame and sends it as soon as the transmitter is free; or drops it, if the queue is
   * full or the link cut.
   */
  public void send(EthernetFrame frame) {
    if (cutBy != null) {
      drop(frame, DropReason.LINK_DOWN, cutBy, "cut");
      return;
    }
    long now = engine.now();
    long start = Math.max(now, free);
    if (start > now && waiting(now) >= plan.queueFrames()) {
      drop(frame, DropReason.QUEUE_OVERFLOW, plan.origin(), queueLength());
      return;
    }
    EthernetFrame sent = frame;
    if (plan.markFrames() > 0 && start > now && waiting(now) >= plan.markFrames())
      sent = marked(frame);
    measure(frame.wireLength());
    if (start == now) roundedUp = 0;
    frames++;
    bytes += frame.paddedLength();
    append(
        sent,
        start,
        start + serialization - wholeNano(roundedUp + serializationRoundedUp) + delayNanos);
    roundedUp += occupationRoundedUp;
    free = start + occupation - wholeNano(roundedUp);
    roundedUp -= wholeNano(roundedUp) * plan.bitsPerSecond();
    if (beginning != null) {
      if (start == now) begin(sent);
      else beginning.expect(start);
    }
  }

  /** RFC 3168 §5. */
  private static EthernetFrame marked(EthernetFrame frame) {
    if (!(frame.payload() instanceof Ipv4Packet packet) || !packet.isEcnCapable()) return frame;
    return new EthernetFrame(frame.destination(), frame.source(), packet.marked());
  }

  private void append(EthernetFrame frame, long start, long arrival) {
    if (oldest == null) {
      setOldest(frame, start, arrival);
    } else {
      if (younger == null) younger = new Backlog();
      younger.add(frame, start, arrival);
    }
  }

  private void setOldest(EthernetFrame frame, long start, long arrival) {
    oldest = frame;
    oldestStart = start;
    set(arrival, Order.arrival(toNode, toPort));
  }

  private void removeOldest() {
    if (younger == null || younger.isEmpty()) {
      oldest = null;
    } else {
      setOldest(younger.first(), younger.firstStart(), younger.firstArrival());
      younger.removeFirst();
    }
  }

  private int waiting(long now) {
    int waiting = oldest != null && oldestStart > now ? 1 : 0;
    return younger == null ? waiting : waiting + younger.waiting(now);
  }

  private String queueLength() {
    return trace.isObserved() ? "queue " + plan.queueFrames() + " frames" : "";
  }

  private void measure(int wireLength) {
    if (wireLength == timedLength) return;
    timedLength = wireLength;
    serialization = wireTime(wireLength);
    serializationRoundedUp = roundedUp(serialization, wireLength);
    occupation = wireTime(wireLength + EthernetFrame.GAP_LENGTH);
    occupationRoundedUp = roundedUp(occupation, wireLength + EthernetFrame.GAP_LENGTH);
  }

  /** Nanoseconds that so many octets take on the wire, rounded up. */
  private long wireTime(int octets) {
    return (octets * 8L * NANOS_PER_SECOND + plan.bitsPerSecond() - 1) / plan.bitsPerSecond();
  }

  private long roundedUp(long wireTime, int octets) {
    return wireTime * plan.bitsPerSecond() - octets * 8L * NANOS_PER_SECOND;
  }

  /**
   * 1 if the numerator over the rate is a nanosecond or more, else 0; it is always less than two.
   */
  private long wholeNano(long numerator) {
    return numerator >= plan.bitsPerSecond() ? 1 : 0;
  }

  @Override
  protected void ring() {
    EthernetFrame frame = oldest;
    removeOldest();
    if (impairment == null) {
      arrive(frame);
    } else {
      receiveImpaired(frame);
    }
  }

  private void receiveImpaired(EthernetFrame frame) {
    Origin doom = impairment.doomOf(frame);
    if (doom != null) {
      drop(frame, DropReason.DROPPED_BY_SCENARIO, doom, "drop");
      return;
    }
    if (impairment.loses()) {
      drop(frame, DropReason.LINK_LOSS, plan.origin(), "loss");
      return;
    }
    EthernetFrame arrived = impairment.damage(frame);
    if (arrived == null) {
      drops++;
      trace.dropped(toNode, toPort, DropReason.FCS_ERROR, frame, plan.origin(), "bit-errors");
    } else {
      arrive(arrived);
    }
  }

  private void arrive(EthernetFrame frame) {
    if (trace.isObserved() && receiver.isPowered())
      trace.frameReceived(toNode, toPort, index, frame);
    receiver.receive(frame, toPort);
  }

  /** What dies on the way is traced at the port that sent it. */
  private void drop(EthernetFrame frame, DropReason reason, Origin cause, String remark) {
    drops++;
    trace.dropped(fromNode, fromPort, reason, frame, cause, remark);
  }

  public boolean isUp() {
    return cutBy == null;
  }

  void cut(Origin by) {
    cutBy = by;
    dropUnless(Long.MIN_VALUE, DropReason.LINK_DOWN, by, "cut");
  }

  void restore() {
    cutBy = null;
  }

  /** The sending node loses its power: what it has not sent to the last bit is lost. */
  public void powerOff(Origin by) {
    dropUnless(engine.now() + delayNanos, DropReason.NODE_DOWN, by, "power off");
  }

  /** Drops all frames but those whose last bit arrives by that time. */
  private void dropUnless(long arrivesBy, DropReason reason, Origin cause, String remark) {
    long now = engine.now();
    Backlog all = new Backlog();
    for (; oldest != null; removeOldest()) all.add(oldest, oldestStart, due());
    cancel();
    if (beginning != null) beginning.cancel();
    free = now;
    for (; !all.isEmpty(); all.removeFirst()) {
      if (all.firstArrival() <= arrivesBy) {
        append(all.first(), all.firstStart(), all.firstArrival());
      } else {
        if (all.firstStart() > now) uncount(all.first());
        drop(all.first(), reason, cause, remark);
      }
    }
  }

  private void uncount(EthernetFrame frame) {
    frames--;
    bytes -= frame.paddedLength();
  }

  /** Frames put on the wire so far. */
  public long frames() {
    return frames - unstarted().frames();
  }

  /** Octets of these frames, with padding, without preamble and FCS. */
  public long bytes() {
    return bytes - unstarted().bytes();
  }

  /** Frames that died in the queue or on the wire. */
  public long drops() {
    return drops;
  }

  private Counts unstarted() {
    long now = engine.now();
    Counts counts = younger == null ? Counts.NONE : younger.unstarted(now);
    return oldest != null && oldestStart > now ? counts.plus(oldest) : counts;
  }

  /**
   * From now on the beginning of each transmission is an event of its own: also of one that is due
   * in this instant.
   */
  void watch() {
    if (beginning != null) return;
    beginning = new Beginning();
    long before = engine.now() - 1;
    if (oldest != null && oldestStart > before) beginning.expect(oldestStart);
    else if (younger != null && younger.waiting(before) > 0)
      beginning.expect(younger.nextStart(before));
  }

  private void begin(EthernetFrame frame) {
    measure(frame.wireLength());
    trace.frameSent(
        fromNode, fromPort, index, frame, plan.bitsPerSecond(), serialization, delayNanos);
    Origin doom = link.doomOf(frame);
    if (doom == null) return;
    if (impairment == null) impairment = new Impairment(plan, null, 0);
    impairment.doom(frame, doom);
  }

  /**
   * The first transmission that has not begun yet. Only looks: it changes nothing of what is sent
   * when.
   */
  private final class Beginning extends Alarm {

    Beginning() {
      super(engine);
    }

    void expect(long start) {
      if (!isSet()) set(start, Order.transmission(fromNode, fromPort));
    }

    @Override
    protected void ring() {
      long now = engine.now();
      EthernetFrame frame = oldestStart == now ? oldest : younger.startedAt(now);
      if (younger != null && younger.waiting(now) > 0) expect(younger.nextStart(now));
      begin(frame);
    }
  }
}
