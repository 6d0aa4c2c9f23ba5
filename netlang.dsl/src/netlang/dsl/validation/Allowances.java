package netlang.dsl.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netlang.dsl.net.Network;
import netlang.dsl.net.Scenario;
import netlang.dsl.scoping.Surroundings;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

/** Which faults the author means: {@code allow V25} in a network or a scenario. */
final class Allowances {

  /** Errors that the simulator can show, so that a network that has them is worth running. */
  static final Set<String> FAULTS =
      Set.of(
          IssueCodes.OUTSIDE_SEGMENT,
          IssueCodes.DUPLICATE_ADDRESS,
          IssueCodes.GATEWAY_OUTSIDE,
          IssueCodes.GATEWAY_ABSENT,
          IssueCodes.DUPLICATE_MAC,
          IssueCodes.OVERLAPPING_NETWORKS,
          IssueCodes.LOOP,
          IssueCodes.NO_WAY,
          IssueCodes.ROUTING_LOOP,
          IssueCodes.STATIC_ARP_NOWHERE);

  /** Warnings: they block nothing, and are shown as information where they are meant. */
  static final Set<String> WARNINGS =
      Set.of(
          IssueCodes.MASK_FORM,
          IssueCodes.EPHEMERAL_LISTENER,
          IssueCodes.WEB_PORTS,
          IssueCodes.SAME_ADDRESS_ELSEWHERE,
          IssueCodes.UNEQUAL_MASKS,
          IssueCodes.LOCAL_LOOKS_REMOTE,
          IssueCodes.GATEWAY_NO_HOST,
          IssueCodes.GATEWAY_MISSING,
          IssueCodes.TWO_GATEWAYS,
          IssueCodes.PLAN_WITHOUT_ROOM,
          IssueCodes.PUBLIC_NETWORK,
          IssueCodes.ISOLATED_NODE,
          IssueCodes.UNLINKED_NIC,
          IssueCodes.PARALLEL_LINKS,
          IssueCodes.SPLIT_NETWORK,
          IssueCodes.SHARED_SEGMENT,
          IssueCodes.LARGE_SEGMENT,
          IssueCodes.MTU,
          IssueCodes.NO_WAY_BACK,
          IssueCodes.NEXT_HOP_OUTSIDE,
          IssueCodes.SHADOWED_ROUTE,
          IssueCodes.DUPLICATE_ROUTE,
          IssueCodes.STATIC_ARP_CONFLICT,
          IssueCodes.SHORT_ARP_TIMEOUT,
          IssueCodes.CLOSED_PORT,
          IssueCodes.UNSCALED_WINDOW,
          IssueCodes.RTO_RANGE,
          IssueCodes.NO_TIME_WAIT,
          IssueCodes.UNRELIABLE,
          IssueCodes.POINTLESS,
          IssueCodes.ENDLESS_RUN);

  /** Errors that leave nothing to run. */
  static final Set<String> NEVER =
      Set.of(
          IssueCodes.OCTET,
          IssueCodes.LEADING_ZERO,
          IssueCodes.PREFIX_LENGTH,
          IssueCodes.MASK,
          IssueCodes.MAC_FORM,
          IssueCodes.GROUP_MAC,
          IssueCodes.ZERO_MAC,
          IssueCodes.PORT_NUMBER,
          IssueCodes.QUANTITY,
          IssueCodes.PROTOCOL,
          IssueCodes.IPV6,
          IssueCodes.NETWORK_ADDRESS,
          IssueCodes.BROADCAST_ADDRESS,
          IssueCodes.GATEWAY_IS_SELF,
          IssueCodes.SAME_NETWORK_TWICE,
          IssueCodes.UNUSABLE_ADDRESS,
          IssueCodes.PLAN_MISFIT,
          IssueCodes.SUBNETS_OVERLAP,
          IssueCodes.PORT_TAKEN,
          IssueCodes.UNKNOWN_NAME,
          IssueCodes.WRONG_LAYER,
          IssueCodes.PROMISCUOUS_NOWHERE,
          IssueCodes.LONELY_ROUTER,
          IssueCodes.PORT_LISTENED_TWICE,
          IssueCodes.NAME_TWICE,
          IssueCodes.SETTING_TWICE,
          IssueCodes.SETTING_WITHOUT_MEANING,
          IssueCodes.SETTING_MISSING,
          IssueCodes.TRAFFIC_END,
          IssueCodes.SCENARIO_NETWORK,
          IssueCodes.WINDOW,
          IssueCodes.ALLOWANCE,
          IssueCodes.DIALOGUE,
          IssueCodes.EXPRESSION,
          IssueCodes.EXPANSION,
          IssueCodes.IMPORT,
          IssueCodes.SEVERITY_COMMENT);

  /** Only said. */
  static final Set<String> ALWAYS =
      Set.of(
          IssueCodes.LOCAL_MAC,
          IssueCodes.OTHER_SERVICE,
          IssueCodes.SAME_MAC_ELSEWHERE,
          IssueCodes.SINGLE_POINT,
          IssueCodes.BLOCK_TOO_LARGE,
          IssueCodes.UNEQUAL_SUBNETS,
          IssueCodes.SMALL_WINDOW);

  /** Faults that are warnings in other places. */
  private static final Set<String> ALSO_WARNINGS =
      Set.of(IssueCodes.GATEWAY_ABSENT, IssueCodes.NO_WAY);

  private Allowances() {}

  /** True for the code of a check. */
  static boolean isCode(String code) {
    return FAULTS.contains(code)
        || WARNINGS.contains(code)
        || NEVER.contains(code)
        || ALWAYS.contains(code);
  }

  /** Of all checks, sorted. */
  static List<String> codes() {
    return Stream.of(FAULTS, WARNINGS, NEVER, ALWAYS).flatMap(Set::stream).sorted().toList();
  }

  /** True if what the check finds is never less than an error, unless it is allowed. */
  static boolean isAlwaysError(String code) {
    boolean fault = FAULTS.contains(code) && !ALSO_WARNINGS.contains(code);
    return fault || NEVER.contains(code) && !code.equals(IssueCodes.SEVERITY_COMMENT);
  }

  /**
   * True if the code is allowed where the element stands: in its scenario, in its network, or in
   * every scenario of the file that uses the network.
   */
  static boolean isAllowed(String code, EObject element) {
    Scenario scenario = EcoreUtil2.getContainerOfType(element, Scenario.class);
    if (scenario != null && scenario.getAllowed().contains(code)) return true;
    Network network =
        scenario == null
            ? EcoreUtil2.getContainerOfType(element, Network.class)
            : Surroundings.networkOf(scenario);
    if (network == null) return false;
    return network.getAllowed().contains(code)
        || scenario == null && isAllowedByAllScenarios(code, network);
  }

  private static boolean isAllowedByAllScenarios(String code, Network network) {
    List<Scenario> users = Scenarios.on(network);
    return !users.isEmpty()
        && users.stream().allMatch(scenario -> scenario.getAllowed().contains(code));
  }
}
