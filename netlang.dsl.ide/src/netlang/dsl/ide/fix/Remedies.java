package netlang.dsl.ide.fix;

import static netlang.dsl.validation.IssueCodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.xtext.diagnostics.Diagnostic;

/** Who knows what to do about which code, the likeliest first; docs/fixes.md says it in words. */
final class Remedies {

  /** One remedy is as good as certain. */
  static final Set<String> CERTAIN =
      Set.of(LEADING_ZERO, MASK_FORM, MAC_FORM, ZERO_MAC, SHADOWED_ROUTE);

  private static final Map<String, List<BiConsumer<Spot, Offers>>> BY_CODE = new HashMap<>();

  static {
    literals();
    addresses();
    segments();
    routes();
    traffic();
    scenarios();
    settings();
    on(SyntaxFixes::repaired, Diagnostic.SYNTAX_DIAGNOSTIC);
  }

  private Remedies() {}

  private static void on(BiConsumer<Spot, Offers> remedy, String... codes) {
    for (String code : codes) BY_CODE.computeIfAbsent(code, key -> new ArrayList<>()).add(remedy);
  }

  private static void literals() {
    on(LiteralFixes::usualMask, PREFIX_LENGTH);
    on(LiteralFixes::asSuggested, OCTET, LEADING_ZERO, PREFIX_LENGTH, MASK, MASK_FORM, MAC_FORM);
    on(LiteralFixes::asSuggested, GROUP_MAC, PORT_NUMBER, QUANTITY, PROTOCOL, MTU);
    on(LiteralFixes::possibleWord, UNKNOWN_NAME);
    on(LiteralFixes::asSuggested, NETWORK_ADDRESS, BROADCAST_ADDRESS, UNEQUAL_MASKS);
    on(LiteralFixes::asSuggested, LOCAL_LOOKS_REMOTE, STATIC_ARP_NOWHERE, STATIC_ARP_CONFLICT);
    on(LiteralFixes::asSuggested, UNKNOWN_NAME, POINTLESS, SETTING_MISSING, ALLOWANCE);
    on(LiteralFixes::asSuggested, SEVERITY_COMMENT, OTHER_SERVICE, WEB_PORTS, SHORT_ARP_TIMEOUT);
    on(LiteralFixes::otherOctets, OCTET);
    on(LiteralFixes::ownMac, LOCAL_MAC);
    on(LiteralFixes::possibleNumber, QUANTITY);
    on(SettingFixes::leftOut, MAC_FORM, ZERO_MAC, DUPLICATE_MAC, SAME_MAC_ELSEWHERE);
    on(PortFixes::possible, PORT_NUMBER);
    on(PortFixes::registered, EPHEMERAL_LISTENER);
    on(TrafficFixes::protocol, PROTOCOL);
  }

  private static void addresses() {
    on(AddressFixes::anotherHost, DUPLICATE_ADDRESS, UNUSABLE_ADDRESS, OUTSIDE_SEGMENT);
    on(AddressFixes::anotherHost, SPLIT_NETWORK, OCTET, IPV6, NETWORK_ADDRESS, BROADCAST_ADDRESS);
    on(AddressFixes::anotherHost, SAME_ADDRESS_ELSEWHERE);
    on(ScenarioFixes::freeAddress, DUPLICATE_ADDRESS);
    on(ScenarioFixes::freeMac, DUPLICATE_MAC);
    on(ScenarioFixes::leftOut, DUPLICATE_ADDRESS, DUPLICATE_MAC);
    on(NetworkFixes::hostsToRouter, OUTSIDE_SEGMENT, SPLIT_NETWORK, SAME_ADDRESS_ELSEWHERE);
    on(NetworkFixes::networkOfItsOwn, SAME_ADDRESS_ELSEWHERE);
    on(GatewayFixes::aRouter, GATEWAY_OUTSIDE, GATEWAY_IS_SELF, GATEWAY_ABSENT, GATEWAY_NO_HOST);
    on(GatewayFixes::aRouter, OCTET);
    on(AddressFixes::intoNetworkOfGateway, GATEWAY_OUTSIDE);
    on(SettingFixes::leftOut, GATEWAY_OUTSIDE, GATEWAY_IS_SELF, GATEWAY_ABSENT, GATEWAY_NO_HOST);
    on(SettingFixes::leftOut, OCTET);
    on(GatewayFixes::missing, GATEWAY_MISSING);
    on(GatewayFixes::second, TWO_GATEWAYS);
    on(AddressFixes::anotherNetwork, SAME_NETWORK_TWICE);
    on(NetworkFixes::networkOfItsOwn, SAME_NETWORK_TWICE, OVERLAPPING_NETWORKS);
    on(NetworkFixes::split, OVERLAPPING_NETWORKS);
    on(NetworkFixes::toNeighbours, SHARED_SEGMENT);
    on(PlanFixes::privateNetwork, PUBLIC_NETWORK);
    on(LiteralFixes::asSuggested, PLAN_MISFIT, PLAN_WITHOUT_ROOM, BLOCK_TOO_LARGE);
    on(LiteralFixes::asSuggested, SUBNETS_OVERLAP, UNEQUAL_SUBNETS);
  }

