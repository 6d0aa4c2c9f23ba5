package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import netlang.dsl.ide.NetLangIdeSetup;
import netlang.dsl.ide.vocabulary.Vocabulary;
import netlang.dsl.message.Language;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.TerminalRule;
import org.junit.jupiter.api.Test;

/** What an editor tells of the word under the pointer. */
class HoverTest {

  private static final String FILE = "file:///nets/hover.net";

  private static final String OFFICE =
      """
      network office {
        // She has
        // the old machine.
        host alice { ip 10.1.1.10/24   gateway 10.1.1.1   mac 52:54:00:12:34:56 }
        host bob   { ip 10.2.2.20/24   gateway 10.2.2.9 }
        switch s1
        router r1 {
          nic left  { ip 10.1.1.1/24 }
          nic right { ip 10.2.2.1/24   mtu 1400 }
        }
        link alice -- s1 -- r1.left { delay 2 ms }
        link r1.right -- bob { rate 100 Mbit/s }
        flow hello = udp alice -> bob:http { tcp { nagle off } }
      }
      scenario "x" { expect 1 dropped because ttl-exceeded }
      """;

  /** Rules that give the model its common types. */
  private static final Set<String> NEVER_PARSED =
      Set.of("Named", "Body", "ScenarioBody", "ValueName", "NicSettings", "Interface");

  private static Hover hover(Editor editor, String before, String marked) {
    Spot spot = Spot.of(OFFICE.replace(before, marked));
    HoverParams params = new HoverParams(editor.open(FILE, spot.text()), spot.position());
    return Editor.get(editor.server.getTextDocumentService().hover(params));
  }

  private static String text(Editor editor, String before, String marked) {
    Hover hover = hover(editor, before, marked);
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }

  @Test
  void aHostIsKnownByItsAddressesItsCableAndItsNeighbours() throws IOException {
    try (Editor editor = Editor.start()) {
      Hover hover = hover(editor, "link alice", "link al|ice");
      assertEquals("11:alice", Spot.piece(OFFICE, hover.getRange()));
      assertEquals(
          """
          ```net
          host alice
          ```

          She has
          the old machine.

          - the 10th host of the 2nd /24 of 10.1.0.0/16
          - network 10.1.1.0/24, mask 255.255.255.0, broadcast 10.1.1.255
          - hosts 10.1.1.1 .. 10.1.1.254: 254
          - private (RFC 1918), class A (/8)
          - MAC 52:54:00:12:34:56
          - cable to `s1.p1`
          - in the segment: `r1.left` 10.1.1.1
          - gateway 10.1.1.1: `r1.left`
          """,
          hover.getContents().getRight().getValue());
    }
  }

  @Test
  void onlyACommentDirectlyAboveIsAbout() throws IOException {
    try (Editor editor = Editor.start()) {
      assertFalse(text(editor, "  host bob", "  // far\n\n  host b|ob").contains("far"));
      assertTrue(text(editor, "  host bob", "  /* near\n  */\n  host b|ob").contains("near"));
      assertFalse(text(editor, "  host bob", "  switch x // its\n  host b|ob").contains("its"));
    }
  }

  @Test
  void whatIsGivenAutomaticallyIsTold() throws IOException {
    try (Editor editor = Editor.start()) {
      String bob = text(editor, "host bob", "host b|ob");
      assertTrue(bob.contains("- MAC 02:00:00:00:00:01, given automatically\n"), bob);
      assertTrue(bob.contains("- gateway 10.2.2.9: nobody in the segment has it\n"), bob);
      String right = text(editor, "nic right", "nic r|ight");
      assertTrue(right.startsWith("```net\nnic right\n```\n"), right);
      assertTrue(right.contains("- MTU 1400\n"), right);
      String router = text(editor, "router r1", "router |r1");
      assertTrue(router.contains("- `left` 10.1.1.1/24: cable to `s1.p2`\n"), router);
      String aSwitch = text(editor, "switch s1", "switch |s1");
      assertTrue(aSwitch.contains("- 2 of 2 ports have a cable\n"), aSwitch);
    }
  }

