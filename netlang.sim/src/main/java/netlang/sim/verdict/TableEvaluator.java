package netlang.sim.verdict;

import java.util.List;
import java.util.stream.Collectors;
import netlang.sim.plan.Expectation.Counts;
import netlang.sim.plan.Expectation.Has;
import netlang.sim.plan.Expectation.IsEmpty;
import netlang.sim.plan.Expectation.Lacks;
import netlang.sim.plan.Expectation.TableHolds;
import netlang.sim.plan.Expectation.TableTest;
import netlang.sim.run.Simulation;
import netlang.sim.run.TableEntry;
import netlang.sim.trace.Nanos;

/** {@code a.arp at 1 s has 10.0.0.2 -> b.mac}. */
final class TableEvaluator implements Evaluator {

  private static final int LISTED = 8;

  private final TableHolds claim;
  private final Simulation simulation;
  private final Words words;
  private List<TableEntry> entries;

  TableEvaluator(TableHolds claim, Simulation simulation, Words words) {
    this.claim = claim;
    this.simulation = simulation;
    this.words = words;
    simulation.at(claim.timeNanos(), () -> entries = simulation.table(claim.node(), claim.table()));
  }

  @Override
  public Outcome outcome() {
    if (entries == null)
      return Outcome.unjudged("the run ended before, at " + Nanos.print(simulation.now()));
    return Outcome.of(holds(claim.test()), content() + absence(), claim.timeNanos());
  }

  private boolean holds(TableTest test) {
    if (test instanceof Has has) return entries.stream().anyMatch(entry -> fits(entry, has));
    if (test instanceof Lacks lacks) return find(lacks.key()).isEmpty();
    if (test instanceof IsEmpty) return entries.isEmpty();
    if (test instanceof Counts counts) return counts.entries().contains(entries.size());
    throw new IllegalStateException("no such test of a table: " + test);
  }

  private static boolean fits(TableEntry entry, Has has) {
    return entry.key().equals(has.key())
        && (has.value().isEmpty() || entry.value().equals(has.value()))
        && (has.state().isEmpty() || entry.state().equals(has.state()));
  }

  private List<TableEntry> find(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).toList();
  }

  private String content() {
    String table = words.node(claim.node()) + "." + claim.table().word();
    if (entries.isEmpty()) return table + " is empty";
    String listed =
        entries.stream().limit(LISTED).map(TableEvaluator::print).collect(Collectors.joining(", "));
    int more = entries.size() - LISTED;
    return table + " has " + listed + (more > 0 ? " and " + more + " more" : "");
  }

  private String absence() {
    boolean missing =
        claim.test() instanceof Has has && find(has.key()).isEmpty() && !entries.isEmpty();
    return missing ? "; nothing for " + ((Has) claim.test()).key() : "";
  }

  private static String print(TableEntry entry) {
    String value = entry.value().isEmpty() ? "" : " -> " + entry.value();
    return entry.key() + value + (entry.state().isEmpty() ? "" : " (" + entry.state() + ")");
  }
}
