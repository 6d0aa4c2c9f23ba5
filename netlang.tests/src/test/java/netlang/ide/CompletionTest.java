package netlang.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextEdit;
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
      Spot spot = Spot.of(NETWORK + "  f|\n}");
      CompletionParams params =
          new CompletionParams(other.open("file:///nets/f.net", spot.text()), spot.position());
      return Editor.get(other.server.getTextDocumentService().completion(params))
          .getRight()
          .getItems()
          .stream()
          .filter(item -> item.getLabel().startsWith("flow hello"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void placesAreLeftToFillInForThoseWhoCan() throws IOException {
    CompletionItemCapabilities items = new CompletionItemCapabilities();
    items.setSnippetSupport(true);
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    text.setCompletion(new CompletionCapabilities(items));

    CompletionItem filled = template(new ClientCapabilities(null, text, null));
    CompletionItem plain = template(new ClientCapabilities());

    assertEquals(InsertTextFormat.Snippet, filled.getInsertTextFormat());
    assertTrue(filled.getTextEdit().getLeft().getNewText().contains("${1:"), filled.toString());
    assertFalse(plain.getTextEdit().getLeft().getNewText().contains("$"), plain.toString());
  }
}
