package netlang.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other values for constants that a file declares at its top level, each an expression of the
 * language. A file with such values is the file whose text has these values in place of its own, so
 * that all that is said of it is said of that text; its lines stay where they are. {@link
 * Workspace#values} makes them.
 */
public final class ConstantValues {

  public static final ConstantValues NONE = new ConstantValues(Map.of());

  private final Map<String, String> values;

  /**
   * @param values by name, each a single expression on one line
   */
  ConstantValues(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  Set<String> names() {
    return values.keySet();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * @param declared in the order of the text
   */
  String applyTo(String text, List<DeclaredConstant> declared) {
    StringBuilder changed = new StringBuilder();
    int copied = 0;
    for (DeclaredConstant constant : declared) {
      String value = values.get(constant.name());
      if (value == null) continue;
      int end = constant.offset() + constant.value().length();
      changed.append(text, copied, constant.offset()).append(value);
      changed.append("\n".repeat((int) constant.value().chars().filter(c -> c == '\n').count()));
      // or `(5)network` would become `5network`
      if (end < text.length() && !Character.isWhitespace(text.charAt(end))) changed.append(' ');
      copied = end;
    }
    return changed.append(text, copied, text.length()).toString();
  }
}
