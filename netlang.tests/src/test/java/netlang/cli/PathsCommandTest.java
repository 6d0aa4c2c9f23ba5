package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsCommandTest {

  @TempDir Path folder;

  private CommandLineTester paths(String text) throws IOException {
    return netlang("paths", Files.writeString(folder.resolve("a.net"), text));
  }

  @Test
  void eachPairAndEachFlowIsTold() throws IOException {
    CommandLineTester paths =
        paths(
            """
            network sites {
              host alice[1..2] { ip lan }
              host bob   { ip 10.2.0.1/24   gateway 10.2.0.254 }
              host carol { ip 10.3.0.1/24 }
              subnet lan = 10.1.0.0/24 { gateway 10.1.0.254 }
              router r1 {
                nic lan { ip 10.1.0.254/24 }
                nic b   { ip 10.2.0.254/24 }
                nic c   { ip 10.3.0.254/24 }
              }
              switch s1
              link alice -- s1 -- r1.lan
              link r1.b -- bob
              link r1.c -- carol
              flow hello = ping alice[1] -> bob
              flow lost  = ping bob -> carol
              flow out   = ping bob -> 192.0.2.1
            }
            """);

    assertEquals(
        """
        network sites: who reaches whom
           1  10.1.0.0/24         alice[1], alice[2]
           2  10.2.0.0/24         bob
           3  10.3.0.0/24         carol

               1   2   3
           1   +   +   -
           2   +   +   -
           3   -   -   +

          + question and answer get through   - they do not   ? timing decides

          the answer: no-route @ carol: 1 -> 3, 2 -> 3
          no-route @ carol: 3 -> 1, 3 -> 2

          hello: alice[1] -> r1 -> bob
                 bob -> r1 -> alice[1]
          lost: bob -> r1 -> carol
                carol  ! no-route
          out: bob -> r1  ! no-route
        """,
        paths.out());
    assertEquals(0, paths.status());
  }

  @Test
  void circlesAndChanceAreShown() throws IOException {
    CommandLineTester paths =
        paths(
            """
            network n {
              host a { ip 10.1.0.1/24   gateway 10.1.0.254 }
              host b { ip 10.1.0.2/24 }
              host c { ip 10.1.0.2/24 }
              router r1 { nic lan { ip 10.1.0.254/24 } nic w { ip 10.9.0.1/30 } gateway 10.9.0.2 }
              router r2 { nic w { ip 10.9.0.2/30 } gateway 10.9.0.1 }
              switch s
              link a -- s -- b
              link c -- s -- r1.lan
              link r1.w -- r2.w
              flow round = ping a -> 192.0.2.1
              flow twin  = ping a -> b
            }
            """);

    assertTrue(
        paths.out().contains("round: a -> r1 -> r2 -> r1 -> r2 …  ! ttl-exceeded"), paths.out());
    assertTrue(paths.out().contains("twin: ? a -> b\n"), paths.out());
    assertTrue(paths.out().contains("   1   +   ?   ?\n"), paths.out());
  }

  @Test
  void aFileThatCannotBeReadIsExplained() throws IOException {
    CommandLineTester paths = paths("network n { hots a }");

    assertEquals(2, paths.status());
    assertTrue(paths.err().contains("did you mean `host`?"), paths.err());
    assertEquals("", paths.out());
  }
}
