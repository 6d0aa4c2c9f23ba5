package netlang.sim.apps;

import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;

/**
 * Reads at a rate: a portion, and then a pause as long as the portion lasts. A portion is what a
 * millisecond is worth, or 100 octets if that is more: who reads slowly reads seldom.
 */
final class PacedReader implements Reader {

  private static final int PORTIONS_PER_SECOND = 1_000;
  private static final int SMALLEST_PORTION = 100;

  private final Stream stream;
  private final long bitsPerSecond;
  private final int portion;
  private final Timer pause;
  private boolean reading = true;

  PacedReader(Stream stream, long bitsPerSecond, Clock clock) {
    this.stream = stream;
    this.bitsPerSecond = bitsPerSecond;
    portion = (int) Math.max(SMALLEST_PORTION, bitsPerSecond / 8 / PORTIONS_PER_SECOND);
    pause = new Timer(clock, this::readable);
  }

  @Override
  public void begin() {
    readable();
  }

  @Override
  public void readable() {
    if (!reading || pause.isSet()) return;
    int octets = stream.read(portion);
    if (octets > 0) pause.arm(Playback.nanos(octets, bitsPerSecond));
    if (octets > 0 || stream.isComplete()) stream.heard();
  }

  @Override
  public void end() {
    reading = false;
    pause.cancel();
  }
}
