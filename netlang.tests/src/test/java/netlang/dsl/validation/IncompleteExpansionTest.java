package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be computed is said once, and plays no part in other checks. */
class IncompleteExpansionTest {

  @TempDir Path folder;

  private static Issues inNetwork(String line) {
    return Issues.of(
        """
        kind fast = link { rate 1 Gbit/s }
        network n {
          const z = 0
          subnet core = 10.0.0.0/26
          host x { ip core }
          host y { ip core }
          switch s
          link x -- s
        """
            + line
            + "\n}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          link y -- s { delay (1 ms / z) }     | error N11 '(1 ms / z)' 1 ms cannot be divided by `z`, which is 0
          link y -- s is slow                  | error V50 'slow' there is no kind `slow`; there is `fast`
          host w { ip core gateway (core.host(77)) } link y -- s -- w | error N11 'host(77)' 10.0.0.0/26 has no `host(77)`: the last one is 62
          host w is fast { ip core } link y -- s -- w | error N12 'fast' `fast` is not a kind of host
          router r { nic a { ip core } route 10.3.0.0/16 via (core.host(99)) } link y -- s -- r.a | error N11 'host(99)' 10.0.0.0/26 has no `host(99)`: the last one is 62
          """)
  void nothingFollows(String line, String issue) {
    assertEquals(issue, inNetwork(line).toString());
  }

  @Test
  void allFaultsOfAStatementAreSaid() {
    assertEquals(
        """
        error N11 '(1/z)' 1 cannot be divided by `z`, which is 0
        error V14 '(5)' 5 is not a time without a unit (ns, us, ms, s, min, h); did you mean 5 s?
        error V14 '(2 ms)' 2 ms is a time, but a size belongs here (B, kB, MB, GB, KiB, MiB, GiB)\
        """,
        inNetwork("link y -- s flow f = ping x -> y { count (1/z) interval (5) size (2 ms) }")
            .toString());
  }

  @Test
  void aScenarioMissesNothingThatIsNotThere() {
    Issues issues =
        Issues.of(
            """
            network n {
              host a { ip 10.0.0.1/24 }
              host b { ip 10.0.0.2/24 }
              link a -- b
              flow g[1..3] = ping a -> b
            }
            scenario s {
              at 0 s start g[7]
              expect g[1] succeeds
            }
            """);

    assertEquals("error N12 'g[7]' there is no `g[7]`: it goes from 1 to 3", issues.toString());
  }

  @Test
  void whatNobodyUsesHidesNothing() {
    Issues issues =
        Issues.of(
            """
            network n {
              const a = 1 / 0
              subnet s = 3
              host lonely { ip 10.0.0.1/24 }
              host a { ip 10.0.0.2/24 }
              host b { ip 10.0.0.3/24 }
              link a -- b
            }
            """);

    assertEquals("warning 'lonely'", issues.marks(IssueCodes.ISOLATED_NODE));
  }

  @Test
  void kindsOfOtherFilesAreBlamedWhereTheyAreUsed() throws IOException {
    Files.writeString(
        folder.resolve("lib.net"),
        """
        // so that every offset of this file lies behind the end of the other one, or in the wrong word
        kind desk = host {
          arp-timeout 5 parsec
          mtu (1 / 0)
          mac 1
        }
        """);
    Path file =
        Files.writeString(
            folder.resolve("a.net"),
            """
            import "lib.net"
            network n {
              host a is desk
            }
            """);

    assertEquals(
        """
        error N11 'a' 1 cannot be divided by 0 (in lib.net, line 4)
        error V06 'a is desk' 1 is no MAC address: six octets of two hexadecimal digits, as in 02:00:00:00:01:0a (in lib.net, line 5)
        error V14 'a is desk' there is no unit parsec of a time (ns, us, ms, s, min, h) (in lib.net, line 3)\
        """,
        Issues.of(file).toString());
  }

  @Test
  void filesThatImportEachOtherAreShown() throws IOException {
    for (String[] pair : new String[][] {{"c0", "c1"}, {"c1", "c2"}, {"c2", "c3"}, {"c3", "c1"}})
      Files.writeString(
          folder.resolve(pair[0] + ".net"),
          "import \"" + pair[1] + ".net\"\nnetwork n { host h }\n");

    assertEquals(
        "`c1.net` needs files that import each other (c1.net -> c2.net -> c3.net -> c1.net):"
            + " put what they need into another",
        Issues.of(folder.resolve("c0.net")).messages(IssueCodes.IMPORT));
    assertEquals(
        "`c1.net` imports this file, too (c3.net -> c1.net -> c2.net -> c3.net):"
            + " put what both need into a third",
        Issues.of(folder.resolve("c3.net")).messages(IssueCodes.IMPORT));
  }

  @Test
  void theEndingOfAFileIsProposed() throws IOException {
    Files.writeString(folder.resolve("lib.net"), "const a = 1\n");
    Path file = Files.writeString(folder.resolve("a.net"), "import \"lib\"\n");

    assertEquals(
        "there is no file `lib` that can be read; did you mean `lib.net`?",
        Issues.of(file).messages(IssueCodes.IMPORT));
  }

  @Test
  void theSameOfManyIsSaidOnce() {
    Issues issues =
        Issues.of(
            """
            module fl(block) {
              subnet lan = block
              switch s
              host pc[1..80] { ip lan }
              link pc -- s
            }
            network n { network floor[i in 1..50] = fl(10.1.0.0/16.subnet(i, 26)) }
            """);

    assertEquals(
        "error N12 'lan' subnet floor[1]/lan (10.1.0.0/26) has no free address left for 18 of those"
            + " who want one; a /25 has room for all (and 49 more like it)",
        issues.toString());
  }

  @Test
  void theGuiltyOfSeveralCallsIsNamed() {
    Issues issues =
        Issues.of(
            """
            module fl(block) { subnet lan = block   host pc { ip lan } }
            network n {
              network berlin = fl(10.1.0.0/24)
              network bonn   = fl("x")
            }
            """);

    assertEquals(
        "error N11 'block' x is a text, but a network belongs here, as in 10.1.0.0/24"
            + " (for `network bonn`, line 4)",
        issues.toString());
  }

  @Test
  void faultsOfOtherFilesNameFileAndLine() throws IOException {
    Files.writeString(
        folder.resolve("lib.net"),
        """
        const broken = 1 / 0
        module br(block) {
          plan block { lan 3 hosts }
          switch s
          host pc[1..12] {
            ip lan
            mtu 20
          }
          link pc -- s
        }
        """);
    Path file =
        Files.writeString(
            folder.resolve("a.net"),
            """
            import "lib.net"
            network n {
              network a = br(10.1.0.0/28)
              host h { mtu (broken) }
            }
            """);

    assertEquals(
        """
        error N11 'import "lib.net"' 1 cannot be divided by 0 (in lib.net, line 1)
        error V63 'network a = br(10.1.0.0/28)' an MTU of 20 carries no IP: it is at least 68 B (RFC 791) (in lib.net, line 7)
        error N12 'a' subnet a/lan (10.1.0.0/29) has no free address left for 6 of those who want one; a /28 has room for all (in lib.net, line 6)\
        """,
        Issues.of(file).toString());
  }
}
