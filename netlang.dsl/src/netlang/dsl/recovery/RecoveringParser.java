package netlang.dsl.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.parser.antlr.NetLangParser;
import netlang.dsl.parser.antlr.internal.InternalNetLangParser;
import netlang.dsl.recovery.Mistake.Remedy;
import netlang.dsl.recovery.Repairs.Repair;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;

/** The generated parser, which reads a text with mistakes again until all of them are known. */
public final class RecoveringParser extends NetLangParser {

  /** More mistakes than this are for another day; each costs a reading of the whole file. */
  private static final int ROUNDS = 20;

  @Override
  protected InternalNetLangParser createParser(XtextTokenStream stream) {
    InternalNetLangParser parser = super.createParser(stream);
    Options.makeLenient(parser);
    return parser;
  }

  @Override
  protected IParseResult doParse(
      String rule, CharStream in, NodeModelBuilder builder, int lookAhead) {
    IParseResult result = super.doParse(rule, in, builder, lookAhead);
    boolean whole = rule == null || rule.equals(getDefaultRuleName());
    if (!whole || !result.hasSyntaxErrors() || in.size() == 0) return result;
    String text = in.substring(0, in.size() - 1);
    Map<String, Integer> types = types();
    TokenList tokens = tokens(text, types);
    Repairs repairs = new Repairs(tokens, types);
    NodeModelBuilder last = builder;
    for (int round = 0; round < ROUNDS && repaired(result, repairs); round++) {
      last = createNodeModelBuilder();
      result = super.doParse(rule, repairs.over(text), last, lookAhead);
    }
    say(result, tokens, repairs, last);
    return new ParseResult(result.getRootASTElement(), result.getRootNode(), true);
  }

  private Map<String, Integer> types() {
    Map<String, Integer> types = new HashMap<>();
    getTokenDefProvider().getTokenDefMap().forEach((type, name) -> types.put(name, type));
    return types;
  }

  private TokenList tokens(String text, Map<String, Integer> types) {
    Set<Integer> hidden =
        Set.of(types.get("RULE_WS"), types.get("RULE_ML_COMMENT"), types.get("RULE_SL_COMMENT"));
    return new TokenList(createLexer(new ANTLRStringStream(text)), hidden);
  }

  /** Repairs the first mistake that can be repaired; false if there is none. */
  private static boolean repaired(IParseResult result, Repairs repairs) {
    Mistake before = null;
    for (INode node : result.getSyntaxErrors()) {
      if (!(node.getSyntaxErrorMessage() instanceof Mistake mistake)) continue;
      if (repairs.repair(mistake, before)) return true;
      boolean givenUp = mistake.remedy() instanceof Remedy.GivenUp;
      if (givenUp && before != null && repairs.skip(before)) return true;
      before = mistake;
    }
    return false;
  }

  /**
   * Says each mistake at the token that is wrong, and nothing of one that only follows from
   * another: directly behind it, or in the same statement if nobody knows what was meant.
   */
  private static void say(
      IParseResult result, TokenList tokens, Repairs repairs, NodeModelBuilder builder) {
    List<Repair> all = new ArrayList<>(repairs.done());
    List<INode> errors = new ArrayList<>();
    result.getSyntaxErrors().forEach(errors::add);
    for (INode node : errors) {
      if (!(node.getSyntaxErrorMessage() instanceof Mistake mistake)) continue;
      if (mistake.offset() == Mistake.AT_END) continue;
      int token = tokens.at(mistake.offset());
      all.add(new Repair(token, token + 1, mistake));
      builder.setSyntaxError(node, null);
    }
    all.sort(Comparator.comparingInt(Repair::first));
    int end = -1;
    int broken = -1;
    for (Repair one : all) {
      boolean guessed = one.mistake().remedy() instanceof Remedy.Replace;
      boolean follows =
          one.first() <= end || !guessed && tokens.isSameStatement(broken, one.first());
      end = Math.max(end, one.end());
      if (!guessed) broken = one.first();
      if (follows && !(one.mistake().remedy() instanceof Remedy.GivenUp)) continue;
      ILeafNode leaf =
          NodeModelUtils.findLeafNodeAtOffset(result.getRootNode(), one.mistake().shownAt());
      boolean said = leaf.getSyntaxErrorMessage() != null;
      if (!said || one.mistake().remedy() instanceof Remedy.ReadAs)
        builder.setSyntaxError(leaf, one.mistake());
    }
  }
}
