package netlang.dsl.ui.server;

import netlang.dsl.ui.NetLangPlugin;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;

/** What the language logs, in the Error Log of the workbench. */
final class ErrorLog extends AppenderSkeleton {

  ErrorLog() {
    setThreshold(Level.ERROR);
  }

  @Override
  protected void append(LoggingEvent event) {
    ThrowableInformation fault = event.getThrowableInformation();
    NetLangPlugin.log(event.getRenderedMessage(), fault == null ? null : fault.getThrowable());
  }

  @Override
  public void close() {}

  @Override
  public boolean requiresLayout() {
    return false;
  }
}
