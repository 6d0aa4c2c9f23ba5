package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code netlang plan} answers to those who ask for what cannot be. */
class PlanUsageTest {

  private static CommandLineTester plan(String... arguments) {
    return netlang(Stream.concat(Stream.of("plan"), Arrays.stream(arguments)).toArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.300/24 | 10.0.0.300: 300 is more than 255; did you mean 10.0.0.254/24?",
        "10.0.0.1 | 10.0.0.1 has no prefix length, so nobody knows which neighbours are local;"
            + " did you mean 10.0.0.1/24?",
        "10.0.0.0/33 | /33 is no prefix length: it is 0 to 32; did you mean 10.0.0.0/24?",
        "10.0.0.0/255.0.255.0 | 255.0.255.0 is no mask: its ones are not contiguous;"
            + " did you mean 10.0.0.0/255.255.255.0?",
        "office.net | office.net is a file; a plan needs a block, as in 10.0.0.0/16",
        "lan=5 | which block is to be divided? Write it first, as in 10.0.0.0/16",
        "10.0.0.0/24 lan=many | lan=many: 'many' is neither a number of hosts nor a prefix length;"
            + " write lan=200 or lan=/24",
        "10.0.0.0/24 lan=/33 | lan=/33: '/33' is neither a number of hosts nor a prefix length;"
            + " write lan=200 or lan=/24",
        "10.0.0.0/24 =5 | '' is no name of a subnet: write it as in office=200",
        "10.0.0.0/24 본사=5 --format net | 본사 is no name in the language: it has other letters than"
            + " a to z",
        "10.0.0.0/24 berlin/lan=5 | 'berlin/lan' is no name of a subnet: write it as in office=200",
        "10.0.0.0/24 lan=1 lan=2 | two subnets are called lan",
        "10.0.0.0/24 a[1..2]=1 a[2]=1 | two subnets are called a[2]",
        "10.0.0.0/24 a[3..1]=1 | a[3..1] counts backwards: write a[1..3]",
        "10.0.0.0/8 a[1..2000000]=1 | 2000000 subnets are more than a plan can have: at most 1048576",
        "0.0.0.0/0 --hosts 2 | 1073741824 subnets are more than a plan can have: at most 1048576",
        "10.0.0.0/24 10.0.1.0/24 lan=5 | a plan divides one block, here are 2:"
            + " [10.0.0.0/24, 10.0.1.0/24]",
        "10.0.0.0/24 --subnets 3 | --subnets needs --hosts, how many hosts each has;"
            + " for equal parts: --into",
        "10.0.0.0/24 --subnets 0 --hosts 3 | a number of subnets is at least 1, and one of hosts, too",
        "10.0.0.0/24 --hosts 0 | a number of subnets is at least 1, and one of hosts, too",
        "10.0.0.0/24 --hosts=-1 | a number of subnets is at least 1, and one of hosts, too",
        "10.0.0.0/24 --into 0 | --into needs a number of parts, at least 1",
        "10.0.0.0/24 --into 2 lan=5 | --into makes equal parts; it goes with nothing else that asks"
            + " for subnets",
        "10.0.0.0/24 --format net | --format net needs a plan: add --subnets, --into or NAME=HOSTS"
      })
  void wrongUsageIsExplained(String arguments, String message) {
    CommandLineTester plan = plan(arguments.split(" "));
    assertEquals("netlang: " + message + "\n", plan.err());
    assertEquals("", plan.out());
    assertEquals(2, plan.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--strategy", "--format"})
  void anUnknownWordIsAnsweredWithThoseThereAre(String option) {
    CommandLineTester plan = plan("10.0.0.0/24", "--into", "2", option, "best");
    assertEquals(2, plan.status());
    String words =
        option.equals("--strategy")
            ? "there is equal, vlsm, octets"
            : "there is table, csv, json, net";
    assertTrue(plan.err().toLowerCase(Locale.ROOT).contains(words), plan.err());
  }
}
