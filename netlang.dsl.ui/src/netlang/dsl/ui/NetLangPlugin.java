package netlang.dsl.ui;

import netlang.dsl.ui.format.FormatOnSave;
import netlang.dsl.ui.project.OpenedFiles;
import netlang.dsl.ui.project.Recheck;
import netlang.dsl.ui.server.LanguageServer;
import netlang.dsl.ui.server.OpenFiles;
import netlang.dsl.ui.server.WorkspaceChanges;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

/** The plug-in, while it is in use. */
public final class NetLangPlugin extends AbstractUIPlugin {

  public static final String ID = "netlang.dsl.ui";

  /** How a file of networks is named, without the dot. */
  public static final String EXTENSION = "net";

  private static NetLangPlugin plugin;

  @Override
  public void start(BundleContext context) throws Exception {
    super.start(context);
    plugin = this;
    OpenFiles.watch();
    WorkspaceChanges.watch();
    OpenedFiles.watch();
    Recheck.watch();
    FormatOnSave.watch();
  }

  @Override
  public void stop(BundleContext context) throws Exception {
    plugin = null;
    LanguageServer.stop();
    super.stop(context);
  }

  public static NetLangPlugin get() {
    return plugin;
  }

  /** A bug of ours, or of what we stand on: for the Error Log, and nothing for the user to do. */
  public static void log(String message, Throwable fault) {
    ILog log = Platform.getLog(NetLangPlugin.class);
    log.log(new Status(Status.ERROR, ID, message, fault));
  }
}
