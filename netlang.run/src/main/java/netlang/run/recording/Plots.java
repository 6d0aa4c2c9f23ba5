package netlang.run.recording;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.run.recording.Plot.Style;
import netlang.sim.addr.Endpoint;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.PortRef;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.Encapsulated;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.Switched;
import netlang.sim.trace.TraceEvent.TcpMeasured;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.Ipv4Packet;

/**
 * The plots of a run: windows of TCP senders, round trips, queues, throughput. Only those that have
 * something to show.
 */
public final class Plots {

  /** So many columns has the plot of a throughput. */
  private static final int COLUMNS = 100;

  private final Recording recording;
  private final NetworkPlan network;

  private Plots(Recording recording) {
    this.recording = recording;
    network = recording.scenario().network();
  }

  public static List<Plot> of(Recording recording) {
    Plots plots = new Plots(recording);
    List<Plot> all = new ArrayList<>();
    plots.addWindows(all);
    plots.addRoundTrips(all);
    plots.addQueues(all);
    plots.addThroughput(all);
    return all;
  }

  /** When the last of these curves changes: what comes then is a rest. */
  public static long endOf(List<Plot> plots) {
    long end = 1;
    for (Plot plot : plots)
      for (Plot.Series series : plot.series())
        if (series.times().length > 0)
          end = Math.max(end, series.times()[series.times().length - 1]);
    return end;
  }

  private record End(int node, int flow, Endpoint local, Endpoint remote) {}

  /** One for each end that has ever had more under way than a SYN or FIN. */
  private void addWindows(List<Plot> plots) {
    Map<End, Curve[]> ends = new LinkedHashMap<>();
    for (int i = 0; i < recording.size(); i++) {
      if (!(recording.event(i) instanceof TcpMeasured event)) continue;
      End end = new End(event.node(), event.flow(), event.local(), event.remote());
      Curve[] curves = ends.computeIfAbsent(end, e -> curves(3));
      if (!event.isUnlimited()) curves[0].add(event.time(), event.congestionWindow());
      if (event.slowStartThreshold() != Integer.MAX_VALUE)
        curves[1].add(event.time(), event.slowStartThreshold());
      curves[2].add(event.time(), event.inFlight());
    }
    ends.forEach(
        (end, curves) -> {
          List<Plot.Series> series = new ArrayList<>();
          if (!curves[0].isEmpty()) series.add(curves[0].series("cwnd", Style.STEPS));
          if (!curves[1].isEmpty()) series.add(curves[1].series("ssthresh", Style.STEPS));
          series.add(curves[2].series("in flight", Style.STEPS));
          if (curves[2].series("", Style.STEPS).values().length > 4)
            plots.add(new Plot("Window of " + name(end), "B", series));
        });
  }

  private String name(End end) {
    String node = network.nodes().get(end.node()).name();
    return end.flow() < 0
        ? node + ", " + end.local() + " > " + end.remote()
        : network.flows().get(end.flow()).name() + " at " + node;
  }

  private static Curve[] curves(int number) {
    Curve[] curves = new Curve[number];
    for (int i = 0; i < number; i++) curves[i] = new Curve();
    return curves;
  }

  private void addRoundTrips(List<Plot> plots) {
    Map<String, Curve> smoothed = new LinkedHashMap<>();
    Map<String, Curve> single = new LinkedHashMap<>();
    for (int i = 0; i < recording.size(); i++) {
      TraceEvent event = recording.event(i);
      if (event instanceof TcpMeasured measured && measured.smoothedRoundTrip() > 0) {
        End end = new End(event.node(), measured.flow(), measured.local(), measured.remote());
        smoothed
            .computeIfAbsent(name(end), e -> new Curve())
            .add(event.time(), measured.smoothedRoundTrip() / 1e6);
      } else if (event instanceof FlowEvent flow
          && flow.step() == FlowStep.RECEIVED
          && flow.nanos() > 0) {
        single
            .computeIfAbsent(network.flows().get(flow.flow()).name(), e -> new Curve())
            .append(event.time(), flow.nanos() / 1e6);
      }
    }
    List<Plot.Series> series = new ArrayList<>();
    smoothed.forEach((name, curve) -> series.add(curve.series(name, Style.STEPS)));
    single.forEach((name, curve) -> series.add(curve.series(name, Style.POINTS)));
    if (!series.isEmpty()) plots.add(new Plot("Round trip", "ms", series));
  }

