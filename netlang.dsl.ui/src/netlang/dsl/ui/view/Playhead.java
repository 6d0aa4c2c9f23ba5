package netlang.dsl.ui.view;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The moment of the run that all views show. For the UI thread only.
 *
 * <p>Several events may happen at the same time, so a moment is a time and a number of events that
 * have happened.
 */
public final class Playhead {

  /** Somebody who shows the moment. */
  public interface Listener {

    /** Another run is looked at, from its beginning. */
    void shown();

    /** Another moment of the same run. */
    void moved();
  }

  private static final Playhead ONLY = new Playhead();

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private Watched watched;
  private long time;
  private int position;

  private Playhead() {}

  public static Playhead get() {
    return ONLY;
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  /** Null as long as nothing has been run. */
  public Watched watched() {
    return watched;
  }

  /** In nanoseconds since the start of the run. */
  public long time() {
    return time;
  }

  /** How many events have happened. */
  public int position() {
    return position;
  }

  public void show(Watched run) {
    watched = run;
    time = 0;
    position = 0;
    for (Listener listener : listeners) listener.shown();
  }

  /** To that time, when everything of that instant has happened. */
  public void moveTo(long nanos) {
    if (watched == null) return;
    long target = Math.max(0, Math.min(nanos, watched.recording().endNanos()));
    set(target, watched.recording().positionAt(target));
  }

  /** To the moment when so many events have happened. */
  public void moveToPosition(int events) {
    if (watched == null) return;
    int target = Math.max(0, Math.min(events, watched.recording().size()));
    set(watched.recording().timeAt(target), target);
  }

  private void set(long newTime, int newPosition) {
    if (newTime == time && newPosition == position) return;
    time = newTime;
    position = newPosition;
    for (Listener listener : listeners) listener.moved();
  }
}
