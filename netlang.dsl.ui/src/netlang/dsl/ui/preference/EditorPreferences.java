package netlang.dsl.ui.preference;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.jface.preference.IPreferenceStore;

/** Keys of the preferences of {@link NetLangPlugin}, and what they hold at first. */
public final class EditorPreferences {

  /** Whether a file is formatted whenever it is saved. */
  public static final String FORMAT_ON_SAVE = "format.on.save";

  /** Whether all mentions of the name at the caret are marked. */
  public static final String MARK_OCCURRENCES = "mark.occurrences";

  /** Whether a project gets the nature with the first file of networks that is opened in it. */
  static final String ADD_NATURE = "nature.add";

  private EditorPreferences() {}

  public static boolean addsNature() {
    return store().getBoolean(ADD_NATURE);
  }

  static IPreferenceStore store() {
    return NetLangPlugin.get().getPreferenceStore();
  }
}
