package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.ide.NetLangIdeSetup;
import netlang.dsl.ide.contentassist.Proposal;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed at a caret, in the middle of writing. */
@TestInstance(Lifecycle.PER_CLASS)
class CompletionTest {

  private static final String NETWORK =
      """
      network lan {
        host alice { ip 10.0.0.1/24   mac 02:00:00:00:00:07 }
        host bob { ip 10.0.0.2/24   listen udp 7000 }
        router r1 {
          nic left { ip 10.0.0.254/24 }
          nic right { ip 10.1.0.1/24 }
        }
        switch s1
        link alice -- s1 -- bob
        link s1 -- r1.left
        flow hello = ping alice -> bob
        network berlin { host pc   switch core }
        subnet servers = 10.9.0.0/24
      """;

  private static final Pattern PLACE = Pattern.compile("\\$\\{\\d+:([^}]*)}");

  private Editor editor;
  private int files;

  @BeforeAll
  void start() throws IOException {
    editor = Editor.start();
  }

  @AfterAll
  void stop() throws IOException {
    editor.close();
  }

  private List<CompletionItem> complete(String uri, Spot spot) {
    return complete(editor, uri, spot);
  }

  private static List<CompletionItem> complete(Editor editor, String uri, Spot spot) {
    CompletionParams params = new CompletionParams(editor.open(uri, spot.text()), spot.position());
    return Editor.get(editor.server.getTextDocumentService().completion(params))
        .getRight()
        .getItems();
  }

  private List<CompletionItem> complete(String marked) {
    return complete("file:///nets/completion" + files++ + ".net", Spot.of(marked));
  }

  private List<String> labels(String marked) {
    return complete(marked).stream().map(CompletionItem::getLabel).toList();
  }

  private List<String> inNetwork(String marked) {
    return labels(NETWORK + marked + "\n}\n");
  }

  private List<String> inScenario(String marked) {
    return labels(NETWORK + "}\nscenario \"x\" on lan {\n" + marked + "\n}\n");
  }

  private static void has(List<String> labels, String... expected) {
    for (String label : expected) assertTrue(labels.contains(label), label + " in " + labels);
  }

  private static void hasNot(List<String> labels, String... unexpected) {
    for (String label : unexpected) assertFalse(labels.contains(label), label + " in " + labels);
  }

  @Test
  void anEmptyFileBeginsWithANetworkOrAnImport() {
    List<String> labels = labels("|");
    has(labels, "network", "scenario", "module", "kind", "import", "const");
    hasNot(labels, "host", "ip", "}");
  }

  @Test
  void statementsOfANetworkComeWithTemplates() {
    List<String> labels = inNetwork("  |");
    has(labels, "host", "router", "link", "flow", "host name { ip servers }", "link a -- b");
    hasNot(labels, "expect", "ip");
    has(inNetwork("  ho|"), "host", "host name { ip servers }");
    has(labels("network n { host a { ip 10.3.0.7/16 }   ho| }"), "host name { ip 10.3.0.8/16 }");
    has(labels("network n { ho| }"), "host name { ip 10.0.0.1/24 }");
    hasNot(inNetwork("  ho|"), "router");
  }

  @Test
  void theNextFreeAddressIsProposed() {
    assertEquals("10.0.0.3/24", inNetwork("  host carol { ip | }").get(0));
    assertEquals(
        List.of("10.1.0.2/24"),
        inNetwork("  host carol { ip 10.1.| }").stream().filter(l -> l.contains("/")).toList());
    assertEquals("10.0.0.1/24", labels("network n { host a { ip | } }").get(0));
  }

  @Test
  void theNextFreeMacIsProposed() {
    has(inNetwork("  host carol { mac | }"), "02:00:00:00:00:08");
  }

  @Test
  void routersOfTheSegmentAreProposedAsGateways() {
    has(inNetwork("  host carol { ip 10.0.0.9/24 gateway | } link carol -- s1"), "10.0.0.254");
    hasNot(inNetwork("  host carol { ip 10.0.0.9/24 gateway | } link carol -- s1"), "10.1.0.1");
  }

  @Test
  void otherNetworksAreProposedForRoutes() {
    has(inNetwork("  host carol { ip 10.0.0.9/24 route | }"), "10.1.0.0/24");
    has(inNetwork("  host carol { ip 10.0.0.9/24 route 10.1.0.0/24 via | } "), "10.0.0.254");
  }

  @Test
  void namesAreThoseThatCanBeMeant() {
    List<String> ends = inNetwork("  link |");
    has(ends, "alice", "bob", "r1", "s1", "berlin");
    hasNot(ends, "hello", "host", "left");
    has(inNetwork("  link alice -- |"), "alice", "bob", "r1", "s1");
    assertEquals(List.of("left", "right"), inNetwork("  link r1.|").stream().sorted().toList());
    assertEquals(List.of("right"), inNetwork("  link r1.r|"));
    has(inNetwork("  link berlin/|"), "pc", "core");
    hasNot(inNetwork("  link berlin/|"), "alice");
    has(inScenario("  at 0 s start |"), "hello");
    has(labels(NETWORK + "}\nscenario \"x\" on |"), "lan");
  }

