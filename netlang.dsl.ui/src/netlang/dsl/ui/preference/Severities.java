package netlang.dsl.ui.preference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netlang.dsl.ui.NetLangPlugin;
import netlang.dsl.validation.Level;
import netlang.run.SeverityRules;
import netlang.run.UserError;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** How loudly checks speak, by the user's own choice. */
public final class Severities {

  /** Holds {@code V08=warning,V62=ignore} and its like. */
  public static final String PREFERENCE = "severities";

  private Severities() {}

  private static IEclipsePreferences node() {
    return InstanceScope.INSTANCE.getNode(NetLangPlugin.ID);
  }

  public static SeverityRules rules() {
    String chosen = node().get(PREFERENCE, "");
    try {
      return chosen.isEmpty()
          ? SeverityRules.DEFAULT
          : SeverityRules.parse(List.of(chosen.split(",")), false);
    } catch (UserError e) {
      NetLangPlugin.log("The severities of the preferences cannot be read", e);
      return SeverityRules.DEFAULT;
    }
  }

  static void choose(Map<String, Level> levels) {
    String chosen =
        new TreeMap<>(levels)
            .entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().word())
                .collect(Collectors.joining(","));
    if (chosen.isEmpty()) node().remove(PREFERENCE);
    else node().put(PREFERENCE, chosen);
  }
}
