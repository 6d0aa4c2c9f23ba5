package netlang.run.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.sim.plan.NodePlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.SwitchPlan;
import netlang.sim.run.Simulation;
import netlang.sim.run.TableEntry;
import netlang.sim.trace.TableKind;

/**
 * The tables of all nodes at one moment of a run: the run is done once more up to there, which
 * gives the same, and stands still.
 */
public final class Snapshot {

  private final Simulation simulation;

  private Snapshot(Simulation simulation) {
    this.simulation = simulation;
  }

  static Snapshot at(ScenarioPlan scenario, int position) {
    Countdown countdown = new Countdown(position);
    Simulation simulation = new Simulation(scenario, event -> countdown.next());
    try {
      if (position > 0) simulation.run();
    } catch (StandStill e) {
      // here it is
    }
    return new Snapshot(simulation);
  }

  /** What tables such a node has. */
  public static List<TableKind> kinds(NodePlan node) {
    return node instanceof SwitchPlan
        ? List.of(TableKind.MAC)
        : List.of(TableKind.ARP, TableKind.ROUTES, TableKind.SOCKETS);
  }

  public long timeNanos() {
    return simulation.now();
  }

  public List<TableEntry> table(int node, TableKind kind) {
    return simulation.table(node, kind);
  }

  /** How an entry compares with the same table some time before. */
  public enum Change {
    NONE,
    ADDED,
    CHANGED,
    REMOVED
  }

  /** An entry, or one that was there before. */
  public record Row(TableEntry entry, Change change) {}

  /** The entries with what has changed since; {@code before} null: nothing. */
  public List<Row> changes(int node, TableKind kind, Snapshot before) {
    Map<String, TableEntry> old = new LinkedHashMap<>();
    List<TableEntry> now = table(node, kind);
    for (TableEntry entry : before == null ? now : before.table(node, kind))
      old.put(key(kind, entry), entry);
    List<Row> rows = new ArrayList<>();
    for (TableEntry entry : now) {
      TableEntry known = old.remove(key(kind, entry));
      rows.add(
          new Row(
              entry,
              known == null ? Change.ADDED : known.equals(entry) ? Change.NONE : Change.CHANGED));
    }
    for (TableEntry gone : old.values()) rows.add(new Row(gone, Change.REMOVED));
    return rows;
  }

  /** Many sockets have the same local end, and many routes the same prefix. */
  private static String key(TableKind kind, TableEntry entry) {
    return kind == TableKind.SOCKETS ? entry.key() + " " + entry.value() : entry.key();
  }

  private static final class Countdown {
    private int left;

    Countdown(int events) {
      left = events;
    }

    void next() {
      if (--left == 0) throw new StandStill();
    }
  }

  private static final class StandStill extends RuntimeException {
    private static final long serialVersionUID = 1;

    StandStill() {
      super(null, null, false, false);
    }
  }
}
