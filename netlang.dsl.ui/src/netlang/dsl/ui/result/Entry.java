package netlang.dsl.ui.result;

import java.util.List;
import netlang.sim.trace.Origin;

/** A line of the results. */
public sealed interface Entry permits FileEntry, ScenarioEntry, ExpectationEntry, FaultEntry {

  String title();

  /** What else there is to know at a glance, or "". */
  String detail();

  Status status();

  /** In its file, which is named by its path in the workspace. */
  Origin place();

  List<? extends Entry> children();

  /** Null for a file. */
  Entry parent();
}
