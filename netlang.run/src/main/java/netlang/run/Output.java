package netlang.run;

import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.NetworkPlan;

/** What can be kept of a run. */
public enum Output {
  /** To read, see {@link netlang.sim.record.TextTrace}. */
  TEXT_TRACE("trace.txt"),
  /** For programs, see {@link netlang.sim.record.JsonTrace}. */
  JSON_TRACE("trace.jsonl"),
  /** For Wireshark, see {@link netlang.sim.record.Capture}. */
  CAPTURE("capture.pcapng"),
  /** For plots, see {@link netlang.sim.record.SeriesTable}; only of networks with TCP flows. */
  SERIES("series.csv"),
  SUMMARY("summary.json");

  private final String fileName;

  Output(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }

  /** True if a run of that network has something to put there. */
  boolean isOf(NetworkPlan network) {
    return this != SERIES || network.flows().stream().anyMatch(FlowPlan.Tcp.class::isInstance);
  }
}
