package netlang.sim.verdict;

import java.util.function.ToLongFunction;
import netlang.sim.plan.Expectation.Measure;
import netlang.sim.plan.Expectation.Side;
import netlang.sim.plan.FlowPlan;
import netlang.sim.trace.Jitter;
import netlang.sim.trace.TraceEvent;
import netlang.sim.trace.TraceEvent.FlowEvent;
import netlang.sim.trace.TraceEvent.FlowStep;
import netlang.sim.trace.TraceEvent.TcpMeasured;

/** Reads one measure of a flow from events. */
@FunctionalInterface
interface Sampler {

  long NONE = -1;

  /** The value that the event tells, or {@link #NONE}. */
  long sample(TraceEvent event);

  /** For the measures that change from moment to moment. */
  static Sampler of(Measure measure, int flow, FlowPlan plan) {
    if (measure == Measure.JITTER) return jitter(flow);
    if (plan instanceof FlowPlan.Tcp tcp) return sender(measure, new FlowEnds(flow, tcp));
    return event -> NONE;
  }

  private static Sampler jitter(int flow) {
    Jitter jitter = new Jitter();
    return event -> {
      if (!(event instanceof FlowEvent step)
          || step.flow() != flow
          || step.step() != FlowStep.DELIVERED
          || step.sequence() == 0) return NONE; // octets of a stream have no jitter
      jitter.arrived(step.nanos());
      return jitter.nanos();
    };
  }

  /** Of the end that sends more. */
  private static Sampler sender(Measure measure, FlowEnds ends) {
    Side side = ends.busierSide();
    ToLongFunction<TcpMeasured> value = value(measure);
    return event ->
        event instanceof TcpMeasured measured && ends.sideOf(measured) == side
            ? value.applyAsLong(measured)
            : NONE;
  }

  private static ToLongFunction<TcpMeasured> value(Measure measure) {
    return switch (measure) {
      case CONGESTION_WINDOW -> TcpMeasured::congestionWindow;
      case SLOW_START_THRESHOLD -> TcpMeasured::slowStartThreshold;
      case IN_FLIGHT -> TcpMeasured::inFlight;
      case SEND_WINDOW -> TcpMeasured::sendWindow;
      case RETRANSMISSION_TIMEOUT -> TcpMeasured::retransmissionTimeout;
      case SMOOTHED_ROUND_TRIP -> // 0: nothing was measured yet
          measured -> measured.smoothedRoundTrip() == 0 ? NONE : measured.smoothedRoundTrip();
      case DURATION, DELIVERED, THROUGHPUT, JITTER ->
          throw new IllegalStateException(measure + " is no measure of a sender");
    };
  }
}