  private static void segments() {
    on(CableFixes::anotherPort, PORT_TAKEN);
    on(CableFixes::anotherEnd, PARALLEL_LINKS);
    on(NicFixes::another, PORT_TAKEN);
    on(NicFixes::leftOutWithCable, PARALLEL_LINKS);
    on(CableFixes::leftOut, PORT_TAKEN, PARALLEL_LINKS, LOOP);
    on(NameFixes::meant, UNKNOWN_NAME);
    on(NameFixes::missingHost, UNKNOWN_NAME);
    on(NameFixes::withoutPort, UNKNOWN_NAME);
    on(NameFixes::anotherCable, UNKNOWN_NAME);
    on(CableFixes::linkNode, ISOLATED_NODE, UNLINKED_NIC);
    on(CableFixes::leftOutNode, ISOLATED_NODE);
    on(TrafficFixes::address, UNLINKED_NIC, TRAFFIC_END);
    on(SegmentFixes::equalMtu, MTU);
    on(SettingFixes::leftOut, UNLINKED_NIC, MTU);
    on(TrafficFixes::ipNode, WRONG_LAYER);
    on(TrafficFixes::table, WRONG_LAYER);
    on(ScenarioFixes::leftOut, WRONG_LAYER);
    on(SettingFixes::intoNic, PROMISCUOUS_NOWHERE);
    on(SettingFixes::leftOut, PROMISCUOUS_NOWHERE);
  }

  private static void routes() {
    on(WayFixes::missingRoutes, NO_WAY, NO_WAY_BACK);
    on(TrafficFixes::end, NO_WAY);
    on(WayFixes::outOfCircle, ROUTING_LOOP);
    on(RouteFixes::anotherHop, NEXT_HOP_OUTSIDE);
    on(SettingFixes::leftOut, ROUTING_LOOP);
    on(RouteFixes::leftOut, NEXT_HOP_OUTSIDE, ROUTING_LOOP, SHADOWED_ROUTE, DUPLICATE_ROUTE);
    on(RouteFixes::onward, LONELY_ROUTER);
    on(GatewayFixes::ofNobody, LONELY_ROUTER);
    on(RouteFixes::arpEntryLeftOut, STATIC_ARP_NOWHERE, STATIC_ARP_CONFLICT);
  }

  private static void traffic() {
    on(PortFixes::second, PORT_LISTENED_TWICE);
    on(PortFixes::opened, CLOSED_PORT);
    on(TrafficFixes::reliable, UNRELIABLE);
    on(TrafficFixes::end, TRAFFIC_END);
    on(ScenarioFixes::leftOut, TRAFFIC_END);
    on(TcpFixes::unscaled, UNSCALED_WINDOW);
    on(TcpFixes::largerBuffer, SMALL_WINDOW);
    on(TcpFixes::longerMaximum, RTO_RANGE);
    on(TcpFixes::leftOut, RTO_RANGE);
    on(TcpFixes::timeWait, NO_TIME_WAIT);
    on(ScenarioFixes::leftOut, DIALOGUE);
  }

  private static void scenarios() {
    on(NameFixes::meant, POINTLESS);
    on(ScenarioFixes::started, POINTLESS);
    on(ScenarioFixes::laterEnd, POINTLESS);
    on(ExpectationFixes::number, POINTLESS);
    on(ExpectationFixes::value, POINTLESS);
    on(ExpectationFixes::flow, POINTLESS);
    on(ExpectationFixes::state, POINTLESS);
    on(ExpectationFixes::test, POINTLESS);
    on(TrafficFixes::reply, POINTLESS);
    on(SegmentFixes::marks, POINTLESS);
    on(ScenarioFixes::leftOut, POINTLESS);
    on(ScenarioFixes::onNetwork, SCENARIO_NETWORK);
    on(ScenarioFixes::ended, ENDLESS_RUN);
    on(ExpectationFixes::first, WINDOW);
    on(ExpectationFixes::window, WINDOW);
    on(ExpectationFixes::time, WINDOW);
    on(ScenarioFixes::leftOut, UNKNOWN_NAME);
  }

  private static void settings() {
    on(TemplateFixes::function, EXPRESSION);
    on(TemplateFixes::smallerNumber, EXPRESSION);
    on(TemplateFixes::importLeftOut, IMPORT);
    on(NameFixes::another, NAME_TWICE, SETTING_MISSING);
    on(NameFixes::anotherNode, NAME_TWICE);
    on(NameFixes::secondLeftOut, NAME_TWICE);
    on(TcpFixes::leftOut, SETTING_TWICE);
    on(TcpFixes::otherLeftOut, SETTING_TWICE);
    on(SettingFixes::leftOut, SETTING_TWICE);
    on(SettingFixes::firstLeftOut, SETTING_TWICE);
    on(SettingFixes::intoNic, SETTING_WITHOUT_MEANING);
    on(SettingFixes::dialogue, SETTING_WITHOUT_MEANING);
    on(SettingFixes::leftOut, SETTING_WITHOUT_MEANING);
    on(ScenarioFixes::leftOut, SETTING_WITHOUT_MEANING);
    on(SettingFixes::bounded, SETTING_MISSING);
    on(TcpFixes::values, SETTING_MISSING);
    on(TcpFixes::leftOut, SETTING_MISSING, UNKNOWN_NAME, QUANTITY);
    on(SettingFixes::leftOut, ALLOWANCE, QUANTITY);
  }

  /** None for a code that nobody knows a remedy for. */
  static List<BiConsumer<Spot, Offers>> of(String code) {
    return BY_CODE.getOrDefault(code, List.of());
  }
}
