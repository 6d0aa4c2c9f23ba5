package netlang.dsl.ui.tests;

import java.net.URL;
import org.eclipse.ui.browser.AbstractWebBrowser;
import org.eclipse.ui.browser.AbstractWorkbenchBrowserSupport;
import org.eclipse.ui.browser.IWebBrowser;

/** The workbench's browser while it is tested: only tells what it was to show. */
public final class Browser extends AbstractWorkbenchBrowserSupport {

  private static volatile URL shown;

  /** The last address; null if there was none since the last call. */
  static URL taken() {
    URL address = shown;
    shown = null;
    return address;
  }

  @Override
  public IWebBrowser createBrowser(int style, String id, String name, String tooltip) {
    return createBrowser(id);
  }

  @Override
  public IWebBrowser createBrowser(String id) {
    return new AbstractWebBrowser(id) {
      @Override
      public void openURL(URL address) {
        shown = address;
      }
    };
  }
}
