package netlang.dsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import netlang.dsl.NetFiles;
import netlang.dsl.formatting2.Formatting;
import netlang.dsl.services.NetLangGrammarAccess;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever the grammar allows, the formatter changes nothing but blanks, and once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomTextTest {

  private static final int FILES = 400;

  /** What the made-up texts hardly ever say right; the examples say it, and are formatted, too. */
  private static final Set<String> ONLY_IN_THE_GALLERY =
      Set.of("Count most", "TableClaim ->", "TableClaim entries", "TableClaim state", "InOrder ;");

  private final Formatting formatting = NetFiles.get(Formatting.class);
  private final Map<AbstractElement, Integer> used = new HashMap<>();
  private int read;

  private static String blanks(Random random) {
    return switch (random.nextInt(24)) {
      case 0 -> " /* a comment */ ";
      case 1 -> "   // to the end\n";
      case 2 -> "\n\n// above\n  ";
      case 3 -> "/* of two\n   lines */\n";
      case 4, 5, 6 -> "\n";
      case 7 -> "\n\n\n  ";
      case 8 -> "\t ";
      default -> " ";
    };
  }

  @Test
  void formattingIsARoundTrip() {
    for (int seed = 0; seed < FILES; seed++)
      roundTrip("seed " + seed, new RandomText(seed, RandomTextTest::blanks, used));

    assertTrue(read > FILES / 2, read + " could be read");
    Set<String> missing = new TreeSet<>(neverUsed());
    missing.removeAll(ONLY_IN_THE_GALLERY);
    assertEquals(Set.of(), missing);
  }

  private void roundTrip(String name, RandomText random) {
    String text = random.toString();
    XtextResource resource = NetFiles.resource(text);
    if (resource.getParseResult().hasSyntaxErrors()) return;
    read++;
    String formatted = formatting.format(resource);
    XtextResource again = NetFiles.resource(formatted);

    String what = name + "\n" + text + "\nformatted\n" + formatted;
    assertFalse(again.getParseResult().hasSyntaxErrors(), what);
    assertEquals(formatted, formatting.format(again), () -> "twice, " + what);
    assertEquals(comments(resource), comments(again), what);
    assertTrue(EcoreUtil.equals(resource.getContents(), again.getContents()), what);
  }

  /** Without the blanks, which move with the text around them. */
  private static List<String> comments(XtextResource resource) {
    List<String> comments = new ArrayList<>();
    for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes())
      if (leaf.getGrammarElement() instanceof TerminalRule rule
          && rule.getName().endsWith("COMMENT"))
        comments.add(leaf.getText().replaceAll("\\s+", " ").strip());
    return comments;
  }

  /** Words of the grammar that stood in no file. */
  private Set<String> neverUsed() {
    Set<String> never = new TreeSet<>();
    NetLangGrammarAccess grammar = NetFiles.get(NetLangGrammarAccess.class);
    for (ParserRule rule : GrammarUtil.allParserRules(grammar.getGrammar()))
      if (!isOnlyType(rule))
        for (Keyword keyword : GrammarUtil.containedKeywords(rule))
          if (!used.containsKey(keyword)) never.add(rule.getName() + " " + keyword.getValue());
    return never;
  }

  /** Rules that are never parsed and give the model its common types. */
  private static boolean isOnlyType(ParserRule rule) {
    return Set.of(
            "Body",
            "Named",
            "ValueName",
            "Node",
            "IpNode",
            "NicSettings",
            "Interface",
            "ScenarioBody")
        .contains(rule.getName());
  }
}
