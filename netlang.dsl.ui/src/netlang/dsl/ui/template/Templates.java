package netlang.dsl.ui.template;

import java.io.IOException;
import netlang.dsl.ui.NetLangPlugin;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;

/** Where templates fit, and what they may contain: any place of a file; the cursor, the date … */
public final class Templates extends TemplateContextType {

  /** Of the context type in {@code plugin.xml}. */
  public static final String CONTEXT = "netlang.dsl.ui.template";

  private static TemplateStore store;
  private static ContextTypeRegistry contexts;

  public Templates() {
    addResolver(new GlobalTemplateVariables.Cursor());
    addResolver(new GlobalTemplateVariables.LineSelection());
    addResolver(new GlobalTemplateVariables.Date());
    addResolver(new GlobalTemplateVariables.Year());
    addResolver(new GlobalTemplateVariables.User());
    addResolver(new GlobalTemplateVariables.Dollar());
  }

  static synchronized ContextTypeRegistry contexts() {
    if (contexts == null) {
      ContributionContextTypeRegistry registry = new ContributionContextTypeRegistry();
      registry.addContextType(CONTEXT);
      contexts = registry;
    }
    return contexts;
  }

  /** Kept in the preferences of the workspace. */
  public static synchronized TemplateStore store() {
    if (store == null) {
      store =
          new ContributionTemplateStore(
              contexts(), NetLangPlugin.get().getPreferenceStore(), "templates");
      try {
        store.load();
      } catch (IOException e) {
        NetLangPlugin.log("Templates could not be read", e);
      }
    }
    return store;
  }
}
