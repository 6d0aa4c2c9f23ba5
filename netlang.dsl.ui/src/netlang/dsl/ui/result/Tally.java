package netlang.dsl.ui.result;

/**
 * How much of a run went how.
 *
 * @param judged expectations
 * @param failed of them
 * @param errors files that could not be run
 * @param progress from 0 to 1
 */
record Tally(int scenarios, int judged, int failed, int errors, double progress) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

  static Tally of(Session session) {
    int scenarios = 0;
    int judged = 0;
    int failed = 0;
    int errors = 0;
    double progress = 0;
    for (FileEntry file : session.files()) {
      progress += file.progress() / session.files().size();
      if (file.status() == Status.ERROR) errors++;
      for (ScenarioEntry scenario : file.scenarios()) {
        if (scenario.status() == Status.PASSED || scenario.status() == Status.FAILED) scenarios++;
        for (ExpectationEntry expectation : scenario.children()) {
          if (expectation.verdict() == null) continue;
          judged++;
          if (!expectation.verdict().passed()) failed++;
        }
      }
    }
    return new Tally(scenarios, judged, failed, errors, progress);
  }

  boolean isGood() {
    return failed == 0 && errors == 0;
  }
}
