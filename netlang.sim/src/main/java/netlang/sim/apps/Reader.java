package netlang.sim.apps;

/** How an application takes in what arrives. */
sealed interface Reader permits PromptReader, PacedReader, IdleReader, PlaybackReader {

  /** From now on this reader reads; something may be there already. */
  void begin();

  /** There is something to read, or the end of the stream. */
  void readable();

  /** Somebody else reads from now on, or nobody. */
  void end();

  /** What readers need of the side that reads. */
  interface Stream {
    /**
     * Reads at most so many octets; how many there were: 0 if none is there now, or none will be.
     */
    int read(int limit);

    /** True if nothing more will come. */
    boolean isComplete();

    /** To be called behind each read that found something, and when nothing more will come. */
    void heard();

    /** To play so much had to wait for so long. */
    void stalled(long nanos);
  }
}
