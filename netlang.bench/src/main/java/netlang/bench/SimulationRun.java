package netlang.bench;

import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Simulation;

/** A scenario with nobody who observes it. */
final class SimulationRun implements Workload.Run {

  private final ScenarioPlan plan;
  private final Simulation simulation;

  SimulationRun(ScenarioPlan plan) {
    this.plan = plan;
    this.simulation = new Simulation(plan, null);
  }

  @Override
  public int nodes() {
    return plan.network().nodes().size();
  }

  @Override
  public void go() {
    simulation.run();
  }

  @Override
  public long events() {
    return simulation.events();
  }

  @Override
  public long packetHops() {
    return simulation.statistics().packetHops();
  }

  @Override
  public long deliveredBytes() {
    return simulation.statistics().deliveredBytes();
  }
}
