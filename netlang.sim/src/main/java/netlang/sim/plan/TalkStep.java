package netlang.sim.plan;

import netlang.sim.trace.Origin;

/**
 * A step of the dialogue of a TCP flow. Each side takes its steps in order: one when its own steps
 * before are done, all octets that the other side's steps before send have been read, and, if the
 * other side has finished or closed before, the end of its stream has been read too. An {@code
 * Abort} of the other side is not waited for, and who reads nothing waits for nothing that the
 * other side says.
 *
 * @param byClient true if the client acts, false if the server does
 * @param delayNanos how long it hesitates, from when it could act
 */
public record TalkStep(boolean byClient, Act act, long delayNanos, Origin origin) {

  /** What a side does. */
  public sealed interface Act {}

  /**
   * Writes so many octets, in one call.
   *
   * @param urgent true if the last octet is urgent, RFC 9293 §3.8.5
   */
  public record Send(long bytes, boolean urgent) implements Act {}

  /** Writes as much as the socket takes, for so long. The other side does not wait for it. */
  public record SendFor(long nanos) implements Act {}

  /**
   * Reads from now on at that rate, in portions of a millisecond, or of 100 octets if that is more;
   * 0: not at all.
   */
  public record ReadAt(long bitsPerSecond) implements Act {}

  /** Reads from now on whatever arrives, at once, as everybody does at the start. */
  public record ReadAll() implements Act {}

  /**
   * Plays what arrives from now on like a film: begins when {@code bufferNanos} of it are there,
   * stalls when none is left, and goes on when as much is there again, or all there will be.
   */
  public record Play(long bitsPerSecond, long bufferNanos) implements Act {}

  /** Sends no more, but goes on reading: shutdown(SHUT_WR). */
  public record Finish() implements Act {}

  /** close(): the socket is given up. */
  public record Close() implements Act {}

  /** close() with linger 0: RST. */
  public record Abort() implements Act {}
}
