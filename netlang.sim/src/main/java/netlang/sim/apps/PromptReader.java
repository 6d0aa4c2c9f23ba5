package netlang.sim.apps;

/** Reads whatever arrives, at once. */
final class PromptReader implements Reader {

  private final Stream stream;
  private boolean reading = true;

  PromptReader(Stream stream) {
    this.stream = stream;
  }

  @Override
  public void begin() {
    readable();
  }

  @Override
  public void readable() {
    while (reading && stream.read(Integer.MAX_VALUE) > 0) stream.heard();
    if (reading && stream.isComplete()) stream.heard();
  }

  @Override
  public void end() {
    reading = false;
  }
}
