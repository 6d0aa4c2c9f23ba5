package netlang.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Simulation;
import netlang.sim.run.Statistics;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.wire.EthernetFrame;

/** A run, and all that happened in it, to be asked for as short texts. */
public final class Recording {

  private final ScenarioPlan plan;
  private final Simulation simulation;
  private final List<TraceEvent> events = new ArrayList<>();

  public Recording(ScenarioPlan plan) {
    this.plan = plan;
    simulation = new Simulation(plan, events::add);
  }

  public Recording run() {
    simulation.run();
    return this;
  }

  public Simulation simulation() {
    return simulation;
  }

  public List<TraceEvent> events() {
    return events;
  }

  public <E extends TraceEvent> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * What a capture at the node's ports would show: {@code > ARP who-has …} sent, {@code < …}
   * received.
   */
  public List<String> capture(int node) {
    return capture(node, frame -> true);
  }

  public List<String> capture(int node, Predicate<EthernetFrame> which) {
    List<String> lines = new ArrayList<>();
    for (TraceEvent event : events) {
      if (event.node() != node) continue;
      if (event instanceof TraceEvent.FrameSent sent && which.test(sent.frame()))
        lines.add("> " + sent.frame().payload().summary());
      if (event instanceof TraceEvent.FrameReceived received && which.test(received.frame()))
        lines.add("< " + received.frame().payload().summary());
    }
    return lines;
  }

  public List<EthernetFrame> sent(int node) {
    return events(TraceEvent.FrameSent.class).stream()
        .filter(sent -> sent.node() == node)
        .map(TraceEvent.FrameSent::frame)
        .toList();
  }

  public List<EthernetFrame> received(int node) {
    return events(TraceEvent.FrameReceived.class).stream()
        .filter(received -> received.node() == node)
        .map(TraceEvent.FrameReceived::frame)
        .toList();
  }

  /** When the node sent its frames, in milliseconds, rounded down. */
  public List<Long> sendingMillis(int node) {
    return events(TraceEvent.FrameSent.class).stream()
        .filter(sent -> sent.node() == node)
        .map(sent -> sent.time() / Lab.MILLISECOND)
        .toList();
  }

  /** {@code h1 ARP_NOT_FOR_US}, in order. */
  public List<String> drops() {
    return events(TraceEvent.Dropped.class).stream()
        .map(drop -> name(drop.node()) + " " + drop.reason())
        .toList();
  }

  public List<TraceEvent.Dropped> drops(DropReason reason) {
    return events(TraceEvent.Dropped.class).stream()
        .filter(drop -> drop.reason() == reason)
        .toList();
  }

  /**
   * {@code SENT 1}, {@code RECEIVED 1 10.0.0.2}, {@code FAILED 1 no-route}, …: without STARTED,
   * FINISHED and STOPPED.
   */
  public List<String> flow(int flow) {
    return flowEvents(flow).stream()
        .filter(step -> step.sequence() > 0)
        .map(Recording::print)
        .toList();
  }

  public List<TraceEvent.FlowEvent> flowEvents(int flow) {
    return events(TraceEvent.FlowEvent.class).stream().filter(step -> step.flow() == flow).toList();
  }

  public List<TraceEvent.FlowEvent> flowEvents(int flow, FlowStep kind) {
    return flowEvents(flow).stream().filter(step -> step.step() == kind).toList();
  }

  private static String print(TraceEvent.FlowEvent step) {
    String line = step.step() + " " + step.sequence();
    if (step.step() == FlowStep.RECEIVED || step.step() == FlowStep.HOP) line += " " + step.from();
    return step.detail().isEmpty() ? line : line + " " + step.detail();
  }

  /** Octets that the flow's application has read at that node. */
  public long delivered(int flow, int node) {
    return flowEvents(flow, FlowStep.DELIVERED).stream()
        .filter(step -> step.node() == node)
        .mapToLong(TraceEvent.FlowEvent::bytes)
        .sum();
  }

  /** {@code SYN-SENT ESTABLISHED …}: the states that the flow's connection had at that node. */
  public String states(int flow, int node) {
    return events(TraceEvent.TcpStateChanged.class).stream()
        .filter(change -> change.flow() == flow && change.node() == node)
        .map(TraceEvent.TcpStateChanged::to)
        .collect(Collectors.joining(" "));
  }

  /** Why the flow failed: {@code h1 timed-out}, in order. */
  public List<String> failures(int flow) {
    return flowEvents(flow, FlowStep.FAILED).stream()
        .map(step -> name(step.node()) + " " + step.detail())
        .toList();
  }

  /** {@code 10.0.0.2 02:00:00:00:00:02 reachable}, as it is at the end. */
  public List<String> table(int node, TableKind kind) {
    return simulation.table(node, kind).stream()
        .map(
            entry ->
                (entry.key() + " " + entry.value() + " " + entry.state()).trim().replace("  ", " "))
        .toList();
  }

  public Statistics statistics() {
    return simulation.statistics();
  }

  private String name(int node) {
    return node < 0 ? "-" : plan.network().nodes().get(node).name();
  }

  /** Seconds with six digits. */
  public static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.6f", nanos / 1e9);
  }
}
