package netlang.dsl.compile;

import java.util.List;
import netlang.dsl.net.FlowMeasured;
import netlang.dsl.net.TcpStateClaim;
import netlang.dsl.value.MeasureValues;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Words;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.Expectation.Measure;
import netlang.sim.plan.Expectation.Side;

/** What is expected of a connection: its measures and its states. */
final class ConnectionCompiler {

  private static final long NO_TIME = -1;

  private final NetworkIndex index;

  ConnectionCompiler(NetworkIndex index) {
    this.index = index;
  }

  Expectation.FlowMeasured measured(FlowMeasured claim) {
    Measure measure = MeasureValues.measure(claim.getMeasure());
    long value = MeasureValues.value(measure, claim.getValue()).get();
    return new Expectation.FlowMeasured(
        index.flow(claim.getFlow()),
        measure,
        claim.getTime() == null ? NO_TIME : Quantities.time(claim.getTime()).get(),
        PatternCompiler.comparison(claim.getComparison()),
        value,
        claim.getTolerance() == null
            ? 0
            : MeasureValues.tolerance(measure, value, claim.getTolerance()).get(),
        Windows.absolute(claim.getWindow()));
  }

  Expectation.Claim states(TcpStateClaim claim) {
    int flow = index.flow(claim.getFlow());
    Side side = Side.valueOf(claim.getSide().name());
    List<String> states =
        claim.getStates().stream().map(word -> Words.tcpState(word).get().word()).toList();
    if (claim.getTime() != null)
      return new Expectation.TcpStateAt(
          flow, side, Quantities.time(claim.getTime()).get(), states.get(0));
    if (claim.getDuration() == null) return new Expectation.TcpStates(flow, side, states);
    return new Expectation.TcpStateLasts(
        flow,
        side,
        states.get(0),
        PatternCompiler.comparison(claim.getComparison()),
        Quantities.time(claim.getDuration()).get(),
        claim.getTolerance() == null ? 0 : Quantities.time(claim.getTolerance()).get());
  }
}
