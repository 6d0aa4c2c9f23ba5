package netlang.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.dsl.message.Speaker;
import netlang.record.Lan;
import netlang.sim.plan.Expectation;
import netlang.sim.plan.Expectation.Amount;
import netlang.sim.plan.Expectation.FlowCount;
import netlang.sim.plan.Expectation.FlowCounts;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.Window;
import netlang.sim.record.Summary;
import netlang.sim.run.Statistics;
import netlang.sim.verdict.Verdict;
import org.junit.jupiter.api.Test;

class JUnitReportTest {

  private static Expectation expectation(String text, String otherwise) {
    FlowCounts claim =
        new FlowCounts(0, FlowCount.RECEIVES, Amount.exactly(3), Long.MAX_VALUE, Window.ALWAYS);
    return new Expectation(text, false, claim, otherwise, Lan.line(12));
  }

  private static RunResult result(Verdict... verdicts) {
    ScenarioPlan scenario = Lan.scenario(List.of(), Lan.HELLO);
    Statistics none = new Statistics(0, 0, List.of(), List.of());
    return new RunResult(
        scenario, 2_000_001_672L, List.of(verdicts), new Summary(scenario), none, List.of());
  }

  @Test
  void eachExpectationIsATestCaseInSimulatedTime() {
    JUnitReport report = new JUnitReport("lab/lan.net", new Speaker());
    report.add(
        result(
            new Verdict(expectation("hello receives 3", ""), true, "received 3 of 3", -1),
            new Verdict(
                expectation("hello rtt < 1 ms", "too slow & \"late\""),
                false,
                "seq 1 took 2 ms",
                5)));
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="lab/lan.net" tests="2" failures="1" errors="0" skipped="0" time="2.000001672">
          <testcase classname="first" name="hello receives 3" time="2.000001672"/>
          <testcase classname="first" name="hello rtt &lt; 1 ms" time="2.000001672">
            <failure message="too slow &amp; &quot;late&quot; (seq 1 took 2 ms)">lan.net:12: hello rtt &lt; 1 ms&#10;\
        too slow &amp; &quot;late&quot; (seq 1 took 2 ms)</failure>
          </testcase>
        </testsuite>
        """,
        report.xml());
  }

  @Test
  void aFileWithErrorsIsOneTestCaseWithAnError() {
    JUnitReport report = new JUnitReport("lan.net", new Speaker());
    report.add(
        List.of(
            new Diagnostic("lan.net", 1, 1, 1, Severity.WARNING, "V11", "hm", "x"),
            new Diagnostic("lan.net", 2, 1, 1, Severity.ERROR, "V21", "twice", "y"),
            new Diagnostic("lan.net", 3, 1, 1, Severity.ERROR, "", "bell \u0007", "z")));
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="lan.net" tests="1" failures="0" errors="1" skipped="0" time="0.000000000">
          <testcase classname="lan.net" name="check" time="0">
            <error message="twice (and 1 more)">lan.net:2:1: error: twice [V21]&#10;y&#10;^&#10;\
        lan.net:3:1: error: bell \ufffd&#10;z&#10;^</error>
          </testcase>
        </testsuite>
        """,
        report.xml());
  }

  @Test
  void warningsAloneAreNoTestCase() {
    JUnitReport report = new JUnitReport("lan.net", new Speaker());
    report.add(List.of(new Diagnostic("lan.net", 1, 1, 1, Severity.WARNING, "V11", "hm", "x")));
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="lan.net" tests="0" failures="0" errors="0" skipped="0" time="0.000000000">
        </testsuite>
        """,
        report.xml());
  }
}
