package netlang.dsl.ui.view;

import java.util.List;
import netlang.run.recording.Recording;
import netlang.run.recording.Transmission;
import org.eclipse.swt.widgets.Display;

/** Moves the playhead by itself. Time in which no frame is on any cable is skipped. */
public final class Player {

  /** Simulated nanoseconds a second; 0: as suits the cables. */
  public static final List<Long> SPEEDS =
      List.of(
          0L,
          1_000L,
          10_000L,
          100_000L,
          1_000_000L,
          10_000_000L,
          100_000_000L,
          1_000_000_000L,
          10_000_000_000L);

  private static final int TICK_MILLIS = 33;

  /** How long a frame is seen on its way. */
  private static final double SECONDS_ON_THE_WAY = 0.8;

  private static final Player ONLY = new Player();

  private boolean playing;
  private long speed;
  private long lastTick;
  private Runnable onChange = () -> {};

  private Player() {}

  public static Player get() {
    return ONLY;
  }

  public boolean isPlaying() {
    return playing;
  }

  /** Told when it begins or stops to play. */
  public void onChange(Runnable listener) {
    onChange = listener;
  }

  public void setSpeed(long nanosPerSecond) {
    speed = nanosPerSecond;
  }

  public long speed() {
    return speed;
  }

  public void toggle() {
    if (playing) pause();
    else play();
  }

  public void pause() {
    if (!playing) return;
    playing = false;
    onChange.run();
  }

  /** From the beginning if it is at the end. */
  public void play() {
    Playhead head = Playhead.get();
    if (playing || head.watched() == null) return;
    if (head.time() >= head.watched().recording().endNanos()) head.moveToPosition(0);
    playing = true;
    lastTick = System.nanoTime();
    onChange.run();
    next();
  }

  private void next() {
    Display.getCurrent().timerExec(TICK_MILLIS, this::tick);
  }

  private void tick() {
    Playhead head = Playhead.get();
    if (!playing || head.watched() == null) return;
    Recording recording = head.watched().recording();
    long now = System.nanoTime();
    long passed = (long) ((now - lastTick) * (nanosPerSecond(recording) / 1e9));
    lastTick = now;
    head.moveTo(target(recording, head.time(), Math.max(1, passed)));
    if (head.time() >= recording.endNanos()) pause();
    else next();
  }

  /** Behind a silence its end, else a little later. */
  private static long target(Recording recording, long time, long passed) {
    int next = recording.firstStartBehind(time);
    List<Transmission> all = recording.transmissions();
    long nextStart = next < all.size() ? all.get(next).startNanos() : recording.endNanos();
    boolean silent = recording.underWay(time + 1).isEmpty();
    return silent && nextStart > time + passed ? nextStart : time + passed;
  }

  private double nanosPerSecond(Recording recording) {
    return speed > 0 ? speed : automatic(recording);
  }

  /** So that a usual frame is seen for a moment. */
  private static double automatic(Recording recording) {
    List<Transmission> all = recording.transmissions();
    if (all.isEmpty()) return 1e9;
    Transmission usual = all.get(all.size() / 2);
    return Math.max(1, usual.endNanos() - usual.startNanos()) / SECONDS_ON_THE_WAY;
  }
}
