package netlang.dsl.subnet;

import static netlang.dsl.subnet.Plans.block;
import static netlang.dsl.subnet.Plans.branches;
import static netlang.dsl.subnet.Plans.fit;
import static netlang.dsl.subnet.Plans.misfit;
import static netlang.dsl.subnet.Plans.prefixes;
import static netlang.dsl.subnet.Plans.proposals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubnetPlanTest {

  @Test
  void twelveBranchesOfTwelveHosts() {
    Fit plan = fit("103.9.32.0/24", Strategy.EQUAL, branches(12));
    assertEquals(
        List.of(
            "103.9.32.0/28",
            "103.9.32.16/28",
            "103.9.32.32/28",
            "103.9.32.48/28",
            "103.9.32.64/28",
            "103.9.32.80/28",
            "103.9.32.96/28",
            "103.9.32.112/28",
            "103.9.32.128/28",
            "103.9.32.144/28",
            "103.9.32.160/28",
            "103.9.32.176/28"),
        prefixes(plan));
    Subnet tenth = plan.subnets().get(9);
    assertEquals("branch10", tenth.name());
    assertEquals("103.9.32.145", tenth.prefix().firstHost().toString());
    assertEquals("103.9.32.158", tenth.prefix().lastHost().toString());
    assertEquals("103.9.32.159", tenth.prefix().broadcast().toString());
    assertEquals(14, tenth.prefix().usableHosts());
    assertEquals(2, tenth.spare());
    assertEquals(4, tenth.waste());
    assertEquals(192, plan.used());
    assertEquals(64, plan.left());
    assertEquals(144, plan.hosts());
    assertEquals(48, plan.waste());
    assertEquals(List.of(block("103.9.32.192/26")), plan.free());
  }

  @ParameterizedTest
  @CsvSource({"13, true", "16, true", "17, false", "18, false"})
  void sixteenBranchesAreTheMost(int branches, boolean fits) {
    assertEquals(
        fits, SubnetPlan.of(block("103.9.32.0/24"), Strategy.EQUAL, branches(branches)).fits());
  }

  @Test
  void seventeenBranchesDoNotFit() {
    Misfit plan = misfit("103.9.32.0/24", Strategy.EQUAL, branches(17));
    assertEquals(16, plan.fitting());
    assertEquals(
        "17 subnets of 16 addresses need 272, but 103.9.32.0/24 has 256: only 16 fit",
        plan.message().toString());
    assertEquals(
        List.of(
            "BLOCK: 103.9.32.0/23 has room enough",
            "HOSTS: all fit with at most 6 hosts each",
            "SUBNETS: the first 16 fit into 103.9.32.0/24"),
        proposals(plan));
  }

  @Test
  void eachItsOwnSizeLargestFirst() {
    List<Demand> demands =
        List.of(new Demand("wan", 2), new Demand("office", 100), new Demand("lab", 50));
    Fit plan = fit("10.0.0.0/24", Strategy.VLSM, demands);
    assertEquals(List.of("10.0.0.192/30", "10.0.0.0/25", "10.0.0.128/26"), prefixes(plan));
    assertEquals(
        List.of(
            block("10.0.0.196/30"),
            block("10.0.0.200/29"),
            block("10.0.0.208/28"),
            block("10.0.0.224/27")),
        plan.free());
    assertEquals(60, plan.left());
  }

  @Test
  void eachSubnetOfWholeOctets() {
    List<Demand> demands =
        List.of(new Demand("small", 10), new Demand("large", 300), new Demand("tiny", 2));
    Fit plan = fit("10.0.0.0/8", Strategy.OCTETS, demands);
    assertEquals(List.of("10.1.0.0/24", "10.0.0.0/16", "10.1.1.0/24"), prefixes(plan));
    assertEquals(2, plan.masks());
  }

  @Test
  void wholeOctetsMayBeMoreThanTheBlockHas() {
    Misfit plan = misfit("10.0.0.0/25", Strategy.OCTETS, List.of(new Demand("lan", 10)));
    assertEquals(
        "a subnet for 10 hosts needs 256 addresses, but 10.0.0.0/25 has 128",
        plan.message().toString());
    assertEquals(
        List.of(
            "STRATEGY: `equal` takes 16 addresses and fits", "BLOCK: 10.0.0.0/24 has room enough"),
        proposals(plan));
  }

  @Test
  void equalSizesThatDoNotFitMayFitByVlsm() {
    List<Demand> demands =
        List.of(new Demand("office", 100), new Demand("lab", 50), new Demand("wan", 2));
    Misfit plan = misfit("10.0.0.0/24", Strategy.EQUAL, demands);
    assertEquals(
        "3 subnets of 128 addresses need 384, but 10.0.0.0/24 has 256: only 2 fit",
        plan.message().toString());
    assertEquals(
        List.of(
            "STRATEGY: `vlsm` takes 196 addresses and fits",
            "BLOCK: 10.0.0.0/23 has room enough",
            "HOSTS: all fit with at most 62 hosts each",
            "SUBNETS: the first 2 fit into 10.0.0.0/24"),
        proposals(plan));
  }

  @Test
  void privateBlocksStayPrivate() {
    Misfit plan = misfit("192.168.0.0/16", Strategy.EQUAL, List.of(new Demand("lan", 70_000)));
    assertEquals(
        "BLOCK: 10.0.0.0/15 has room enough; 192.168.0.0/15 would not be private",
        proposals(plan).get(0));
    Misfit all = misfit("10.0.0.0/8", Strategy.EQUAL, List.of(new Demand("lan", 20_000_000)));
    assertEquals(List.of("HOSTS: it fits with at most 16777214 hosts"), proposals(all));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 30",
    "1, 30",
    "2, 30",
    "3, 29",
    "6, 29",
    "7, 28",
    "14, 28",
    "15, 27",
    "62, 26",
    "254, 24",
    "255, 23",
    "65534, 16",
    "65535, 15",
    "16777214, 8",
    "4294967294, 0"
  })
  void theSmallestSizeWithTwoAddressesToSpareIsTaken(long hosts, int length) {
    assertEquals(length, new Demand("lan", hosts).length());
  }

  @Test
  void moreThanAllAddressesFitNowhere() {
    Misfit plan = misfit("0.0.0.0/0", Strategy.VLSM, List.of(new Demand("all", 4_294_967_295L)));
    assertEquals("no IPv4 subnet holds the 4294967295 hosts of `all`", plan.message().toString());
    assertEquals(List.of("HOSTS: it fits with at most 4294967294 hosts"), proposals(plan));
    Misfit octets =
        misfit("0.0.0.0/0", Strategy.OCTETS, List.of(new Demand("most", Long.MAX_VALUE)));
    assertEquals(
        "the largest subnet of whole octets is a /8, which holds 16777214 hosts,"
            + " but `most` has 9223372036854775807",
        octets.message().toString());
  }

  @Test
  void theWholeAddressSpaceCanBeDivided() {
    Fit plan = fit("0.0.0.0/0", Strategy.EQUAL, List.of(new Demand("all", 4_294_967_294L)));
    assertEquals(List.of("0.0.0.0/0"), prefixes(plan));
    assertEquals(List.of(), plan.free());
    assertEquals(List.of(block("0.0.0.0/0")), plan.routes());
    Fit end = fit("255.255.255.0/24", Strategy.EQUAL, branches(16));
    assertEquals("255.255.255.240/28", prefixes(end).get(15));
    assertEquals(List.of(), end.free());
  }

  @Test
  void linksOfTwoAndSingleAddressesCanBeAskedFor() {
    List<Demand> demands =
        List.of(
            Demand.exactly("loopback", 32), Demand.exactly("wan", 31), Demand.exactly("lan", 29));
    Fit plan = fit("10.0.0.0/28", Strategy.VLSM, demands);
    assertEquals(List.of("10.0.0.10/32", "10.0.0.8/31", "10.0.0.0/29"), prefixes(plan));
    Subnet wan = plan.subnets().get(1);
    assertEquals(2, wan.hosts());
    assertEquals(0, wan.waste());
    assertEquals("10.0.0.8", wan.prefix().firstHost().toString());
    assertEquals("10.0.0.9", wan.prefix().lastHost().toString());
    assertEquals("10.0.0.10", plan.subnets().get(0).prefix().lastHost().toString());
  }

  @ParameterizedTest
  @CsvSource({"1, 24", "2, 25", "3, 26", "4, 26", "5, 27", "128, 31", "129, 32", "256, 32"})
  void aBlockIsDividedIntoEqualParts(int parts, int length) {
    Fit plan = fit(Request.into(block("10.0.0.0/24"), "part", parts));
    assertEquals(parts, plan.subnets().size());
    assertEquals(length, plan.subnets().get(0).prefix().length());
    assertEquals("part[1]", plan.subnets().get(0).name());
    assertEquals(256 - parts * (1L << 32 - length), plan.left());
  }

  @Test
  void morePartsThanAddressesDoNotFit() {
    Misfit plan = misfit(Request.into(block("10.0.0.0/24"), "part", 257));
    assertEquals(
        "257 single addresses are more than the 256 of 10.0.0.0/24", plan.message().toString());
    assertEquals(
        List.of(
            "BLOCK: 10.0.0.0/23 has room enough", "SUBNETS: the first 256 fit into 10.0.0.0/24"),
        proposals(plan));
  }

  @Test
  void nothingAskedIsNothingUsed() {
    Fit plan = fit("10.0.0.0/24", Strategy.EQUAL, List.of());
    assertEquals(0, plan.used());
    assertEquals(0, plan.room());
    assertEquals(List.of(block("10.0.0.0/24")), plan.free());
  }

  @Test
  void aBlockThatIsTooLargeHasASmallerOne() {
    Fit plan = fit("10.0.0.0/16", Strategy.EQUAL, branches(12));
    assertEquals(block("10.0.0.0/24"), plan.smallestBlock());
    assertEquals(4084, plan.room());
  }

  /** Sixty of them take 3·4 + 4·8 + 8·16 + 16·32 + 29·64 = 2540 addresses, all 4 232 900. */
  @Test
  void aHundredThousandSubnetsTakeNoTime() {
    List<Demand> demands =
        IntStream.range(0, 100_000).mapToObj(i -> new Demand("lan" + i, i % 60)).toList();
    Request request = new Request(block("10.0.0.0/8"), Strategy.VLSM, demands);
    Fit plan = assertTimeout(Duration.ofSeconds(5), () -> fit(request));
    assertEquals(100_000, plan.subnets().size());
    Request tooMany = new Request(block("10.0.0.0/12"), Strategy.VLSM, demands);
    assertEquals(
        List.of(
            "BLOCK: 10.0.0.0/9 has room enough",
            "HOSTS: all fit with at most 6 hosts each",
            "SUBNETS: the first 24773 fit into 10.0.0.0/12"),
        assertTimeout(Duration.ofSeconds(5), () -> proposals(misfit(tooMany))));
  }
}
