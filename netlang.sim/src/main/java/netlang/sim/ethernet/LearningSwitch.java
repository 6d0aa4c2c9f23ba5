package netlang.sim.ethernet;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Engine;
import netlang.sim.engine.Trace;
import netlang.sim.link.FrameReceiver;
import netlang.sim.link.LinkDirection;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;

/** A transparent bridge without spanning tree, IEEE 802.1D-2004 §7.7 to §7.9. */
public final class LearningSwitch implements FrameReceiver {

  private final Engine engine;
  private final Trace trace;
  private final int node;
  private final SwitchPlan plan;
  private final LinkDirection[] out;
  private final MacTable table;

  /** Who turned the power off; null while it is on. */
  private Origin offBy;

  public LearningSwitch(SwitchPlan plan, int node, Engine engine, Trace trace) {
    this.plan = plan;
    this.node = node;
    this.engine = engine;
    this.trace = trace;
    out = new LinkDirection[plan.portCount()];
    table = new MacTable(plan.ageingNanos());
  }

  public void connect(int port, LinkDirection cable) {
    out[port] = cable;
  }

  @Override
  public void receive(EthernetFrame frame, int port) {
    if (offBy != null) {
      trace.dropped(node, port, DropReason.NODE_DOWN, frame, offBy, "power off");
      return;
    }
    long now = engine.now();
    learn(frame.source(), port, now);
    MacAddress destination = frame.destination();
    int towards =
        destination.isMulticast() ? MacTable.UNKNOWN : table.port(destination.value(), now);
    if (towards == MacTable.UNKNOWN) {
      if (trace.isObserved() && table.forgets(destination.value(), now))
        trace.tableChanged(node, TableKind.MAC, destination, "");
      flood(frame, port);
    } else if (towards == port) {
      trace.dropped(node, port, DropReason.SAME_PORT, frame);
    } else {
      trace.switched(node, port, towards, frame);
      out[towards].send(frame);
    }
  }

  /** The learning process, §7.8: group addresses send nothing. */
  private void learn(MacAddress source, int port, long now) {
    if (source.isMulticast()) return;
    int before = table.learn(source.value(), port, now);
    if (before != port && trace.isObserved())
      trace.tableChanged(node, TableKind.MAC, source, value(port));
  }

  /** Sends the one frame out of every other port that has a working cable. */
  private void flood(EthernetFrame frame, int from) {
    trace.switched(node, from, TraceEvent.NONE, frame);
    boolean sent = false;
    for (int port = 0; port < out.length; port++) {
      LinkDirection cable = out[port];
      if (port == from || cable == null || !cable.isUp()) continue;
      cable.send(frame);
      sent = true;
    }
    if (!sent)
      trace.dropped(node, from, DropReason.LINK_DOWN, frame, plan.origin(), "no other port");
  }

  /** One line of the table. */
  public record Entry(MacAddress mac, String value) {}

  /** What the table holds now, in the order of addresses. */
  public List<Entry> entries() {
    long now = engine.now();
    List<Entry> entries = new ArrayList<>();
    for (long mac : table.addresses(now))
      entries.add(new Entry(new MacAddress(mac), value(table.port(mac, now))));
    return entries;
  }

  private String value(int port) {
    return "port " + plan.portName(port);
  }

  /** Forgets what was learnt. */
  public void flush() {
    if (trace.isObserved())
      for (Entry entry : entries()) trace.tableChanged(node, TableKind.MAC, entry.mac(), "");
    table.clear();
  }

  /** {@code by}: who is to blame for what is lost. */
  public void powerOff(Origin by) {
    offBy = by;
    flush();
    for (LinkDirection cable : out) {
      if (cable != null) cable.powerOff(by);
    }
  }

  @Override
  public boolean isPowered() {
    return offBy == null;
  }

  public void powerOn() {
    offBy = null;
  }

  public boolean hasCarrier(int port) {
    return out[port] != null && out[port].isUp();
  }
}
