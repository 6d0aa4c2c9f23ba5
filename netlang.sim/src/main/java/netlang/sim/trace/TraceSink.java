package netlang.sim.trace;

/**
 * Whoever wants to know what happens. Receives every event once, in the order of simulated time.
 */
@FunctionalInterface
public interface TraceSink {

  void accept(TraceEvent event);

  /** One sink that passes each event to all of these, in this order. */
  static TraceSink all(Iterable<? extends TraceSink> sinks) {
    return event -> {
      for (TraceSink sink : sinks) sink.accept(event);
    };
  }
}
