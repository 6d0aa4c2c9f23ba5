package netlang.dsl.ui.help;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;
import org.eclipse.ui.help.IWorkbenchHelpSystem;

/** Shows pages: in the platform's help where that is installed, else in a web browser. */
final class Pages {

  private static final String FOLDER = "help/";

  private Pages() {}

  static boolean has(String page) {
    return NetLangPlugin.get().getBundle().getEntry(FOLDER + page) != null;
  }

  /** In the UI thread. */
  static void show(String page) {
    IWorkbenchHelpSystem help = PlatformUI.getWorkbench().getHelpSystem();
    if (help.hasHelpUI()) help.displayHelpResource("/" + NetLangPlugin.ID + "/" + FOLDER + page);
    else Job.createSystem("NetLang Help", (ICoreRunnable) monitor -> unpack(page)).schedule();
  }

  /** A browser does not look into jars. */
  private static void unpack(String page) {
    try {
      URL folder = FileLocator.toFileURL(NetLangPlugin.get().getBundle().getEntry(FOLDER));
      URL address = new URL(URIUtil.toURI(folder).toURL(), page);
      PlatformUI.getWorkbench().getDisplay().asyncExec(() -> browse(address));
    } catch (IOException | URISyntaxException e) {
      NetLangPlugin.log("The help cannot be unpacked", e);
    }
  }

  private static void browse(URL address) {
    try {
      PlatformUI.getWorkbench()
          .getBrowserSupport()
          .createBrowser(
              IWorkbenchBrowserSupport.AS_EDITOR
                  | IWorkbenchBrowserSupport.LOCATION_BAR
                  | IWorkbenchBrowserSupport.NAVIGATION_BAR,
              "netlang.dsl.ui.help",
              "NetLang Help",
              null)
          .openURL(address);
    } catch (PartInitException e) {
      MessageDialog.openInformation(
          PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(),
          "NetLang Help",
          "No web browser could be opened. The help begins in this file:\n\n" + address.getPath());
    }
  }
}
