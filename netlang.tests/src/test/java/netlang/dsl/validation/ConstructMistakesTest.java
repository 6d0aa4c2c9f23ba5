package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mistakes in vectors, loops, conditions, modules, kinds, subnets, plans and imports: each is one
 * message, at the word that is wrong, and the line behind it is read nevertheless.
 */
class ConstructMistakesTest {

  private static final String SYNTAX = "org.eclipse.xtext.diagnostics.Diagnostic.Syntax";

  /** {@code error 'word' message}, and the name in the next line that nothing has. */
  private static void assertOneMistake(String marked, String message, Issues issues) {
    assertEquals("error '" + marked + "'", issues.marks(SYNTAX), issues::toString);
    assertTrue(issues.messages(SYNTAX).startsWith(message), issues::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "host pc[1..40 | 40 | `]` is missing behind `40`",
        "host pc[1 40] | 40 | `]` is missing before `40`",
        "host pc[] | ] | a value, such as 12, 10.1.0.0/16 or `lan`, belongs here, not `]`",
        "host pc[1...40] | . | a range has two dots, as in `1..40`",
        "host pc(1..40) | ( | `(` means nothing here; many of a kind are written `pc[1..40]`",
        "host pc[i 1..40] | 1 | `in` is missing before `1`",
        "host pc[i in 1..40 { ip 10.0.0.2/24 } | { | `]` is missing before `{`",
        "host c is | is | a name belongs behind `is`",
        "link a -- b[ | [ | an index, such as 3 or `i + 1`, belongs behind `[`",
        "link a -- b[1 | 1 | `]` is missing behind `1`",
        "link a -- /b | / | a node, such as `alice` or `r1.left`, belongs here, not `/`",
        "flow f[i in 1..3] ping a -> b | ping | `=` is missing before `ping`",
      })
  void inVectors(String line, String marked, String message) {
    assertInNetwork(line, marked, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "for i 1..3 { host h[i] } | 1 | `in` is missing before `1`; write it as in `for i in 1..3",
        "for i in 1.3 { switch s } | 1.3 | `1.3` is one number; a range is written `1..3`",
        "for i in 1 3 { switch s } | 3 | `..` is missing before `3`; write it as in `for i in 1..3",
        "for in 1..3 { switch s } | in | `in` is a word of the language",
        "for i in 1..3 switch s | switch | `{` is missing before `switch`",
        "for (i in 1..3) { switch s } | ( | a name belongs here, not `(`",
        "for i = 1..3 { switch s } | = | `in` is missing before `=`; write it as in `for i in",
        "fro i in 1..3 { switch s } | fro | `fro` means nothing here; did you mean `for`?",
        "link a -- b for 9 s } | for | `for` means nothing here; is `{` missing before it?",
        "flow f = tcp a -> b:80 for 9 s } | for | `for` means nothing here; is `{` missing before",
        "if { switch s } | { | a condition, such as `hosts > 3`, belongs here, not `{`",
        "if 1 > { switch s } | { | a value, such as 12, 10.1.0.0/16 or `lan`, belongs here, not `{`",
        "if 1 > 2 switch s | switch | `{` is missing before `switch`; write it as in `if hosts > 3",
        "if 1 == 2 { switch s } | = | one `=` compares; leave the other out",
        "if 1 > 2 && 2 > 1 { switch s } | & | `&&` is written `and`",
        "if !(1 > 2) { switch s } | ! | `!` is written `not`",
        "if 3 > 2 { switch s } else switch t | switch | `{` or `if` belongs here, not `switch`",
        "if 1 > 2 { switch s } els { switch t } | els | `els` means nothing here; did you mean `else`?",
        "else { switch s } | else | `else` stands behind the `}` of an `if`",
      })
  void inLoopsAndConditions(String line, String marked, String message) {
    assertInNetwork(line, marked, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "const x 3 | 3 | `=` is missing before `3`; write it as in `const hosts = 12`",
        "const x = | = | a value, such as 12, 10.1.0.0/16 or `lan`, belongs behind `=`",
        "const x = 3 + | + | a value, such as 12, 10.1.0.0/16 or `lan`, belongs behind `+`",
        "const x = (3 + 4 | 4 | `)` is missing behind `4`",
        "const x = 3 % 2 | 2 | `%` is a unit; the remainder is written `mod`",
        "const x = (x % 2) | % | `%` is written `mod`",
        "cosnt x = 3 | cosnt | `cosnt` means nothing here; did you mean `const`?",
        "host c { mtu 2 * 700 } | * | what is computed stands in parentheses, as in `(2 * i)`",
        "host c { mtu (2 * 700 } | } | `)` is missing before `}`",
        "host c { ip 10.0.1.6 255.255.255.0 } | 255.255.255.0 | a mask stands behind a `/`; write `10.0.1.6/24`, or `10.0.1.6/255.255.255.0`",
        "host c { route 10.1.0.0 255.255.0.0 via 10.0.0.1 } | 255.255.0.0 | a mask stands behind a `/`; write `10.1.0.0/16`, or",
        "host c { mtu } | } | a size, such as 1500, belongs here, not `}`",
        "host c { ip gateway 10.0.0.1 } | gateway | an address with its prefix length",
        "host c { ip foo/24 } | foo | an address with its prefix length, such as 10.1.1.10/24, bel",
        "host c { route via 10.0.0.1 } | via | an address with its prefix length, such as 10.1.1.10",
        "link a -- b { rate delay 5 ms } | delay | a rate, such as 10 Mbit/s or 50/s, belongs here",
        "link a -- b { rate foo Mbit/s } | foo | a rate, such as 10 Mbit/s or 50/s, belongs here",
        "switch s { ports } | } | a number belongs here, not `}`",
        "flow f = ping a -> b { count interval 1 s } | interval | a number belongs here",
      })
  void inValues(String line, String marked, String message) {
    assertInNetwork(line, marked, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "subnet lan 10.0.0.0/24 | 10.0.0.0 | `=` is missing before `10.0.0.0`; write it as in",
        "subnet lan = 10.0.0.0/24 { gatway 10.0.0.1 } | gatway | `gatway` means nothing here; did you mean `gateway`?",
        "subnet lan = 10.0.0.0/24 { pool 10.0.0.1 } | } | `..` is missing before `}`; write it as",
        "plan 10.0.0.0/24 equl { site 12 hosts } | equl | `equl` means nothing here; did you mean",
        "plan 10.0.0.0/24 equal { site 12 } | } | `hosts` is missing before `}`; write it as in",
        "plan 10.0.0.0/24 equal { site hosts } | hosts | how many hosts, as in `site 12 hosts`, bel",
        "plan 10.0.0.0/24 site 12 hosts | site | `{` is missing before `site`; write it as in",
        "network x branch(1) | branch | `{`, or `=` and a module, belongs here, not `branch`",
        "network x = branch( | ( | `)` is missing behind `(`",
      })
  void inSubnetsPlansAndNetworks(String line, String marked, String message) {
    assertInNetwork(line, marked, message);
  }

