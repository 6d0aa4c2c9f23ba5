package netlang.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One start of the command line within the tests: its exit status and what it printed. */
record CommandLineTester(int status, String out, String err) {

  static final String PING =
      """
      network pair {
        host alice { ip 10.0.0.1/24 }
        host bob   { ip 10.0.0.2/24 }

        link alice -- bob

        flow hello = ping alice -> bob
      }

      scenario "hello" on pair {
        at 0 s   start hello

        expect hello succeeds
        expect exactly 1 arp request from alice
      }
      """;

  /** Arguments may be paths. */
  static CommandLineTester netlang(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = netlang(out, err, arguments);
    return new CommandLineTester(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static int netlang(OutputStream out, OutputStream err, Object... arguments) {
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    return Main.execute(Console.of(out, err), texts);
  }
}
