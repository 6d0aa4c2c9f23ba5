package netlang.dsl.ui.preference;

import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.ui.server.MessageLanguage;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** What holds before anybody has chosen. */
public final class Defaults extends AbstractPreferenceInitializer {

  @Override
  public void initializeDefaultPreferences() {
    IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(NetLangPlugin.ID);
    defaults.put(MessageLanguage.PREFERENCE, "");
    defaults.putBoolean(EditorPreferences.FORMAT_ON_SAVE, false);
    defaults.putBoolean(EditorPreferences.MARK_OCCURRENCES, true);
    defaults.putBoolean(EditorPreferences.ADD_NATURE, true);
  }
}
