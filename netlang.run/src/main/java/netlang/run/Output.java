package netlang.run;

/** What can be kept of a run. */
public enum Output {
  /** To read, see {@link netlang.sim.record.TextTrace}. */
  TEXT_TRACE("trace.txt"),
  /** For programs, see {@link netlang.sim.record.JsonTrace}. */
  JSON_TRACE("trace.jsonl"),
  /** For Wireshark, see {@link netlang.sim.record.Capture}. */
  CAPTURE("capture.pcapng"),
  SUMMARY("summary.json");

  private final String fileName;

  Output(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }
}
