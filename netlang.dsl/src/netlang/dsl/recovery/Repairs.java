package netlang.dsl.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import netlang.dsl.lexing.RepairedText;
import netlang.dsl.recovery.Mistake.Remedy;

/** What has been repaired in a text so far. */
final class Repairs {

  /** The tokens from the first, which is wrong, to before the end are replaced or skipped. */
  record Repair(int first, int end, Mistake mistake) {}

  private final TokenList tokens;
  private final Map<String, Integer> types;
  private final Map<Integer, Integer> typeByOffset = new TreeMap<>();
  private final List<Repair> done = new ArrayList<>();

  /** The types are those of the lexer, by their names. */
  Repairs(TokenList tokens, Map<String, Integer> types) {
    this.tokens = tokens;
    this.types = types;
  }

  RepairedText over(String text) {
    return new RepairedText(text, typeByOffset);
  }

  List<Repair> done() {
    return done;
  }

  /** False if the parser reads on as well as can be, or the place has been repaired before. */
  boolean repair(Mistake mistake) {
    Remedy remedy = mistake.remedy();
    if (remedy instanceof Remedy.Replace replace)
      return repair(mistake, 1, types.get("'" + replace.keyword() + "'"));
    if (remedy instanceof Remedy.LeaveOut leave) return repair(mistake, leave.tokens(), blank());
    int first = tokens.at(mistake.offset());
    if (remedy instanceof Remedy.Skip skip)
      return repair(mistake, tokens.endOfStatement(first, skip.until()) - first, blank());
    if (remedy instanceof Remedy.SkipLine)
      return repair(mistake, tokens.endOfLine(first) - first, blank());
    return false;
  }

  /** Skips the rest of a statement behind which the parser could not read on. */
  boolean skip(Mistake mistake) {
    int first = tokens.at(mistake.offset());
    return repair(mistake, tokens.endOfStatement(first, Set.of()) - first, blank());
  }

  private int blank() {
    return types.get("RULE_WS");
  }

  private boolean repair(Mistake mistake, int count, int type) {
    int first = tokens.at(mistake.offset());
    if (first == tokens.size() || typeByOffset.containsKey(tokens.offset(first))) return false;
    int end = Math.min(first + count, tokens.size());
    for (int i = first; i < end; i++) typeByOffset.put(tokens.offset(i), type);
    done.add(new Repair(first, end, mistake));
    return true;
  }
}