  @Test
  void whatIsCompleteIsNotProposedAlone() {
    assertEquals(List.of(), inNetwork("  link alice -- bob|"));
    assertEquals(List.of(), inNetwork("  link alice -- bob { rate 100 Mbit/s| }"));
    assertEquals(List.of("bob"), inNetwork("  link alice -- bo|"));
  }

  @Test
  void aCompleteNameStandsBeforeLongerOnesAndAWordBehindThem() {
    assertEquals(
        List.of("s1", "s10"), labels("network n { switch s10 switch s1 host a link a -- s1| }"));
    List<String> hosts = inNetwork("  host|");
    assertEquals(List.of("host name { ip servers }", "host"), hosts);
    List<String> arps = inScenario("  expect exactly 1 arp|");
    assertEquals("arp", arps.get(arps.size() - 1));
  }

  @Test
  void theOtherEndOfALinkComesLast() {
    List<String> nodes = List.of("berlin", "bob", "r1", "s1", "alice");
    assertEquals(nodes, inNetwork("  link alice -- |").subList(0, 5));
    assertEquals(nodes, inNetwork("  link alice.eth0 --|").subList(0, 5));
    List<String> unchanged = List.of("berlin", "alice", "bob", "r1", "s1");
    assertEquals(unchanged, inNetwork("  link berlin/alice -- |").subList(0, 5));
    assertEquals(unchanged, inScenario("  at 1 s cut s1 -- |").subList(0, 5));
  }

  @Test
  void templatesOfScenariosNameWhatTheNetworkHas() {
    has(labels(NETWORK + "}\nsc|"), scenario("", "hello"));
    has(labels("network n { flow p = ping a -> b }\nsc|"), scenario("", "p"));
    has(labels("network n { flow ^flow = ping a -> b }\nsc|"), scenario("", "^flow"));
    has(labels("network n { }\nsc|"), scenario("", "hello"));
    has(labels("sc|"), scenario("", "hello"));
    has(
        labels("network m { }\nnetwork WORKFLOW { flow p = ping a -> b }\nsc|"),
        scenario(" on WORKFLOW", "p"));
    has(inScenario("  exp|"), "expect hello succeeds", "expect alice.arp at 1 s has 10.0.0.1");
  }

  private static String scenario(String about, String flow) {
    return "scenario \"what happens\"%s { at 0 s start %s expect %s succeeds }"
        .formatted(about, flow, flow);
  }

