package netlang.dsl.ui.view;

import java.util.BitSet;
import java.util.List;
import netlang.run.recording.Ladder;
import netlang.run.recording.Plot;
import netlang.run.recording.Recording;
import netlang.run.topology.Diagram;

/**
 * A run with all that views draw of it, computed before they are asked.
 *
 * @param steps events in which the scenario did something
 * @param drops events in which something was lost
 */
public record Watched(
    Recording recording,
    Diagram diagram,
    List<Plot> plots,
    Ladder ladder,
    BitSet steps,
    BitSet drops) {

  public Watched {
    plots = List.copyOf(plots);
  }
}
