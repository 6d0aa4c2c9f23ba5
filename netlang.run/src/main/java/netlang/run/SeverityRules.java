package netlang.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netlang.dsl.message.Message;

/**
 * What the user wants to be told, and how loudly.
 *
 * @param levels by the code of the check; errors stay errors, for nothing could be compiled from
 *     them
 * @param strict true if warnings are errors
 */
public record SeverityRules(Map<String, Severity> levels, boolean strict) {

  private static final Pattern CODE = Pattern.compile("[VN][0-9]{2}");

  public static final SeverityRules DEFAULT = new SeverityRules(Map.of(), false);

  public SeverityRules {
    levels = Map.copyOf(levels);
  }

  /**
   * Reads {@code V08=warning} and its like.
   *
   * @throws UserError if a text is anything else
   */
  public static SeverityRules parse(List<String> texts, boolean strict) {
    Map<String, Severity> levels = new LinkedHashMap<>();
    for (String text : texts) {
      String[] parts = text.split("=", -1);
      Optional<Severity> level =
          Stream.of(Severity.values())
              .filter(known -> known.word().equals(parts[parts.length - 1]))
              .findFirst();
      if (parts.length != 2 || parts[0].isBlank() || level.isEmpty())
        throw new UserError(
            Message.of("'%s' is no severity; write CODE=error, CODE=warning or CODE=info", text));
      if (!CODE.matcher(parts[0]).matches())
        throw new UserError(
            Message.of("'%s' is no code of a check; they look like V08 and N03", parts[0]));
      levels.put(parts[0], level.get());
    }
    return new SeverityRules(levels, strict);
  }

  Diagnostic apply(Diagnostic diagnostic) {
    if (diagnostic.isError()) return diagnostic;
    Severity level = levels.getOrDefault(diagnostic.code(), diagnostic.severity());
    return diagnostic.withSeverity(strict && level == Severity.WARNING ? Severity.ERROR : level);
  }
}
