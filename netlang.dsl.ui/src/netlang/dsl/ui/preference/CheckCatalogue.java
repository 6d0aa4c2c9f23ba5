package netlang.dsl.ui.preference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import netlang.dsl.ui.NetLangPlugin;
import org.osgi.framework.Bundle;

/** The checks, as the pages of the handbook about them begin. */
final class CheckCatalogue {

  private static final String FOLDER = "docs/checks";

  /**
   * One of them.
   *
   * @param code such as {@code V21}
   * @param title {@code one address twice in a segment}
   * @param usual how loud it is by itself, in words; an error stays one
   */
  record Check(String code, String title, String usual) {

    boolean isAlwaysError() {
      return usual.equals("Error");
    }
  }

  private CheckCatalogue() {}

  /** Sorted by code. */
  static List<Check> checks() {
    Bundle bundle = NetLangPlugin.get().getBundle();
    List<Check> checks = new ArrayList<>();
    for (URL page : Collections.list(bundle.findEntries(FOLDER, "*.md", false))) {
      Check check = check(page);
      if (check != null) checks.add(check);
    }
    checks.sort(Comparator.comparing(Check::code));
    return checks;
  }

  /** {@code # V21 — one address twice in a segment}, and two lines later {@code Error; allow …}. */
  private static Check check(URL page) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(page.openStream(), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().limit(3).toList();
      String[] title = lines.get(0).replaceFirst("^# ", "").replace("`", "").split(" — ", 2);
      return title.length < 2
          ? null
          : new Check(title[0], title[1], lines.get(2).split("\\W", 2)[0]);
    } catch (IOException e) {
      NetLangPlugin.log("A page about a check cannot be read", e);
      return null;
    }
  }
}
