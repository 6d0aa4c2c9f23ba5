package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V37 to V41 and V48: whether subnets are well planned. */
class PlanChecksTest {

  private static final String CODES = "V37|V38|V39|V40|V41|V48";

  /**
   * What stands where the mark is, if each first replacement is taken; codes of others are left.
   */
  private static List<String> found(Issues issues) {
    return issues.all().stream()
        .filter(issue -> issue.getCode().matches(CODES))
        .map(issue -> issue.getCode() + " " + marked(issues, issue) + replacement(issue))
        .toList();
  }

  private static String marked(Issues issues, Issue issue) {
    return issues.source().substring(issue.getOffset(), issue.getOffset() + issue.getLength());
  }

  private static String replacement(Issue issue) {
    String[] data = issue.getData();
    return data == null || data.length == 0 ? "" : " -> " + data[0];
  }

  private static List<String> inNetwork(String body) {
    return found(Issues.inNetwork(body));
  }

  private static String others(Issues issues) {
    return issues.all().stream()
        .filter(issue -> !issue.getCode().matches(CODES))
        .map(Issue::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void seventeenBranchesDoNotFit() {
    Issues issues = Issues.inNetwork("plan 103.9.32.0/24 equal { branch[1..17] 12 hosts }");
    assertEquals(
        "17 subnets of 16 addresses need 272, but 103.9.32.0/24 has 256: only 16 fit;"
            + " 103.9.32.0/23 has room enough, or all fit with at most 6 hosts each,"
            + " or the first 16 fit into 103.9.32.0/24",
        issues.messages(IssueCodes.PLAN_MISFIT));
    assertEquals(List.of("V37 103.9.32.0/24 -> 103.9.32.0/23"), found(issues));
    assertEquals("", others(issues));
  }

  @Test
  void twelveBranchesFit() {
    assertEquals(List.of(), inNetwork("plan 103.9.32.0/24 equal { branch[1..12] 12 hosts }"));
  }

  @Test
  void whoUsesSubnetsOfAMisfitIsNotBlamed() {
    Issues issues =
        Issues.inNetwork(
            """
            plan 10.0.0.0/24 { lan 300 hosts }
            host a { ip lan }
            host b { ip lan }
            link a -- b
            """);
    assertEquals(List.of("V37 10.0.0.0/24 -> 10.0.0.0/23"), found(issues));
  }

  @Test
  void aBlockFromElsewhereIsNotReplaced() {
    Issues issues =
        Issues.of(
            """
            module site(block) {
              plan block equal { floor[1..5] 60 hosts }
            }
            network n {
              network berlin = site(10.1.0.0/24)
              network munich = site(10.2.0.0/24)
              network paris  = site(10.3.0.0/23)
            }
            """);
    assertEquals(List.of("V37 block"), found(issues));
    assertEquals(
        "5 subnets of 64 addresses need 320, but 10.1.0.0/24 has 256: only 4 fit;"
            + " 10.1.0.0/23 has room enough, or all fit with at most 30 hosts each,"
            + " or the first 4 fit into 10.1.0.0/24 (and one more like it)",
        issues.messages(IssueCodes.PLAN_MISFIT));
  }

  /** 4 x (62 - 60) = 8 of 256 addresses are spare; of 512 it is 264. */
  @Test
  void aFullPlanCannotGrow() {
    Issues issues = Issues.inNetwork("plan 10.0.0.0/24 equal { floor[1..4] 60 hosts }");
    assertEquals(
        "only 8 of the 256 addresses of 10.0.0.0/24 are spare, less than a tenth;"
            + " 10.0.0.0/23 has room to grow",
        issues.messages(IssueCodes.PLAN_WITHOUT_ROOM));
    assertEquals(List.of("V38 10.0.0.0/24 -> 10.0.0.0/23"), found(issues));
    assertEquals(
        List.of("V38 10.0.0.0/24"),
        inNetwork("allow V38 plan 10.0.0.0/24 equal { floor[1..4] 60 hosts }").stream()
            .map(text -> text.replaceFirst(" -> .*", ""))
            .toList());
  }

  @Test
  void aPlanMayBeAlmostFull() {
    // 4 x (62 - 55) = 28 of 256
    assertEquals(List.of(), inNetwork("plan 10.0.0.0/24 equal { floor[1..4] 55 hosts }"));
  }

  @Test
  void aBlockMayBeTooLarge() {
    Issues issues = Issues.inNetwork("plan 10.0.0.0/16 equal { branch[1..12] 12 hosts }");
    assertEquals(
        "the plan takes 192 of the 65536 addresses of 10.0.0.0/16; 10.0.0.0/24 would do,"
            + " with room to grow",
        issues.messages(IssueCodes.BLOCK_TOO_LARGE));
    assertEquals(List.of("V39 10.0.0.0/16 -> 10.0.0.0/24"), found(issues));
    assertEquals(List.of(), inNetwork("plan 10.0.0.0/23 equal { branch[1..12] 12 hosts }"));
  }

  @Test
  void oneMaskIsEasierWhereItFits() {
    Issues issues = Issues.inNetwork("plan 10.0.0.0/24 vlsm { office 60 hosts  lab 20 hosts }");
    assertEquals(List.of("V48 vlsm -> equal"), found(issues));
    assertEquals(
        "its subnets have 2 sizes; with `equal` all are /26 and fit as well,"
            + " and one mask is easier to run",
        issues.messages(IssueCodes.UNEQUAL_SUBNETS));
    assertEquals(
        List.of("V48 10.0.0.0/24 -> 10.0.0.0/24 equal"),
        inNetwork("plan 10.0.0.0/24 { office 60 hosts  lab 20 hosts }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan 10.0.0.0/24 equal { office 60 hosts  lab 20 hosts }",
        "plan 10.0.0.0/24 vlsm  { office 100 hosts  lab 50 hosts  wan 2 hosts }",
        "plan 10.0.0.0/24 vlsm  { office 60 hosts  lab 60 hosts }"
      })
  void sizesOfTheirOwnAreFineWhereTheyAreNeeded(String plan) {
    assertEquals(List.of(), inNetwork(plan));
  }

  @Test
  void namedSubnetsOverlap() {
    Issues issues =
        Issues.inNetwork(
            """
            subnet servers  = 10.2.0.0/24
            subnet printers = 10.2.0.128/25
            subnet cameras  = 10.2.1.0/25
            """);
    assertEquals(
        "subnet `printers` (10.2.0.128/25) overlaps with `servers` (10.2.0.0/24);"
            + " 10.2.1.128/25 is free",
        issues.messages(IssueCodes.SUBNETS_OVERLAP));
    assertEquals(List.of("V40 10.2.0.128/25 -> 10.2.1.128/25"), found(issues));
  }

  @Test
  void theLaterOneIsToBlameEvenIfItIsTheWiderOne() {
    assertEquals(
        List.of("V40 10.2.0.0/16 -> 10.3.0.0/16"),
        inNetwork("subnet lan = 10.2.7.0/24\nsubnet all = 10.2.0.0/16"));
    assertEquals(
        List.of("V40 10.2.0.0/24 -> 10.2.1.0/24"),
        inNetwork("subnet one = 10.2.0.0/24\nsubnet two = 10.2.0.0/24"));
  }

  @Test
  void plansOverlapWithSubnetsAndWithEachOther() {
    assertEquals(
        List.of("V40 floor"),
        inNetwork(
            """
            plan 10.2.0.0/24 equal { branch[1..3] 60 hosts }
            plan 10.2.0.128/25 equal { floor[1..2] 30 hosts }
            """));
    assertEquals(
        List.of("V40 10.2.0.64/26 -> 10.2.1.0/26"),
        inNetwork(
            """
            plan 10.2.0.0/24 equal { branch[1..3] 60 hosts }
            subnet lan = 10.2.0.64/26
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subnet site = 10.2.0.0/16\nsubnet lan = site.subnet(7, 24)",
        "subnet site = 10.2.0.0/16\nconst third = site.subnet(3, 24)\nsubnet lan = third",
        "subnet site = 10.2.0.0/24\nplan site equal { floor[1..3] 50 hosts }",
        "subnet site[i in 1..3] = 10.2.0.0/24\n",
        "plan 10.2.0.0/24 equal { floor[1..3] 50 hosts }\nsubnet lan = floor[2].subnet(1, 28)",
        "subnet one = 10.2.0.0/24\nsubnet two = 10.2.1.0/24"
      })
  void whatIsMadeOfAnotherMayLieInIt(String body) {
    List<String> expected = body.contains("i in") ? List.of("V40 10.2.0.0/24") : List.of();
    assertEquals(expected, inNetwork(body));
  }

  @Test
  void whatAModuleIsGivenIsTheCallers() {
    String module =
        """
        module site(block) {
          subnet lan = block
          subnet wan = block.subnet(1, 30)
        }
        """;
    assertEquals(
        List.of("V40 block.subnet(1, 30)"),
        found(
            Issues.of(
                module
                    + """
                    network n {
                      plan 10.1.0.0/24 equal { branch[1..3] 50 hosts }
                      network office[i in 1..3] = site(branch[i])
                    }
                    """)));
    assertEquals(
        List.of("V40 block", "V40 block.subnet(1, 30)"),
        found(
            Issues.of(
                module
                    + """
                    network n {
                      network berlin = site(10.1.0.0/24)
                      network munich = site(10.1.0.0/24)
                    }
                    """)));
  }

  @Test
  void aPublicNetworkMayBeSomebodyElses() {
    String hosts =
        """
        host a { ip 20.0.0.7/24 }
        host b { ip 20.0.0.8/24 }
        link a -- b
        """;
    Issues issues = Issues.inNetwork(hosts);
    assertEquals(
        "20.0.0.0/24 is public: unless it was given to you, somebody else has it,"
            + " and cannot be reached from here; 10.0.0.0/24 is private, and free",
        issues.messages(IssueCodes.PUBLIC_NETWORK));
    assertEquals(List.of("V41 20.0.0.7 -> 10.0.0.0/24"), found(issues));
    assertEquals(List.of(), inNetwork("subnet ours = 20.0.0.0/16\n" + hosts));
    assertEquals(List.of(), inNetwork("plan 20.0.0.0/20 { big 2000 hosts }\n" + hosts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1", "172.20.0", "10.9.9", "203.0.113", "100.64.0", "169.254.1"})
  void otherNetworksAreNobodysInParticular(String network) {
    assertEquals(
        List.of(),
        inNetwork(
            "host a { ip %s.1/24 }\nhost b { ip %s.2/24 }\nlink a -- b"
                .formatted(network, network)));
  }

  @Test
  void linesBetweenRoutersArePublicByNature() {
    assertEquals(
        List.of(),
        inNetwork(
            "router r { nic w { ip 20.0.0.1/30 } nic l { ip 10.0.0.1/24 } }\n"
                + "router t { nic w { ip 20.0.0.2/30 } nic l { ip 10.0.1.1/24 } }\n"
                + "link r.w -- t.w"));
  }
}
