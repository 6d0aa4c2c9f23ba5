package netlang.cli;

import static netlang.cli.CommandLineTester.netlang;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {

  private static CommandLineTester plan(String... arguments) {
    return netlang(Stream.concat(Stream.of("plan"), Arrays.stream(arguments)).toArray());
  }

  private static String good(String... arguments) {
    CommandLineTester plan = plan(arguments);
    assertEquals("", plan.err());
    assertEquals(0, plan.status());
    return plan.out();
  }

  @Test
  void anAddressFindsItsRange() {
    assertEquals(
        """
        103.9.32.146/26
          network    103.9.32.128/26
          mask       255.255.255.192
          wildcard   0.0.0.63
          for hosts  103.9.32.129 - 103.9.32.190
          broadcast  103.9.32.191
          size       64 addresses, 62 of them for hosts
          class      A: before there were prefixes, its network was 103.0.0.0/8
          used for   public
          position   the 18th host of the 3rd /26 of 103.9.32.0/24
        """,
        good("103.9.32.146/26"));
  }

  @Test
  void itsRangeIsDerivedBitByBit() {
    String explained = good("103.9.32.146/26", "--explain");
    assertTrue(
        explained.endsWith(
            """

              address   103.9.32.146     01100111.00001001.00100000.10|010010
              mask      255.255.255.192  11111111.11111111.11111111.11|000000
              AND       103.9.32.128     01100111.00001001.00100000.10|000000  network
              wildcard  0.0.0.63         00000000.00000000.00000000.00|111111
              OR        103.9.32.191     01100111.00001001.00100000.10|111111  broadcast

              26 bits name the network, 6 the host: 2^6 = 64 addresses
              octet 4 of the mask is 192, and 256 - 192 = 64:
              networks begin at multiples of 64: 0, 64, 128, 192
              octet 4 of the address is 146, which lies in 128 .. 191
            """),
        explained);
  }

  @Test
  void twelveBranchesOfTwelveHosts() {
    assertEquals(
        """
        name        network          for hosts    broadcast  hosts  usable  spare  waste
        branch[1]   103.9.32.0/28    .1 - .14     .15           12      14      2      4
        branch[2]   103.9.32.16/28   .17 - .30    .31           12      14      2      4
        branch[3]   103.9.32.32/28   .33 - .46    .47           12      14      2      4
        branch[4]   103.9.32.48/28   .49 - .62    .63           12      14      2      4
        branch[5]   103.9.32.64/28   .65 - .78    .79           12      14      2      4
        branch[6]   103.9.32.80/28   .81 - .94    .95           12      14      2      4
        branch[7]   103.9.32.96/28   .97 - .110   .111          12      14      2      4
        branch[8]   103.9.32.112/28  .113 - .126  .127          12      14      2      4
        branch[9]   103.9.32.128/28  .129 - .142  .143          12      14      2      4
        branch[10]  103.9.32.144/28  .145 - .158  .159          12      14      2      4
        branch[11]  103.9.32.160/28  .161 - .174  .175          12      14      2      4
        branch[12]  103.9.32.176/28  .177 - .190  .191          12      14      2      4

        block      103.9.32.0/24: 256 addresses
        strategy   equal: all subnets of one size
        subnets    12 x /28 (255.255.255.240)
        hosts      144
        used       192 of 256 addresses (75 %)
        waste      48 of 192 addresses (25 %)
        left over  64: 103.9.32.192/26; room for 4 more /28
        """,
        good("103.9.32.0/24", "--subnets", "12", "--hosts", "12", "--name", "branch"));
  }

  @Test
  void seventeenBranchesDoNotFit() {
    CommandLineTester plan = plan("103.9.32.0/24", "branch[1..17]=12");
    assertEquals(1, plan.status());
    assertEquals("", plan.err());
    assertEquals(
        """
        17 subnets of 16 addresses need 272, but 103.9.32.0/24 has 256: only 16 fit
        instead:
          103.9.32.0/23 has room enough
            netlang plan 103.9.32.0/23 --strategy equal 'branch[1..17]=12'
          all fit with at most 6 hosts each
            netlang plan 103.9.32.0/24 --strategy equal 'branch[1..17]=6'
          the first 16 fit into 103.9.32.0/24
            netlang plan 103.9.32.0/24 --strategy equal 'branch[1..16]=12'
        """,
        plan.out());
  }

  @ParameterizedTest
  @CsvSource({
    "103.9.32.0/24, branch[1..17]=12, equal",
    "10.0.0.0/24, office=100 lab=50 wan[1..3]=2, equal",
    "10.0.0.0/25, lan=10 wan=/31, octets",
    "192.168.0.0/16, lan=70000, vlsm",
    "10.0.0.0/29, host[1..9]=/32, vlsm"
  })
  void theCommandsThatAreProposedFit(String block, String demands, String strategy) {
    List<String> arguments = new ArrayList<>(List.of(block, "--strategy", strategy));
    arguments.addAll(List.of(demands.split(" ")));
    CommandLineTester plan = plan(arguments.toArray(String[]::new));
    assertEquals(1, plan.status(), plan.err());
    Matcher proposed = Pattern.compile("(?m)^ +netlang plan (.*)$").matcher(plan.out());
    int count = 0;
    for (; proposed.find(); count++) good(proposed.group(1).replace("'", "").split(" "));
    assertTrue(count > 0, plan.out());
  }

  @Test
  void sizesOfTheirOwnAreTheRuleForDifferentDemands() {
    String plan = good("10.0.0.0/16", "wan=2", "office=200", "lab=60");
    assertTrue(
        plan.startsWith(
            """
            name    network       for hosts  broadcast  hosts  usable  spare  waste
            wan     10.0.1.64/30  .65 - .66  .67            2       2      0      2
            office  10.0.0.0/24   .1 - .254  .255         200     254     54     56
            lab     10.0.1.0/26   .1 - .62   .63           60      62      2      4
            """),
        plan);
    assertTrue(plan.contains("\nstrategy   vlsm: each subnet of its own size\n"), plan);
  }

  @Test
  void sizesAreDerivedFromPowersOfTwo() {
    String plan = good("10.0.0.0/24", "office=100", "wan[1..2]=2", "--explain");
    assertTrue(
        plan.endsWith(
            """

              `office` is the largest: 100 hosts, the network's address and the broadcast address
                2^2 =    4  - 2 =    2  /30  too few
                2^3 =    8  - 2 =    6  /29  too few
                2^4 =   16  - 2 =   14  /28  too few
                2^5 =   32  - 2 =   30  /27  too few
                2^6 =   64  - 2 =   62  /26  too few
                2^7 =  128  - 2 =  126  /25  enough

                100 hosts + 2 <= 128 = 2^7: /25
                2 hosts + 2 <= 4 = 2^2: /30

              the bits of the block, of the subnet and of the host, with their borders:
                office  10.0.0.0/25    00001010.00000000.00000000|0|0000000
                wan[1]  10.0.0.128/30  00001010.00000000.00000000|100000|00
                wan[2]  10.0.0.132/30  00001010.00000000.00000000|100001|00
            """),
        plan);
  }

  @Test
  void equalPartsAreDerivedFromTheirNumber() {
    String plan = good("10.0.0.0/24", "--into", "3", "--explain");
    assertTrue(plan.contains("net[3]  10.0.0.128/26"), plan);
    assertTrue(plan.contains("  3 parts <= 4 = 2^2: 2 bits more than /24 are /26\n"), plan);
  }

  @Test
  void strategiesAreCompared() {
    String plan = good("10.0.0.0/22", "office=200", "lab=60", "wan=2", "--compare");
    assertTrue(
        plan.endsWith(
            """

            strategy  fits  needed  waste  left over  masks  routes
            equal     yes      768    506        256      1       2
            vlsm      yes      324     62        700      3       3
            octets    yes      768    506        256      1       2
            """),
        plan);
  }

  @Test
  void asManyAsFitWithoutANumber() {
    assertTrue(good("103.9.32.0/24", "--hosts", "12").contains("\nnet[16]  103.9.32.240/28 "));
    assertEquals(1, plan("103.9.32.0/28", "--hosts", "15").status());
  }

  @Test
  void anAddressInTheBlockIsAnswered() {
    CommandLineTester plan = plan("10.0.0.7/24", "--into", "2");
    assertEquals(0, plan.status());
    assertEquals(
        "netlang: 10.0.0.7/24 is an address in 10.0.0.0/24, which is divided\n", plan.err());
    assertTrue(plan.out().contains("block      10.0.0.0/24: 256"), plan.out());
  }

  @Test
  void severalNetworksAreHeldAgainstEachOther() {
    String facts = good("10.0.0.5/24", "10.0.0.128/25", "10.1.0.0/16", "10.1.2.3/16");
    assertTrue(
        facts.endsWith(
            """

            10.0.0.0/24 overlaps with 10.0.0.128/25, which lies in it
            10.1.0.0/16 is there twice
            """),
        facts);
    String apart = good("10.0.0.0/24", "10.0.1.0/24");
    assertTrue(apart.endsWith("\n\nno two of these networks overlap\n"), apart);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1/31 | broadcast  none: both addresses are for hosts (RFC 3021)",
        "10.0.0.1/32 | broadcast  none: it is a single address",
        "10.0.0.1/255.255.0.0 | network    10.0.0.0/16",
        "10.0.0.1/8 | used for   private: 10.0.0.0/8 Private-Use, RFC 1918",
        "192.168.0.1/15 | used for   private: 192.168.0.0/16 Private-Use, RFC 1918;"
            + " 192.168.0.0/15 reaches beyond it",
        "192.168.0.0/15 | used for   public, but 192.168.0.0/16 Private-Use",
        "224.0.0.1/4 | class      D: it has no networks",
        "0.0.0.0/0 | size       4294967296 addresses, 4294967294 of them for hosts"
      })
  void specialCasesAreSaid(String address, String line) {
    String facts = good(address);
    assertTrue(facts.contains("\n  " + line + "\n"), facts);
  }

  @Test
  void programsGetCommaSeparatedValues() {
    assertEquals(
        """
        name,network,length,mask,first,last,broadcast,hosts,usable,spare,waste
        lan,10.0.0.0,28,255.255.255.240,10.0.0.1,10.0.0.14,10.0.0.15,12,14,2,4
        wan,10.0.0.16,31,255.255.255.254,10.0.0.16,10.0.0.17,,2,2,0,0
        """,
        good("10.0.0.0/24", "lan=12", "wan=/31", "--format", "csv"));
    assertEquals(
        """
        address,network,length,mask,wildcard,first,last,broadcast,addresses,usable,class,use
        10.0.0.9,10.0.0.0,24,255.255.255.0,0.0.0.255,10.0.0.1,10.0.0.254,10.0.0.255,256,254,A,private
        """,
        good("10.0.0.9/24", "--format", "csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "103.9.32.0/24 branch[1..12]=12",
        "10.0.0.0/22 office=200 lab[1..2]=60 wan=2",
        "10.0.0.0/24 wan[1..2]=/31 loopback=/32 lan=50 lab[3]=40 guests[7..9]=10",
        "10.0.0.0/28 --into 9",
        "10.0.0.0/8 small=10 large=300 --strategy octets"
      })
  void theLanguageReadsThePlan(String arguments, @TempDir Path folder) throws IOException {
    String plan = good((arguments + " --format net").split(" "));
    Path file = Files.writeString(folder.resolve("plan.net"), "network company {\n" + plan + "}\n");
    CommandLineTester check = netlang("check", "--severity", "V38=info", file);
    assertTrue(check.out().endsWith("1 file: no errors, no warnings\n"), plan + check.out());
  }

  @Test
  void programsGetJson() {
    assertEquals(
        """
        {
          "block": "10.0.0.0/28",
          "strategy": "equal",
          "addresses": 16,
          "needed": 8,
          "fits": true,
          "hosts": 6,
          "waste": 2,
          "left": 8,
          "free": [
            "10.0.0.8/29"
          ],
          "routes": [
            "10.0.0.0/29"
          ],
          "subnets": [
            {
              "name": "lan",
              "network": "10.0.0.0/29",
              "mask": "255.255.255.248",
              "first": "10.0.0.1",
              "last": "10.0.0.6",
              "broadcast": "10.0.0.7",
              "hosts": 6,
              "usable": 6,
              "spare": 0,
              "waste": 2
            }
          ]
        }
        """,
        good("10.0.0.0/28", "lan=6", "--format", "json"));
    CommandLineTester misfit = plan("10.0.0.0/30", "lan=6", "--format", "json");
    assertEquals(1, misfit.status());
    assertTrue(misfit.out().contains("\"fits\": false"), misfit.out());
    assertTrue(
        misfit.out().contains("\"command\": \"netlang plan 10.0.0.0/29 --strategy equal lan=6\""),
        misfit.out());
    String facts = good("10.0.0.9/24", "--format", "json");
    assertTrue(facts.contains("\"source\": \"RFC 1918\""), facts);
  }

  @Test
  void theLanguageGetsAPlan() {
    assertEquals(
        """
        plan 10.0.0.0/16 vlsm {
          office         200 hosts
          branch[1..12]  12 hosts
        }
        """,
        good("10.0.0.0/16", "office=200", "branch[1..12]=12", "--format", "net"));
    assertEquals(
        """
        plan 10.0.0.0/24 vlsm {
          lan  5 hosts
        }
        subnet wan-1 = 10.0.0.8/31
        subnet wan-2 = 10.0.0.10/31
        subnet loopback = 10.0.0.12/32
        """,
        good("10.0.0.0/24", "wan[1..2]=/31", "loopback=/32", "lan=5", "--format", "net"));
    CommandLineTester misfit = plan("10.0.0.0/30", "lan=6", "--format", "net");
    assertEquals(1, misfit.status());
    assertEquals("", misfit.out());
    assertTrue(misfit.err().startsWith("a subnet for 6 hosts needs 8 addresses"), misfit.err());
  }

  @Test
  void columnsStandUnderEachOtherInKorean() {
    assertEquals(
        """
        10.0.0.9/30
          네트워크      10.0.0.8/30
          마스크        255.255.255.252
          와일드카드    0.0.0.3
          호스트용      10.0.0.9 - 10.0.0.10
          브로드캐스트  10.0.0.11
          크기          주소 4개, 그중 호스트용 2개
          클래스        A: 프리픽스가 생기기 전의 네트워크는 10.0.0.0/8
          용도          사설: 10.0.0.0/8 Private-Use, RFC 1918
          위치          10.0.0.0/24의 3번째 /30의 1번째 호스트
        """,
        good("10.0.0.9/30", "--lang", "ko"));
    CommandLineTester wrong = plan("lan=5", "--lang", "ko");
    assertEquals("netlang: 어느 블록을 나눕니까? 10.0.0.0/16처럼 먼저 쓰세요\n", wrong.err());
  }

  @Test
  void everyExampleOfTheHelpWorks() {
    String help = good("--help");
    Matcher examples = Pattern.compile("(?m)^  netlang plan (.*?)  +\\S.*$").matcher(help);
    int count = 0;
    for (; examples.find(); count++) good(examples.group(1).replace("'", "").split(" +"));
    assertEquals(8, count);
    assertFalse(help.lines().anyMatch(line -> line.length() > 80), help);
  }

  @Test
  void aHundredThousandSubnetsArePrinted() {
    String plan = good("10.0.0.0/8", "lan[1..100000]=50");
    assertEquals(100_009, plan.lines().count());
  }
}
