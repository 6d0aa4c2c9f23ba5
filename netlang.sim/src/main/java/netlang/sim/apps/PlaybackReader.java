package netlang.sim.apps;

import netlang.sim.engine.Clock;
import netlang.sim.engine.Timer;

/** Reads whatever arrives, at once, and plays it in time. */
final class PlaybackReader implements Reader {

  private final Stream stream;
  private final Playback playback;
  private final Clock clock;
  private final Timer dry;
  private boolean reading = true;

  PlaybackReader(Stream stream, Playback playback, Clock clock) {
    this.stream = stream;
    this.playback = playback;
    this.clock = clock;
    dry = new Timer(clock, this::runDry);
  }

  @Override
  public void begin() {
    readable();
  }

  @Override
  public void readable() {
    int octets = 0;
    while (reading && (octets = stream.read(Integer.MAX_VALUE)) > 0) take(octets);
    if (reading && stream.isComplete()) take(0);
  }

  private void take(int octets) {
    long stall = playback.add(octets, stream.isComplete(), clock.now());
    if (stall > 0) stream.stalled(stall);
    if (playback.isPlaying()) dry.armAt(playback.driesAt());
    stream.heard();
  }

  private void runDry() {
    playback.runDry(stream.isComplete(), clock.now());
  }

  /** A stall that nobody ends any more is reported, too. */
  @Override
  public void end() {
    reading = false;
    dry.cancel();
    long stall = playback.stalledFor(clock.now());
    if (stall > 0) stream.stalled(stall);
  }
}
