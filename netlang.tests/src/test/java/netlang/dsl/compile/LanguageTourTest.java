package netlang.dsl.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netlang.dsl.NetFiles;
import netlang.dsl.net.NetFile;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows can be typed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageTourTest {

  private static final Pattern SNIPPET = Pattern.compile("(?s)```net\\n(.*?)```");
  private static final Pattern EXPECTATION = Pattern.compile("`(expect [^`…]*)`");

  private static final String NETWORK =
      """
      network n {
        host a { ip 10.1.0.1/16 }
        host b { ip 10.0.0.2/24 }
        host c { ip 10.0.0.3/24 }
        host n { nic eth0 { ip 10.0.0.4/24 } nic eth1 { ip 10.9.0.4/24 } }
        router r1 { nic left { ip 10.1.1.1/24 } nic right { ip 10.2.2.1/24 } }
        router r2 { ip 10.2.2.2/24 }
        switch s1, s
        link a -- s1 -- r1.left
        link b -- s1 -- c
        link s -- n
        flow hello = ping a -> b
        flow path = traceroute a -> b
        host alice { ip 10.0.0.11/24 }
        host bob   { ip 10.0.0.12/24 }
        link alice -- s1 -- bob
        flow shop = tcp alice -> bob:80 { client sends 1 kB   client closes   server closes }
        flow upload = tcp alice -> bob:5000 { size 100 kB }
        flow film = tcp alice -> bob:8080 {
          client plays 2 Mbit/s buffer 2 s
          server sends 5 MB
        }
        flow voice = udp alice -> bob:5004 { rate 50/s   for 20 s   playback 60 ms }
      }
      """;

  static Path documentation() {
    return Stream.of(Path.of("docs"), Path.of("..", "docs"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  static String tour() {
    try {
      return Files.readString(documentation().resolve("language.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> all(Pattern pattern) {
    return pattern.matcher(tour()).results().map((MatchResult found) -> found.group(1)).toList();
  }

  static List<String> snippets() {
    return all(SNIPPET);
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void everySnippetCompiles(String snippet) {
    NetFile file = NetFiles.readGood(snippet);

    assertFalse(new NetworkCompiler().compile(file, "tour.net").isEmpty());
  }

  static List<String> expectations() {
    return all(EXPECTATION);
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void everyExpectationOfTheTablesCompiles(String expectation) {
    NetFile file = NetFiles.readGood(NETWORK + "scenario t {\n" + expectation + "\n}");

    ScenarioPlan plan = new NetworkCompiler().compile(file, "tour.net").get(0);

    assertEquals(expectation, plan.expectations().get(0).text());
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsListed(DropReason reason) {
    assertTrue(tour().contains("`" + reason.word() + "`"));
  }

  @ParameterizedTest
  @EnumSource
  void everyPacketIsListed(PacketKind kind) {
    assertTrue(tour().contains("`" + kind.words() + "`"));
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsListed(PacketField field) {
    assertTrue(tour().contains("`" + field.word() + "`"));
  }

  @Test
  void theTourHasSnippetsAndExpectations() {
    assertTrue(snippets().size() >= 6);
    assertTrue(expectations().size() >= 26);
  }
}
