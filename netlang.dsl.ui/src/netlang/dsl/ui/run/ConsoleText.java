package netlang.dsl.ui.run;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IFlushableStreamMonitor;

/**
 * Text on its way to a console, in portions: a trace has many lines, and each would be a matter of
 * its own for the console.
 */
public final class ConsoleText implements IFlushableStreamMonitor, Appendable {

  private static final int PORTION = 8_192;

  private final ListenerList<IStreamListener> listeners = new ListenerList<>();
  private final StringBuilder pending = new StringBuilder();
  private final StringBuilder kept = new StringBuilder();
  private boolean buffered = true;

  @Override
  public synchronized ConsoleText append(CharSequence text) {
    pending.append(text);
    if (pending.length() >= PORTION) flush();
    return this;
  }

  @Override
  public ConsoleText append(CharSequence text, int start, int end) {
    return append(text.subSequence(start, end));
  }

  @Override
  public synchronized ConsoleText append(char c) {
    pending.append(c);
    return this;
  }

  public void line(String text) {
    append(text + System.lineSeparator());
  }

  /** Hands on what there is. */
  synchronized void flush() {
    if (pending.length() == 0) return;
    String portion = pending.toString();
    pending.setLength(0);
    if (buffered) kept.append(portion);
    for (IStreamListener listener : listeners) listener.streamAppended(portion, this);
  }

  @Override
  public void addListener(IStreamListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeListener(IStreamListener listener) {
    listeners.remove(listener);
  }

  @Override
  public synchronized String getContents() {
    return kept.toString();
  }

  @Override
  public synchronized void flushContents() {
    kept.setLength(0);
  }

  @Override
  public synchronized void setBuffered(boolean newBuffered) {
    buffered = newBuffered;
  }

  @Override
  public synchronized boolean isBuffered() {
    return buffered;
  }
}
