package netlang.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A change to a file as a page shows it: lines behind {@code -} go, lines behind {@code +} come,
 * the others stay. A line of dots parts two changes.
 */
record Change(List<String> before, List<String> after) {

  static List<Change> of(String diff) {
    List<Change> changes = new ArrayList<>();
    Change change = new Change(new ArrayList<>(), new ArrayList<>());
    for (String line : diff.lines().toList()) {
      if (line.strip().equals("…")) {
        changes.add(change);
        change = new Change(new ArrayList<>(), new ArrayList<>());
      } else {
        String content = line.substring(Math.min(1, line.length()));
        if (!line.startsWith("+")) change.before.add(content);
        if (!line.startsWith("-")) change.after.add(content);
      }
    }
    changes.add(change);
    return changes;
  }

  /** The text with the change, which must fit exactly one place. */
  String applyTo(String text) {
    String old = String.join("\n", before) + "\n";
    assertEquals(2, text.split(Pattern.quote(old), -1).length, "places that read\n" + old);
    return text.replace(old, String.join("\n", after) + "\n");
  }
}
