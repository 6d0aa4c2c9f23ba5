package netlang.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/** What the framework swallows, and only logs. */
final class Complaints extends AppenderSkeleton implements AutoCloseable {

  private final List<LoggingEvent> events = new ArrayList<>();

  Complaints() {
    setThreshold(Level.ERROR);
    Logger.getRootLogger().addAppender(this);
  }

  @Override
  protected void append(LoggingEvent event) {
    events.add(event);
  }

  void assertNone() {
    if (events.isEmpty()) return;
    LoggingEvent first = events.get(0);
    Throwable cause =
        first.getThrowableInformation() == null
            ? null
            : first.getThrowableInformation().getThrowable();
    throw new AssertionError("logged: " + first.getRenderedMessage(), cause);
  }

  @Override
  public void close() {
    Logger.getRootLogger().removeAppender(this);
  }

  @Override
  public boolean requiresLayout() {
    return false;
  }
}
