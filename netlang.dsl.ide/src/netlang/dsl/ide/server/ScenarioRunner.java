package netlang.dsl.ide.server;

import java.util.List;
import org.eclipse.emf.common.util.URI;

/**
 * Runs scenarios for an editor. The language knows nothing of those who run and judge; whoever
 * starts the server brings one.
 */
@FunctionalInterface
public interface ScenarioRunner {

  /**
   * @param text of the file, as the editor has it
   * @param scenario its name
   */
  Outcome run(URI file, String text, String scenario);

  /**
   * What came of it.
   *
   * @param summary in one line
   * @param details a line for each expectation, or for each fault of the file
   */
  record Outcome(boolean passed, String summary, List<String> details) {

    public Outcome {
      details = List.copyOf(details);
    }
  }
}
