package netlang.sim.verdict;

import netlang.sim.plan.Expectation.Claim;
import netlang.sim.plan.Expectation.ComesAt;
import netlang.sim.plan.Expectation.ConflictCount;
import netlang.sim.plan.Expectation.DropCount;
import netlang.sim.plan.Expectation.FlowCounts;
import netlang.sim.plan.Expectation.FlowFails;
import netlang.sim.plan.Expectation.FlowMeasured;
import netlang.sim.plan.Expectation.FlowSucceeds;
import netlang.sim.plan.Expectation.HasBytes;
import netlang.sim.plan.Expectation.HasFields;
import netlang.sim.plan.Expectation.InOrder;
import netlang.sim.plan.Expectation.PacketCount;
import netlang.sim.plan.Expectation.PortState;
import netlang.sim.plan.Expectation.RoundTrip;
import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.Expectation.Sighting;
import netlang.sim.plan.Expectation.TableHolds;
import netlang.sim.plan.Expectation.TcpStateAt;
import netlang.sim.plan.Expectation.TcpStateLasts;
import netlang.sim.plan.Expectation.TcpStates;
import netlang.sim.plan.Expectation.Visits;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Simulation;

/** Chooses the evaluator of a claim. */
final class Evaluators {

  private final Simulation simulation;
  private final Words words;

  Evaluators(ScenarioPlan scenario, Simulation simulation) {
    this.simulation = simulation;
    this.words = new Words(scenario.network());
  }

  Evaluator create(Claim claim) {
    if (claim instanceof FlowCounts counts) return create(counts);
    if (claim instanceof FlowSucceeds succeeds)
      return new FlowSuccessEvaluator(succeeds, log(succeeds.flow()));
    if (claim instanceof FlowFails fails) return new FlowFailureEvaluator(fails, log(fails.flow()));
    if (claim instanceof FlowMeasured measured) return create(measured);
    if (claim instanceof TcpStateAt at)
      return new TcpStateEvaluator(
          at, history(at.flow(), at.side()), simulation.scenario().endNanos());
    if (claim instanceof TcpStates states)
      return new TcpStatesEvaluator(states, history(states.flow(), states.side()));
    if (claim instanceof TcpStateLasts lasts)
      return new TcpStateLengthEvaluator(lasts, history(lasts.flow(), lasts.side()), simulation);
    if (claim instanceof RoundTrip roundTrip)
      return new RoundTripEvaluator(roundTrip, flowName(roundTrip.flow()));
    if (claim instanceof Visits visits)
      return new VisitsEvaluator(visits, simulation.scenario().network());
    if (claim instanceof InOrder order)
      return new OrderEvaluator(
          order, order.sightings().stream().map(this::spotter).toList(), words);
    if (claim instanceof HasFields fields)
      return new FieldEvaluator(fields, spotter(fields.sighting()), words);
    if (claim instanceof HasBytes bytes)
      return new BytesEvaluator(bytes, spotter(bytes.sighting()), words);
    if (claim instanceof ComesAt comesAt)
      return new ArrivalTimeEvaluator(comesAt, spotter(comesAt.sighting()), words);
    if (claim instanceof TableHolds table) return new TableEvaluator(table, simulation, words);
    if (claim instanceof PortState state) return new PortStateEvaluator(state, simulation, words);
    if (claim instanceof PacketCount count)
      return new PacketCountEvaluator(count, spotter(count.sighting()), words);
    if (claim instanceof DropCount count) return new DropCountEvaluator(count, words);
    if (claim instanceof ConflictCount count) return new ConflictCountEvaluator(count, words);
    throw new IllegalStateException("no evaluator for " + claim);
  }

  private Evaluator create(FlowCounts counts) {
    return switch (counts.what()) {
      case SENDS, RECEIVES, LOSES -> new FlowCountEvaluator(counts, log(counts.flow()));
      case RETRANSMITS, TIMES_OUT, BACKS_OFF, STALLS ->
          new TcpCountEvaluator(counts, plan(counts.flow()));
    };
  }

  private Evaluator create(FlowMeasured claim) {
    FlowPlan plan = plan(claim.flow());
    return switch (claim.measure()) {
      case DURATION, DELIVERED, THROUGHPUT -> new DeliveryEvaluator(claim, plan.name());
      default ->
          new MeasureEvaluator(claim, Sampler.of(claim.measure(), claim.flow(), plan), plan.name());
    };
  }

  private StateHistory history(int flow, Side side) {
    return new StateHistory(flow, (FlowPlan.Tcp) plan(flow), side);
  }

  private FlowLog log(int flow) {
    return new FlowLog(flow, simulation);
  }

  private String flowName(int flow) {
    return plan(flow).name();
  }

  private FlowPlan plan(int flow) {
    return simulation.scenario().network().flows().get(flow);
  }

  private Spotter spotter(Sighting sighting) {
    return new Spotter(sighting, simulation);
  }
}
