package netlang.dsl.subnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubnetPlanTest {

  private static final Ipv4Prefix BRANCHES = block("103.9.32.0/24");

  @Test
  void twelveBranchesOfTwelveHosts() {
    Fit plan = fit(BRANCHES, Strategy.EQUAL, branches(12));
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
    assertEquals(fits, SubnetPlan.of(BRANCHES, Strategy.EQUAL, branches(branches)).fits());
  }

  @Test
  void seventeenBranchesDoNotFit() {
    Misfit plan = misfit(BRANCHES, Strategy.EQUAL, branches(17));
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
    Fit plan = fit(block("10.0.0.0/24"), Strategy.VLSM, demands);
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

  private static List<Demand> branches(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Demand("branch" + number, 12))
        .toList();
  }

  private static Fit fit(Ipv4Prefix block, Strategy strategy, List<Demand> demands) {
    SubnetPlan plan = SubnetPlan.of(block, strategy, demands);
    assertTrue(plan.fits(), () -> ((Misfit) plan).message().toString());
    return (Fit) plan;
  }

  private static Misfit misfit(Ipv4Prefix block, Strategy strategy, List<Demand> demands) {
    SubnetPlan plan = SubnetPlan.of(block, strategy, demands);
    assertTrue(plan instanceof Misfit, plan.toString());
    return (Misfit) plan;
  }

  private static List<String> prefixes(Fit plan) {
    return plan.subnets().stream().map(subnet -> subnet.prefix().toString()).toList();
  }

  private static List<String> proposals(Misfit plan) {
    List<String> texts = new ArrayList<>();
    for (Proposal proposal : plan.proposals())
      texts.add(proposal.change() + ": " + proposal.message());
    return texts;
  }

  private static Ipv4Prefix block(String text) {
    String[] parts = text.split("/");
    return new Ipv4Prefix(Ipv4Address.parse(parts[0]), Integer.parseInt(parts[1]));
  }
}
