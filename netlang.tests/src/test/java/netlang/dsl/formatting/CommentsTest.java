package netlang.dsl.formatting;

import com.google.inject.Inject;
import netlang.dsl.tests.NetLangInjectorProvider;
import org.eclipse.xtext.testing.InjectWith;
import org.eclipse.xtext.testing.extensions.InjectionExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InjectionExtension.class)
@InjectWith(NetLangInjectorProvider.class)
class CommentsTest {

  @Inject private NetText net;

  @Test
  void commentStaysWhereItStood() {
    net.assertFormatted(
        """
        // first line

        /* before */ network n {   // behind the brace
          // above
          host a {   // in the block
            ip 10.0.0.1/24
            // at its end
          }   // behind the block

          // alone

          host /* the other one */ b { /* nothing */ }
          // last of the network
        }   // behind the network

        // above the scenario
        scenario s {
          expect no arp /* done */
        }
        // last line
        """,
        """
        // first line

        /* before */ network n { // behind the brace
        // above
        host a { // in the block
        ip 10.0.0.1/24
           // at its end
        }// behind the block

                // alone

        host/* the other one */b {/* nothing */}
        // last of the network
        } // behind the network

        // above the scenario
        scenario s { expect no arp/* done */ }
                // last line\
        """);
  }

  @Test
  void commentsBehindAdjacentLinesAreAligned() {
    net.assertFormatted(
        """
        network n {
          host a                        // first
          host abc { ip 10.0.0.1/24 }   // second
          link a -- abc                 // third

          switch s   // apart
        }
        """,
        """
        network n {
          host a // first
          host abc { ip 10.0.0.1/24 }     // second
          link a -- abc // third

          switch s     // apart
        }
        """);
  }

  @Test
  void linesOfACommentMoveTogether() {
    net.assertFormatted(
        """
        network n {
          /* A comment
             of three lines,
               indented. */
          host a
        }
        """,
        """
        network n {
              /* A comment
                 of three lines,
                   indented. */
        host a
        }
        """);
  }

  @Test
  void commentInsideASentenceBreaksIt() {
    net.assertFormatted(
        """
        network n {
          link a   // from
              -- b
              // to
              -- c
        }
        """,
        """
        network n {
          link a // from
          -- b
          // to
          -- c
        }
        """);
  }

  @Test
  void commentBetweenTheWordsOfOnePhraseIsKept() {
    String text = "scenario s {\n  expect no icmp /* of */ echo   request\n}\n";
    net.assertFormatted(text, text);
  }

  /** As the first Macintosh wrote them. */
  @Test
  void aCarriageReturnAloneEndsAComment() {
    net.assertParses("// x\r");
    net.assertParses("network n {\r  host a // x\r\r  host b // y\r}\r// z\r");
  }
}
