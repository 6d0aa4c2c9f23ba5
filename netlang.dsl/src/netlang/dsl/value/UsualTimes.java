package netlang.dsl.value;

import static netlang.dsl.net.NetPackage.Literals.*;

import java.util.Set;
import netlang.dsl.net.FlowMeasured;
import netlang.dsl.net.Measure;
import netlang.dsl.net.Quantity;
import netlang.sim.plan.TcpSetting;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The unit in which a time is usually written, which is meant where none stands. */
final class UsualTimes {

  private static final String SECONDS = "s";
  private static final String MILLISECONDS = "ms";

  /** Settings and claims whose values are below a second in most networks. */
  private static final Set<EStructuralFeature> SHORT =
      Set.of(
          LINK__DELAY,
          TRAFFIC__PLAYBACK,
          TURN__DELAY,
          ROUND_TRIP__TIME,
          ROUND_TRIP__TOLERANCE,
          SIGHTING_CLAIM__TOLERANCE);

  private static final Set<Measure> SHORT_MEASURES =
      Set.of(Measure.SMOOTHED_ROUND_TRIP, Measure.RETRANSMISSION_TIMEOUT, Measure.JITTER);

  private UsualTimes() {}

  static String of(Quantity quantity) {
    EStructuralFeature feature = quantity.eContainingFeature();
    boolean value = feature == FLOW_MEASURED__VALUE || feature == FLOW_MEASURED__TOLERANCE;
    boolean measured =
        value && SHORT_MEASURES.contains(((FlowMeasured) quantity.eContainer()).getMeasure());
    boolean isShort = feature != null && SHORT.contains(feature);
    return measured || isShort ? MILLISECONDS : SECONDS;
  }

  /** That of its default. */
  static String of(TcpSetting setting) {
    return setting.usual() < 1_000_000_000 ? MILLISECONDS : SECONDS;
  }
}
