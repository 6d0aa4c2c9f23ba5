package netlang.sim.run;

import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.TableKind;
import netlang.sim.trace.TraceSink;

/** A run of a scenario. */
public final class Simulation {

  public Simulation(ScenarioPlan scenario, TraceSink sink) {}

  /** Calls the observer at that time, after everything else of that instant; to be asked for before {@link #run}. */
  public void at(long timeNanos, Runnable observer) {}

  /** Runs the scenario to its end. */
  public void run() {}

  /** Simulated nanoseconds since the start of the scenario; after the run: when it ended. */
  public long now() {
    return 0;
  }

  public ScenarioPlan scenario() {
    return null;
  }

  /** The entries of a node's table as they are now, sorted by key; empty if the node has no such table. */
  public List<TableEntry> table(int node, TableKind kind) {
    return List.of();
  }

  /** True if the NIC ({@code port} -1: any of the node) has that address now. */
  public boolean owns(int node, int port, Ipv4Address address) {
    return false;
  }

  /** The MAC of a NIC as it is now; {@link MacAddress#ZERO} for the ports of a switch, which have none. */
  public MacAddress macOf(int node, int port) {
    return MacAddress.ZERO;
  }

  /** True if the node has power and the port's link is connected and not cut. */
  public boolean isUp(int node, int port) {
    return false;
  }

  public Statistics statistics() {
    return new Statistics(0, 0, List.of(), List.of());
  }
}
