package netlang.dsl.ui.preference;

import java.util.Locale;
import netlang.dsl.message.Language;
import netlang.dsl.ui.server.MessageLanguage;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** <i>NetLang</i>. */
public final class GeneralPage extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {

  public GeneralPage() {
    super(GRID);
    setDescription("General settings of NetLang");
  }

  @Override
  public void init(IWorkbench workbench) {
    setPreferenceStore(EditorPreferences.store());
  }

  @Override
  protected void createFieldEditors() {
    addField(
        new ComboFieldEditor(
            MessageLanguage.PREFERENCE,
            "&Language of messages:",
            languages(),
            getFieldEditorParent()));
    addField(
        new BooleanFieldEditor(
            EditorPreferences.ADD_NATURE,
            "&Check all networks of a project once a network of it is opened",
            getFieldEditorParent()));
  }

  /** Each by its own name. */
  private static String[][] languages() {
    Language[] spoken = Language.values();
    String[][] choices = new String[spoken.length + 1][];
    choices[0] = new String[] {"That of the workbench", ""};
    for (int i = 0; i < spoken.length; i++) {
      Locale locale = Locale.forLanguageTag(spoken[i].tag());
      choices[i + 1] = new String[] {locale.getDisplayLanguage(locale), spoken[i].tag()};
    }
    return choices;
  }
}
