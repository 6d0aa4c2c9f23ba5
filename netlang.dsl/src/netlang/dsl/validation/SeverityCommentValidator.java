package netlang.dsl.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetFile;
import netlang.dsl.validation.SeverityComments.Setting;
import netlang.dsl.value.Spelling;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** Comments that set severities: codes and levels that there are, each code once. */
public class SeverityCommentValidator extends CheckGroup {

  private static final List<String> LEVELS = Stream.of(Level.values()).map(Level::word).toList();

  @Check
  public void severitiesAreSet(NetFile file) {
    if (NodeModelUtils.getNode(file) == null) return; // made from another file, which is asked
    Map<String, String> first = new HashMap<>();
    for (Setting setting : SeverityComments.settings(file.eResource())) {
      Message message = mistake(setting, first);
      if (message != null)
        warning(
            new Mark(file, file, setting.offset(), Math.max(1, setting.text().length())),
            IssueCodes.SEVERITY_COMMENT,
            message,
            replacement(setting));
    }
  }

  /** Null if there is none. */
  private static Message mistake(Setting setting, Map<String, String> first) {
    String code = setting.code();
    if (!setting.hasColon())
      return Message.of("this sets nothing, for its colon is missing; write `// netlang: …`");
    if (!setting.isOnItsOwnLine())
      return Message.of("this holds for the whole file; write it on a line of its own");
    if (code.isEmpty())
      return Message.of("nothing is set here; write a code and a level, as in `V08=warning`");
    if (!Allowances.isCode(code)) {
      String nearest = Spelling.nearest(code, Allowances.codes());
      return nearest.isEmpty()
          ? Message.of("`%s` is no code of a check, as V25 is one", code)
          : Message.of("`%s` is no code of a check; did you mean %s?", code, nearest);
    }
    if (Level.of(setting.level()).isEmpty()) return unknownLevel(setting.level());
    if (Level.of(setting.level()).get() != Level.ERROR && Allowances.isAlwaysError(code))
      return Allowances.FAULTS.contains(code)
          ? Message.of("%s is an error, and stays one; where it is meant, write `allow %1$s`", code)
          : Message.of("%s is an error, and stays one; leave this out", code);
    String before = first.putIfAbsent(code, setting.text());
    return before == null
        ? null
        : Message.of("%s has a level already, by `%s`; keep one", code, before);
  }

  private static Message unknownLevel(String word) {
    String nearest = Spelling.nearest(word, LEVELS);
    String all = String.join(", ", LEVELS);
    return nearest.isEmpty()
        ? Message.of("`%s` is no level; there is %s", word, all)
        : Message.of("`%s` is no level (there is %s); did you mean `%s`?", word, all, nearest);
  }

  /** The right text of a setting that is misspelt; empty if nobody knows. */
  private static String replacement(Setting setting) {
    String code = setting.code();
    if (!setting.hasColon()) return setting.text().replaceFirst("netlang", "netlang:");
    if (!setting.isOnItsOwnLine() || code.isEmpty()) return "";
    String right = Allowances.isCode(code) ? code : Spelling.nearest(code, Allowances.codes());
    String level =
        Level.of(setting.level()).isPresent()
            ? setting.level()
            : Spelling.nearest(setting.level(), LEVELS);
    boolean changed = !code.equals(right) || !setting.level().equals(level);
    return changed && !right.isEmpty() && !level.isEmpty() ? right + "=" + level : "";
  }
}