  private static void assertInNetwork(String line, String marked, String message) {
    Issues issues = Issues.inNetwork("host a\nhost b\n" + line + "\nlink a -- zz");

    assertOneMistake(marked, message, issues);
    assertTrue(issues.marks("V50").endsWith("error 'zz'"), issues::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "modul m() { } | modul | `modul` stands outside of every block; did you mean `module`?",
        "module m { } | { | `(` is missing before `{`; write it as in `module branch(hosts = 12)",
        "module m(a b) { } | b | `)` is missing before `b`; write it as in `module branch(hosts",
        "module m(a, ) { } | ) | a name belongs here, not `)`",
        "module m(a = ) { } | ) | a value, such as 12, 10.1.0.0/16 or `lan`, belongs here, not `)`",
        "module (a) { } | ( | a name belongs here, not `(`",
        "kind desk = host | host | `{` is missing behind `host`; write it as in `kind desk = host",
        "kind desk host { } | host | `=` is missing before `host`; write it as in `kind desk",
        "kind desk = hots { } | hots | `host`, `router`, `switch` or `link` belongs here, not",
        "kind fibre = link { rat 10 Gbit/s } | rat | `rat` means nothing here; did you mean `rate`?",
        "kind fibre = link rate 10 Gbit/s | rate | `{` is missing before `rate`; write it as in",
        "const x 3 | 3 | `=` is missing before `3`; write it as in `const hosts = 12`",
        "const x | x | `=` is missing behind `x`; write it as in `const hosts = 12`",
        "host c | host | `host` stands outside of every block; it belongs into `network NAME",
        "for i in 1..3 { } | for | `for` stands outside of every block; it belongs into `network",
        "import lib | lib | `from` is missing behind `lib`; write it as in `import branch from",
        "import lib from lib | lib | a text in quotes belongs here, not `lib`",
        "import lib.net | . | `from` is missing before `.`; write it as in `import branch from",
        "imports \"x.net\" | imports | `imports` stands outside of every block; did you mean `impo",
      })
  void outsideOfNetworks(String line, String marked, String message) {
    Issues issues = Issues.of(line + "\nnetwork n {\n host a\n link a -- zz\n}\n");

    assertOneMistake(marked, message, issues);
    assertTrue(issues.marks("V50").endsWith("error 'zz'"), issues::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "for i 1..3 { at 1 s start hello } | 1 | `in` is missing before `1`; write it as in",
        "for i in 1..3 { start hello } | start | `start` means nothing here; there is `at`, `drop`",
        "for i in 1..3 { at 1 s strat hello } | strat | there is no event `strat`; did you mean",
        "at 1 s + 2 s start hello | + | what is computed stands in parentheses, as in `(2 * i)`",
        "at (1 s start hello | start | `)` is missing before `start`",
        "at 1 s start hello[ | [ | an index, such as 3 or `i + 1`, belongs behind `[`",
        "at 1 s start hello[] | ] | an index, such as 3 or `i + 1`, belongs here, not `]`",
        "at 1 s start | start | a flow, such as `hello`, belongs behind `start`",
        "at 1 s cut a -- | -- | a node, such as `alice` or `r1.left`, belongs behind `--`",
        "expect hello[1 succeeds | succeeds | `]` is missing before `succeeds`",
        "expect hello[1 +] succeeds | ] | an index, such as 3 or `i + 1`, belongs here, not `]`",
        "expect (3 dropped | dropped | `)` is missing before `dropped`",
        "expect hello | hello | the line ends too early: an expectation, such as `hello receives 3`",
        "expect exactly at b during 1 s .. 2 s | at | an expectation, such as `hello receives 3`",
        "expect a.arp at 1 s empty | empty | `has`, `lacks` or `is` belongs here, not `empty`",
        "const x = 3 | const | `}` is missing before `const`",
      })
  void inScenarios(String line, String marked, String message) {
    Issues issues = Issues.inScenario(line + "\nexpect zz succeeds");

    assertOneMistake(marked, message, issues);
  }
}
