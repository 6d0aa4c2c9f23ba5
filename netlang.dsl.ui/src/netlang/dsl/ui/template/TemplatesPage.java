package netlang.dsl.ui.template;

import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

/** Where users write their templates. */
public final class TemplatesPage extends TemplatePreferencePage {

  public TemplatesPage() {
    setPreferenceStore(NetLangPlugin.get().getPreferenceStore());
    setTemplateStore(Templates.store());
    setContextTypeRegistry(Templates.contexts());
  }

  /** Our formatter is for files, not for pieces of them. */
  @Override
  protected boolean isShowFormatterSetting() {
    return false;
  }
}
