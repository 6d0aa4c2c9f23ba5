package netlang.sim.packetdrill;

import netlang.sim.tcp.SocketError;

/**
 * What a system call came to.
 *
 * @param error empty if it succeeded
 * @param output what it wrote to where an argument says, for comparison; null if that is nothing
 */
record CallResult(long value, String error, Output output) {

  static final CallResult SUCCESS = new CallResult(0, "", null);

  /** {@code field}: what it is, as in {@code SO_ERROR}. */
  record Output(String field, String wanted, String got) {
    boolean differs() {
      return !wanted.equals(got);
    }
  }

  static CallResult of(long value) {
    return new CallResult(value, "", null);
  }

  static CallResult failure(SocketError error) {
    return failure(error.symbol());
  }

  static CallResult failure(String error) {
    return new CallResult(-1, error, null);
  }

  /** As in a script: {@code -1 EAGAIN}. */
  @Override
  public String toString() {
    return error.isEmpty() ? Long.toString(value) : value + " " + error;
  }
}
