package netlang.dsl.ide.fix;

import static netlang.dsl.validation.IssueCodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Who knows what to do about which code; docs/fixes.md says it in words. */
final class Remedies {

  private static final Map<String, List<BiConsumer<Finding, Offers>>> BY_CODE = new HashMap<>();

  static {
    on(LiteralFixes::asSuggested, OCTET, LEADING_ZERO, PREFIX_LENGTH, MASK, MASK_FORM, MAC_FORM);
    on(LiteralFixes::asSuggested, GROUP_MAC, PORT_NUMBER, QUANTITY, PROTOCOL, UNKNOWN_NAME, MTU);
    on(LiteralFixes::asSuggested, NETWORK_ADDRESS, BROADCAST_ADDRESS, UNEQUAL_MASKS);
    on(LiteralFixes::asSuggested, LOCAL_LOOKS_REMOTE, STATIC_ARP_NOWHERE, STATIC_ARP_CONFLICT);
    on(LiteralFixes::asSuggested, POINTLESS, SETTING_MISSING, ALLOWANCE);
    on(AddressFixes::anotherHost, DUPLICATE_ADDRESS, UNUSABLE_ADDRESS, OUTSIDE_SEGMENT);
    on(AddressFixes::anotherHost, SPLIT_NETWORK, OCTET, IPV6, NETWORK_ADDRESS, BROADCAST_ADDRESS);
    on(GatewayFixes::aRouter, GATEWAY_OUTSIDE, GATEWAY_IS_SELF, GATEWAY_ABSENT, GATEWAY_NO_HOST);
    on(AddressFixes::intoNetworkOfGateway, GATEWAY_OUTSIDE);
    on(GatewayFixes::missing, GATEWAY_MISSING);
    on(GatewayFixes::second, TWO_GATEWAYS);
    on(LiteralFixes::leftOut, GATEWAY_OUTSIDE, GATEWAY_IS_SELF, GATEWAY_ABSENT, GATEWAY_NO_HOST);
    on(LiteralFixes::leftOut, OCTET, MAC_FORM, ZERO_MAC, DUPLICATE_MAC);
  }

  private Remedies() {}

  private static void on(BiConsumer<Finding, Offers> remedy, String... codes) {
    for (String code : codes) BY_CODE.computeIfAbsent(code, key -> new ArrayList<>()).add(remedy);
  }

  /** The likeliest first. */
  static List<BiConsumer<Finding, Offers>> of(String code) {
    return BY_CODE.getOrDefault(code, List.of());
  }
}
