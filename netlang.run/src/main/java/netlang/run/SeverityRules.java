package netlang.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netlang.dsl.message.Message;
import netlang.dsl.validation.Level;

/**
 * What the user wants to be told, and how loudly.
 *
 * @param levels by the code of the check; errors stay errors, for nothing could be compiled from
 *     them
 * @param strict true if warnings are errors
 */
public record SeverityRules(Map<String, Level> levels, boolean strict) {

  private static final Pattern CODE = Pattern.compile("[VN][0-9]{2}");

  public static final SeverityRules DEFAULT = new SeverityRules(Map.of(), false);

  public SeverityRules {
    levels = Map.copyOf(levels);
  }

  /**
   * Reads {@code V08=warning} and its like, also several with commas.
   *
   * @throws UserError if a text is anything else
   */
  public static SeverityRules parse(List<String> texts, boolean strict) {
    Map<String, Level> levels = new LinkedHashMap<>();
    for (String text : texts.stream().flatMap(all -> Stream.of(all.split(",", -1))).toList()) {
      String[] parts = text.strip().split("\\s*=\\s*", -1);
      Optional<Level> level = Level.of(parts[parts.length - 1]);
      if (parts.length != 2 || parts[0].isBlank() || level.isEmpty())
        throw new UserError(
            Message.of(
                "'%s' is no severity; write CODE=error, CODE=warning, CODE=info or CODE=ignore",
                text));
      if (!CODE.matcher(parts[0]).matches()) {
        Message none =
            Message.of("'%s' is no code of a check; they look like V08 and N03", parts[0]);
        String upper = parts[0].toUpperCase(Locale.ROOT);
        throw new UserError(
            CODE.matcher(upper).matches()
                ? Message.of("%s; did you mean %s?", none, upper + "=" + parts[1])
                : none);
      }
      levels.put(parts[0], level.get());
    }
    return new SeverityRules(levels, strict);
  }

  /**
   * The diagnostic as it is to be shown; nothing if it is to be ignored.
   *
   * @param diagnostic with the severity that it has by itself
   * @param said what a comment of its file makes of it, which counts less than these rules
   */
  Optional<Diagnostic> apply(Diagnostic diagnostic, Level said) {
    if (diagnostic.isError()) return Optional.of(diagnostic);
    Level level = levels.getOrDefault(diagnostic.code(), said);
    if (strict && level == Level.WARNING) level = Level.ERROR;
    return Severity.of(level).map(diagnostic::withSeverity);
  }
}
