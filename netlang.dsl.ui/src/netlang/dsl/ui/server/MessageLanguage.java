package netlang.dsl.ui.server;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** In which language messages are: that of the preferences, else that of the workbench. */
public final class MessageLanguage {

  /** Holds {@code en}, {@code ko}, or nothing. */
  public static final String PREFERENCE = "messages.language";

  private MessageLanguage() {}

  /** Such as {@code ko}. */
  public static String tag() {
    String chosen = InstanceScope.INSTANCE.getNode(NetLangPlugin.ID).get(PREFERENCE, "");
    return chosen.isEmpty() ? Platform.getNL().replace('_', '-') : chosen;
  }
}
