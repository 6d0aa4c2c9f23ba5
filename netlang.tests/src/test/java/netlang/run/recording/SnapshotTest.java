package netlang.run.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import netlang.run.recording.Snapshot.Change;
import netlang.run.recording.Snapshot.Row;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Simulation;
import netlang.sim.run.TableEntry;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

  private static final String ALICE = "02:00:00:00:00:01";
  private static final String BOB = "02:00:00:00:00:02";

  private static int node(Recording recording, String name) {
    List<NodePlan> nodes = recording.scenario().network().nodes();
    for (int i = 0; i < nodes.size(); i++) if (nodes.get(i).name().equals(name)) return i;
    throw new AssertionError(name);
  }

  @Test
  void aSwitchHasLearnt() {
    Recording recording = Recording.of(Gallery.scenario("03-a-switch-learns", "learning"));
    int s1 = node(recording, "s1");
    assertEquals(List.of(), recording.snapshot(0).table(s1, TableKind.MAC));
    Snapshot later = recording.snapshot(recording.positionAt(500_000_000));
    assertEquals(
        List.of(new TableEntry(ALICE, "port p1", ""), new TableEntry(BOB, "port p2", "")),
        later.table(s1, TableKind.MAC));
  }

  /** The question is asked and answered: each change is there with its event, not later. */
  @Test
  void anEntryComesWithItsEvent() {
    Recording recording = Recording.of(Gallery.scenario("01-two-hosts", "hello"));
    int alice = node(recording, "alice");
    List<String> states = new ArrayList<>();
    for (int position = 0; position <= recording.size(); position++) {
      String state = recording.snapshot(position).table(alice, TableKind.ARP).toString();
      boolean changed =
          position > 0
              && recording.event(position - 1) instanceof TraceEvent.TableChanged change
              && change.node() == alice;
      if (position == 0 || changed) states.add(state);
      else assertEquals(states.get(states.size() - 1), state, "at " + position);
    }
    assertEquals(
        List.of(
            "[]",
            "[TableEntry[key=10.0.0.2, value=, state=incomplete]]",
            "[TableEntry[key=10.0.0.2, value=" + BOB + ", state=reachable]]"),
        states);
  }

  @ParameterizedTest
  @ValueSource(strings = {"05-through-a-router", "12-the-address-moves", "29-a-connection"})
  void isWhatTheRunItselfHasThen(String example) {
    for (ScenarioPlan scenario : Gallery.scenarios(example)) {
      Recording recording = Recording.of(scenario);
      for (int part = 1; part <= 5; part++) {
        long time = recording.timeAt(recording.size() * part / 5);
        Simulation simulation = new Simulation(scenario, event -> {});
        List<String> expected = new ArrayList<>();
        simulation.at(time, () -> expected.addAll(tables(scenario, simulation::table)));
        simulation.run();
        Snapshot snapshot = recording.snapshot(recording.positionAt(time));
        assertEquals(expected, tables(scenario, snapshot::table), scenario.name() + " at " + time);
      }
    }
  }

  private interface Tables {
    List<TableEntry> table(int node, TableKind kind);
  }

  private static List<String> tables(ScenarioPlan scenario, Tables tables) {
    List<String> all = new ArrayList<>();
    for (int node = 0; node < scenario.network().nodes().size(); node++)
      for (TableKind kind : TableKind.values())
        all.add(scenario.network().nodes().get(node).name() + " " + tables.table(node, kind));
    return all;
  }

  @Test
  void changesAreMarked() {
    Recording recording = Recording.of(Gallery.scenario("01-two-hosts", "hello"));
    int alice = node(recording, "alice");
    Snapshot start = recording.snapshot(0);
    Snapshot asked = recording.snapshot(recording.positionAt(0));
    Snapshot end = recording.snapshot(recording.size());
    assertEquals(List.of(Change.ADDED), changes(asked.changes(alice, TableKind.ARP, start)));
    assertEquals(List.of(Change.CHANGED), changes(end.changes(alice, TableKind.ARP, asked)));
    assertEquals(List.of(Change.NONE), changes(end.changes(alice, TableKind.ARP, null)));
    assertEquals(List.of(Change.REMOVED), changes(start.changes(alice, TableKind.ARP, end)));
  }

  private static List<Change> changes(List<Row> rows) {
    return rows.stream().map(Row::change).toList();
  }
}
