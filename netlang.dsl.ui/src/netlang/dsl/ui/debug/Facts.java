package netlang.dsl.ui.debug;

import java.util.ArrayList;
import java.util.List;
import netlang.run.recording.Dissection.Field;
import netlang.run.recording.Dissection.Layer;
import netlang.run.recording.EventText;
import netlang.run.recording.Recording;
import netlang.run.recording.Snapshot;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.NodePlan;
import netlang.sim.run.TableEntry;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.Pdu;

/** What the Variables view shows of the levels of the stack. */
final class Facts {

  private Facts() {}

  static List<Fact> of(NetworkPlan network, TraceEvent event) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("time", Nanos.seconds(event.time()) + " s"));
    facts.add(Fact.of("place", EventText.place(network, event)));
    facts.add(Fact.of("layer", String.valueOf(event.layer())));
    facts.add(Fact.of("event", EventText.story(network, event)));
    Pdu pdu = EventText.pdu(event);
    if (pdu != null) facts.add(Fact.of(pdu.unit(), pdu.length() + " octets"));
    return facts;
  }

  static List<Fact> of(Layer layer) {
    List<Fact> facts = new ArrayList<>();
    for (Field field : layer.fields())
      facts.add(Fact.of(field.word().isEmpty() ? field.name() : field.word(), field.value()));
    if (facts.isEmpty()) facts.add(Fact.of("length", layer.summary()));
    return facts;
  }

  /** The tables of the node of the last of so many events. */
  static List<Fact> of(Recording recording, int position) {
    int node = recording.event(position - 1).node();
    NodePlan plan = recording.scenario().network().nodes().get(node);
    Snapshot snapshot = recording.snapshot(position);
    List<Fact> tables = new ArrayList<>();
    for (TableKind kind : Snapshot.kinds(plan)) {
      List<Fact> entries = new ArrayList<>();
      for (TableEntry entry : snapshot.table(node, kind))
        entries.add(Fact.of(entry.key(), value(entry)));
      String count = entries.size() == 1 ? "1 entry" : entries.size() + " entries";
      tables.add(new Fact(kind.word(), count, entries));
    }
    return tables;
  }

  private static String value(TableEntry entry) {
    if (entry.state().isEmpty()) return entry.value();
    return entry.value().isEmpty() ? entry.state() : entry.value() + ", " + entry.state();
  }
}