  @Test
  void noTemplateHasAnErrorOrAWordOfTheLanguageToFillIn() throws IOException {
    Injector language = new NetLangIdeSetup().createInjector();
    IParser parser = language.getInstance(IParser.class);
    Set<String> keywords =
        GrammarUtil.getAllKeywords(language.getInstance(IGrammarAccess.class).getGrammar());
    List<String> wrong = new ArrayList<>();
    int templates = 0;
    try (Editor other = Editor.start(params -> params.setCapabilities(clientWithPlaces()))) {
      for (String around :
          List.of(
              "|",
              NETWORK + "  |\n}",
              NETWORK + "  host x { | }\n}",
              NETWORK + "  host x { ip 10.0.0.9/24 | }\n}",
              NETWORK + "}\nscenario \"x\" { | }")) {
        Spot spot = Spot.of(around);
        for (CompletionItem item : complete(other, "file:///nets/t" + templates + ".net", spot)) {
          if (item.getKind() != CompletionItemKind.Snippet) continue;
          templates++;
          String template = item.getTextEdit().getLeft().getNewText();
          for (Matcher place = PLACE.matcher(template); place.find(); )
            if (keywords.contains(place.group(1))) wrong.add(place.group() + " in " + template);
          String text = around.replace("|", Proposal.plain(template));
          if (parser.parse(new StringReader(text)).hasSyntaxErrors()) wrong.add(template);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(templates > 30, () -> "templates of all blocks");
  }

  @Test
  void unitsFitTheSetting() {
    List<String> rates = inNetwork("  link alice -- bob { rate 100 | }");
    has(rates, "Mbit/s", "Gbit/s");
    hasNot(rates, "ms", "KiB");
    assertEquals(List.of("Mbit/s"), inNetwork("  link alice -- bob { rate 100 Mbit/| }"));
    has(inNetwork("  link alice -- bob { delay 5 | }"), "ms", "us");
    has(inScenario("  until 10 |"), "s", "min");
    has(inNetwork("  link alice -- bob { rate | }"), "100 Mbit/s", "1 Gbit/s");
  }

  @Test
  void packetsAreNamedInSeveralWords() {
    has(inScenario("  expect exactly 1 |"), "arp request", "icmp echo request", "tcp syn ack");
    assertEquals(
        List.of("icmp echo reply", "icmp echo request"),
        inScenario("  expect exactly 1 icmp ec|").stream().sorted().toList());
  }

  @Test
  void wordsOfTheTradeHaveTheirPlaces() {
    has(inScenario("  expect nothing dropped because |"), "no-route", "ttl-exceeded");
    has(inScenario("  expect hello fails because con|"), "connection-refused");
    has(inScenario("  expect the 1st icmp at bob has ip.t|"), "ip.ttl", "ip.tos");
    has(inScenario("  expect hello client at 1 s is |"), "ESTABLISHED", "TIME-WAIT");
    has(inScenario("  expect alice.|"), "arp", "sockets", "eth0");
    has(inScenario("  expect alice.arp at 1 s |"), "has", "lacks", "is");
    has(inScenario("  drop the |"), "1st", "2nd");
    has(inScenario("  allow V2|"), "V25", "V21");
    has(inScenario("  |"), "expect", "at", "drop", "expect nothing dropped");
    has(inNetwork("  flow f = |"), "ping", "udp", "tcp", "traceroute");
    has(inNetwork("  flow f = udp alice -> bob:|"), "7000", "http");
  }

  @Test
  void settingsOfTcpComeWithTheirDefaults() {
    List<CompletionItem> items = complete(NETWORK + "  tcp { | }\n}\n");
    CompletionItem nagle =
        items.stream().filter(item -> item.getLabel().equals("nagle")).findFirst().orElseThrow();
    assertEquals("by default: on", nagle.getDetail());
    assertTrue(nagle.getDocumentation().getRight().getValue().contains("RFC 896"));
    assertEquals(List.of("on", "off"), inNetwork("  tcp { nagle | }").subList(0, 2));
    has(inNetwork("  tcp { congestion | }"), "cubic", "reno", "none");
    has(inNetwork("  tcp { time-wait | }"), "60 s");
  }

  @Test
  void valuesAndWhatCanBeAskedOfThem() {
    has(inNetwork("  host carol { ip | }"), "servers");
    has(inNetwork("  host carol { ip servers.| }"), "host", "first", "subnet");
    has(inNetwork("  host carol is |\n  } kind desk = host { }  network n {"), "desk");
  }

  @Test
  void nothingIsProposedInComments() {
    assertEquals(List.of(), inNetwork("  // ho|"));
    assertEquals(List.of(), inNetwork("  /* ho| */"));
  }

  @Test
  void aProposalReplacesWhatWasTyped() {
    Spot spot = Spot.of(NETWORK + "  host carol { ip 10.1.| }\n}\n");
    CompletionItem item =
        complete("file:///nets/replaced.net", spot).stream()
            .filter(each -> each.getLabel().equals("10.1.0.2/24"))
            .findFirst()
            .orElseThrow();
    TextEdit edit = item.getTextEdit().getLeft();
    assertEquals("14:10.1.", Spot.piece(spot.text(), edit.getRange()));
    assertTrue(Spot.apply(spot.text(), List.of(edit)).contains("{ ip 10.1.0.2/24 }"));
    assertEquals("the next free one of 10.1.0.0/24", item.getDetail());
    assertEquals(CompletionItemKind.Value, item.getKind());
  }

  @Test
  void filesToImportAreProposed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("lib.net"), "module m() { }\n");
    String uri = folder.resolve("user.net").toUri().toString();
    assertEquals(
        List.of("\"lib.net\""),
        complete(uri, Spot.of("import \"l|")).stream().map(CompletionItem::getLabel).toList());
  }

  /** Of the flow's template, for such a client. */
  private static CompletionItem template(ClientCapabilities client) throws IOException {
    try (Editor other = Editor.start(params -> params.setCapabilities(client))) {
      return complete(other, "file:///nets/f.net", Spot.of(NETWORK + "  f|\n}")).stream()
          .filter(item -> item.getLabel().startsWith("flow hello"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static ClientCapabilities clientWithPlaces() {
    CompletionItemCapabilities items = new CompletionItemCapabilities();
    items.setSnippetSupport(true);
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    text.setCompletion(new CompletionCapabilities(items));
    return new ClientCapabilities(null, text, null);
  }

  @Test
  void placesAreLeftToFillInForThoseWhoCan() throws IOException {
    CompletionItem filled = template(clientWithPlaces());
    CompletionItem plain = template(new ClientCapabilities());

    assertEquals(InsertTextFormat.Snippet, filled.getInsertTextFormat());
    assertTrue(filled.getTextEdit().getLeft().getNewText().contains("${1:"), filled.toString());
    assertFalse(plain.getTextEdit().getLeft().getNewText().contains("$"), plain.toString());
  }
}