  /**
   * A frame waits from the moment it is made, or its switch has decided, until it is put on the
   * wire. A marked packet is another, but carries the same.
   */
  private void addQueues(List<Plot> plots) {
    List<Map<Object, Long>> made = new ArrayList<>();
    for (int i = 0; i < network.nodes().size(); i++) made.add(new IdentityHashMap<>());
    List<List<long[]>> waits = new ArrayList<>();
    for (int i = 0; i < 2 * network.links().size(); i++) waits.add(new ArrayList<>());
    int sent = 0;
    for (int i = 0; i < recording.size(); i++) {
      TraceEvent event = recording.event(i);
      if (event instanceof Encapsulated e && e.pdu() instanceof EthernetFrame frame)
        made.get(e.node()).put(identity(frame), e.time());
      else if (event instanceof Switched e) made.get(e.node()).put(identity(e.frame()), e.time());
      else if (event instanceof TraceEvent.FrameSent) {
        Transmission each = recording.transmissions().get(sent++);
        Long since = made.get(each.from().node()).get(identity(each.frame()));
        if (since != null && since < each.startNanos())
          waits.get(direction(each)).add(new long[] {since, each.startNanos()});
      }
    }
    List<Plot.Series> series = new ArrayList<>();
    for (int way = 0; way < waits.size(); way++)
      if (!waits.get(way).isEmpty())
        series.add(queue(waits.get(way)).series(queueName(way), Style.STEPS));
    if (!series.isEmpty()) plots.add(new Plot("Queues", "frames", series));
  }

  private static Object identity(EthernetFrame frame) {
    return frame.payload() instanceof Ipv4Packet packet ? packet.payload() : frame.payload();
  }

  private int direction(Transmission sent) {
    LinkPlan link = network.links().get(sent.link());
    return 2 * sent.link() + (link.a().equals(sent.from()) ? 0 : 1);
  }

  private String queueName(int way) {
    LinkPlan link = network.links().get(way / 2);
    PortRef from = way % 2 == 0 ? link.a() : link.b();
    return network.nameOf(from);
  }

  /** Both ends of the waits are in ascending order, for a queue keeps it. */
  private static Curve queue(List<long[]> waits) {
    Curve curve = new Curve();
    int left = 0;
    for (int came = 0; came < waits.size(); came++) {
      for (; waits.get(left)[1] <= waits.get(came)[0]; left++)
        curve.add(waits.get(left)[1], came - left - 1);
      curve.add(waits.get(came)[0], came - left + 1);
    }
    for (; left < waits.size(); left++) curve.add(waits.get(left)[1], waits.size() - left - 1);
    return curve;
  }

  private long lastDelivery() {
    for (int i = recording.size() - 1; i >= 0; i--)
      if (recording.event(i) instanceof FlowEvent event && event.step() == FlowStep.DELIVERED)
        return event.time();
    return 0;
  }

  /** What applications got, in a hundredth each of the time until the last of it came. */
  private void addThroughput(List<Plot> plots) {
    long width = Math.max(1, lastDelivery() / COLUMNS + 1);
    Map<String, long[]> octets = new LinkedHashMap<>();
    for (int i = 0; i < recording.size(); i++)
      if (recording.event(i) instanceof FlowEvent event && event.step() == FlowStep.DELIVERED)
        octets
                .computeIfAbsent(
                    network.flows().get(event.flow()).name(), name -> new long[COLUMNS + 1])[
                (int) (event.time() / width)] +=
            event.bytes();
    List<Plot.Series> series = new ArrayList<>();
    octets.forEach(
        (name, columns) -> {
          Curve curve = new Curve();
          for (int i = 0; i < columns.length; i++)
            curve.append(i * width, columns[i] * 8e3 / width);
          if (curve.says()) series.add(curve.series(name, Style.STEPS));
        });
    if (!series.isEmpty()) plots.add(new Plot("Throughput", "Mbit/s", series));
  }
}