  @Test
  void aFlowTellsItsWay() throws IOException {
    try (Editor editor = Editor.start()) {
      String hello = text(editor, "flow hello", "flow h|ello");
      assertTrue(hello.startsWith("```net\nflow hello = udp alice -> bob:http\n```\n"), hello);
      assertTrue(hello.contains("- from 10.1.1.10 to 10.2.2.20\n"), hello);
      assertTrue(hello.contains("- remote: the target is in another network\n"), hello);
      assertTrue(hello.contains("- gateway 10.1.1.1: `r1.left`\n"), hello);
    }
  }

  @Test
  void literalsAreExplained() throws IOException {
    try (Editor editor = Editor.start()) {
      String prefix = text(editor, "10.2.2.20/24", "10.2.2|.20/24");
      assertTrue(prefix.contains("- network 10.2.2.0/24, mask 255.255.255.0"), prefix);
      String address = text(editor, "10.1.1.1 ", "10.1|.1.1 ");
      assertTrue(address.contains("- private (RFC 1918), class A (/8)\n"), address);
      String mac = text(editor, "52:54:00", "52:5|4:00");
      assertTrue(mac.contains("locally administered (U/L bit): no vendor gave it: QEMU"), mac);
      assertEquals("- port 80: http\n", text(editor, ":http", ":ht|tp"));
      assertEquals(
          "- a full frame (1538 octets on the wire) takes 123.04 us\n",
          text(editor, "100 Mbit", "100 M|bit"));
      assertEquals("- as much as 400 km of cable\n", text(editor, "2 ms", "|2 ms"));
    }
  }

  @Test
  void wordsAreExplained() throws IOException {
    try (Editor editor = Editor.start()) {
      assertEquals(
          "**gateway**: The router to which everything goes that is not in the own network: the"
              + " route to 0.0.0.0/0.",
          text(editor, "gateway 10.1.1.1", "gate|way 10.1.1.1"));
      String nagle = text(editor, "nagle", "na|gle");
      assertTrue(nagle.contains("small segments wait while data is in flight"), nagle);
      assertTrue(nagle.contains("- by default: on\n"), nagle);
      String reason = text(editor, "ttl-exceeded", "ttl-|exceeded");
      assertTrue(reason.startsWith("- `ttl-exceeded`: "), reason);
      assertTrue(text(editor, "udp alice", "u|dp alice").contains("RFC 768"));
      assertNull(hover(editor, "-- bob", "-|- bob"));
    }
  }

  @Test
  void theClientsLanguageIsSpoken() throws IOException {
    try (Editor editor = Editor.start(params -> params.setLocale("ko-KR"))) {
      assertTrue(text(editor, "switch s1", "swi|tch s1").contains("학습하는 이더넷 스위치"));
    }
  }

  @Test
  void everyWordOfTheLanguageIsExplainedInEveryLanguage() {
    IGrammarAccess grammar =
        new NetLangIdeSetup()
            .createInjectorAndDoEMFRegistration()
            .getInstance(IGrammarAccess.class);
    TreeSet<String> missing = new TreeSet<>();
    for (AbstractRule rule : grammar.getGrammar().getRules()) {
      if (NEVER_PARSED.contains(rule.getName()) || rule instanceof TerminalRule) continue;
      if (GrammarUtil.isDatatypeRule(rule)) continue;
      for (Keyword keyword : GrammarUtil.containedKeywords(rule)) {
        if (!Character.isLetter(keyword.getValue().charAt(0))) continue;
        for (Language language : Language.values())
          if (Vocabulary.explanation(rule.getName(), keyword.getValue(), language).isEmpty())
            missing.add(rule.getName() + "." + keyword.getValue());
      }
    }
    assertEquals(new TreeSet<>(), missing);
    for (Map.Entry<String, java.util.List<String>> entry : Vocabulary.entries().entrySet())
      assertEquals(Language.values().length, entry.getValue().size(), entry.getKey());
  }
}
