package netlang.dsl.ide.fix;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import netlang.dsl.compile.NetworkCompiler;
import netlang.dsl.expand.Expansion;
import netlang.dsl.validation.IssueCodes;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.run.Simulation;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import org.eclipse.xtext.util.CancelIndicator;

/** The first moments of all scenarios of a file, to see whether a fix makes them worse. */
final class TrialRun {

  /** All scenarios together; a fraction of a second. */
  private static final int MOST_EVENTS = 5_000;

  /** Faults that the simulator shows. */
  private static final Set<String> SIMULATED =
      Set.of(
          IssueCodes.OUTSIDE_SEGMENT,
          IssueCodes.DUPLICATE_ADDRESS,
          IssueCodes.SAME_ADDRESS_ELSEWHERE,
          IssueCodes.UNEQUAL_MASKS,
          IssueCodes.LOCAL_LOOKS_REMOTE,
          IssueCodes.GATEWAY_OUTSIDE,
          IssueCodes.GATEWAY_IS_SELF,
          IssueCodes.GATEWAY_ABSENT,
          IssueCodes.GATEWAY_NO_HOST,
          IssueCodes.GATEWAY_MISSING,
          IssueCodes.DUPLICATE_MAC,
          IssueCodes.OVERLAPPING_NETWORKS,
          IssueCodes.LOOP,
          IssueCodes.SPLIT_NETWORK,
          IssueCodes.NEXT_HOP_OUTSIDE,
          IssueCodes.NO_WAY,
          IssueCodes.NO_WAY_BACK,
          IssueCodes.ROUTING_LOOP,
          IssueCodes.LONELY_ROUTER,
          IssueCodes.STATIC_ARP_NOWHERE,
          IssueCodes.STATIC_ARP_CONFLICT,
          IssueCodes.CLOSED_PORT);

  /** How packets die where a network is set up wrongly. */
  private static final Set<DropReason> SYMPTOMS =
      EnumSet.of(
          DropReason.NO_ADDRESS,
          DropReason.NO_ROUTE,
          DropReason.NEIGHBOR_UNREACHABLE,
          DropReason.ARP_QUEUE_FULL,
          DropReason.NOT_OUR_ADDRESS,
          DropReason.TTL_EXCEEDED,
          DropReason.PORT_UNREACHABLE);

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  private final Map<DropReason, Integer> symptoms = new EnumMap<>(DropReason.class);
  private final CancelIndicator cancel;
  private int events;
  private boolean ends = true;
  private boolean fails;

  private TrialRun(CancelIndicator cancel) {
    this.cancel = cancel;
  }

  /** Whether it is worth while to run the file because of such an issue. */
  static boolean isOf(String code) {
    return SIMULATED.contains(code);
  }

  /** Of a file that may have errors: then it may fail. */
  static TrialRun of(Expansion file, CancelIndicator cancel) {
    TrialRun run = new TrialRun(cancel);
    try {
      for (ScenarioPlan scenario : new NetworkCompiler().compile(file, "")) run.play(scenario);
    } catch (RuntimeException e) {
      // what the checks complain of need not compile
      run.fails = true;
    }
    return run;
  }

  private void play(ScenarioPlan scenario) {
    try {
      new Simulation(scenario, this::watch).run();
    } catch (Enough e) {
      ends = false;
    }
  }

  private void watch(TraceEvent event) {
    if (++events > MOST_EVENTS || events % 256 == 0 && cancel.isCanceled()) throw new Enough();
    if (event instanceof TraceEvent.Dropped dropped && SYMPTOMS.contains(dropped.reason()))
      symptoms.merge(dropped.reason(), 1, Integer::sum);
  }

  /** Only runs that came to an end can be compared. */
  boolean isWorseThan(TrialRun other) {
    if (fails || !ends || !other.ends || other.fails) return fails && !other.fails;
    return total() > other.total();
  }

  private int total() {
    return symptoms.values().stream().mapToInt(Integer::intValue).sum();
  }
}
