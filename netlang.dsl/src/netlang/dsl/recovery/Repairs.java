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

  /**
   * False if the parser reads on as well as can be, or the place has been repaired before.
   *
   * @param earlier the mistake before this one; null if there is none
   */
  boolean repair(Mistake mistake, Mistake earlier) {
    Remedy remedy = mistake.remedy();
    int first = tokens.at(mistake.offset());
    if (remedy instanceof Remedy.Replace replace)
      return repair(mistake, 1, types.get("'" + replace.keyword() + "'"));
    if (remedy instanceof Remedy.ReadAs as)
      return repair(mistake, 1, types.get("RULE_" + as.rule()));
    if (remedy instanceof Remedy.LeaveOutFrom from)
      return blank(begin(from.offset(), first, earlier), first, first, mistake);
    if (remedy instanceof Remedy.LeaveOut leave) return repair(mistake, leave.tokens(), blank());
    if (remedy instanceof Remedy.SkipStatement skip) {
      int end = tokens.endOfStatement(tokens.at(skip.from()), first, skip.until());
      return blank(begin(skip.from(), first, earlier), first, end, mistake);
    }
    if (remedy instanceof Remedy.Skip skip)
      return repair(mistake, tokens.endOfStatement(first, first, skip.until()) - first, blank());
    if (remedy instanceof Remedy.SkipLine)
      return repair(mistake, tokens.endOfLine(first) - first, blank());
    return false;
  }

  /** Skips the rest of a statement behind which the parser could not read on. */
  boolean skip(Mistake mistake) {
    int first = tokens.at(mistake.offset());
    int end = Math.max(first + 1, tokens.endOfStatement(first, first, Set.of()));
    return repair(mistake, end - first, blank());
  }

  /** The token at the offset; but nothing is left out with which another mistake would be lost. */
  private int begin(int offset, int first, Mistake earlier) {
    boolean another = earlier != null && earlier.offset() >= offset;
    return another ? first : tokens.at(offset);
  }

  /** Leaves out the tokens from the begin on to the end, of which the first wrong one is given. */
  private boolean blank(int begin, int first, int end, Mistake mistake) {
    if (begin == end || typeByOffset.containsKey(tokens.offset(begin))) return false;
    for (int i = begin; i < end; i++) typeByOffset.put(tokens.offset(i), blank());
    done.add(new Repair(first, end, mistake));
    return true;
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
