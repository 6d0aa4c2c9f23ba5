package netlang.dsl.ui.preference;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** <i>NetLang › Editor</i>. */
public final class EditorPage extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {

  public EditorPage() {
    super(GRID);
    setDescription("What the editor of networks does by itself");
  }

  @Override
  public void init(IWorkbench workbench) {
    setPreferenceStore(EditorPreferences.store());
  }

  @Override
  protected void createFieldEditors() {
    addField(
        new BooleanFieldEditor(
            EditorPreferences.FORMAT_ON_SAVE,
            "&Format a file when it is saved",
            getFieldEditorParent()));
    addField(
        new BooleanFieldEditor(
            EditorPreferences.MARK_OCCURRENCES,
            "&Mark all occurrences of the selected name",
            getFieldEditorParent()));
  }
}
