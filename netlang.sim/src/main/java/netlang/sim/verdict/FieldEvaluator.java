package netlang.sim.verdict;

import java.util.List;
import java.util.stream.Collectors;
import netlang.sim.plan.Expectation.HasFields;
import netlang.sim.plan.PacketPattern.FieldTest;
import netlang.sim.trace.Nanos;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.PacketField;

/** {@code the 1st icmp echo request at b has ip.ttl = 63}; ordinal 0: every one of them. */
final class FieldEvaluator implements Evaluator {

  private final HasFields claim;
  private final Spotter spotter;
  private final Words words;
  private int count;
  private String observed = "";
  private String failure = "";
  private long failureNanos = Outcome.NO_TIME;

  FieldEvaluator(HasFields claim, Spotter spotter, Words words) {
    this.claim = claim;
    this.spotter = spotter;
    this.words = words;
  }

  @Override
  public void observe(TraceEvent event) {
    boolean decided = !failure.isEmpty() || claim.ordinal() > 0 && count >= claim.ordinal();
    if (decided || !claim.window().contains(event.time())) return;
    EthernetFrame frame = spotter.spot(event);
    if (frame == null) return;
    count++;
    if (claim.ordinal() == 0 || claim.ordinal() == count) test(frame, event.time());
  }

  private void test(EthernetFrame frame, long time) {
    observed = print(claim.tests(), frame);
    List<FieldTest> failed = claim.tests().stream().filter(test -> !passes(test, frame)).toList();
    if (failed.isEmpty()) return;
    failure = print(failed, frame);
    failureNanos = time;
  }

  private static boolean passes(FieldTest test, EthernetFrame frame) {
    long value = test.field().of(frame);
    return value != PacketField.ABSENT && test.comparison().holds(value, test.value());
  }

  private static String print(List<FieldTest> tests, EthernetFrame frame) {
    return tests.stream()
        .map(FieldTest::field)
        .distinct()
        .map(field -> field.word() + " = " + field.print(field.of(frame)))
        .collect(Collectors.joining(", "));
  }

  @Override
  public Outcome outcome() {
    if (count == 0) return Outcome.unjudged("no " + words.sighting(claim.sighting()) + " came");
    if (count < claim.ordinal())
      return Outcome.unjudged(
          "only " + Words.count(count, "packet") + " came, of " + words.sighting(claim.sighting()));
    if (!failure.isEmpty()) {
      String which = "the " + Words.ordinal(count) + ", at " + Nanos.print(failureNanos) + ", had ";
      return Outcome.of(false, which + failure, failureNanos);
    }
    String passed =
        claim.ordinal() == 0
            ? "so had all " + count
            : "the " + Words.ordinal(count) + " had " + observed;
    return Outcome.of(true, passed);
  }
}
