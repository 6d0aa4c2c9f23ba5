package netlang.dsl.validation;

import java.util.Locale;

/** The code of each check, named after the problem; docs/checks.md explains them one by one. */
public interface IssueCodes {

  // literals
  String OCTET = "V01";
  String LEADING_ZERO = "V02";
  String PREFIX_LENGTH = "V03";
  String MASK = "V04";
  String MASK_FORM = "V05";
  String MAC_FORM = "V06";
  String GROUP_MAC = "V07";
  String LOCAL_MAC = "V08";
  String ZERO_MAC = "V09";
  String PORT_NUMBER = "V10";
  String EPHEMERAL_LISTENER = "V11";
  String OTHER_SERVICE = "V12";
  String WEB_PORTS = "V13";
  String QUANTITY = "V14";
  String PROTOCOL = "V15";
  String IPV6 = "V17";

  // addresses of a host and of a segment
  String NETWORK_ADDRESS = "V18";
  String BROADCAST_ADDRESS = "V19";
  String OUTSIDE_SEGMENT = "V20";
  String DUPLICATE_ADDRESS = "V21";
  String SAME_ADDRESS_ELSEWHERE = "V22";
  String UNEQUAL_MASKS = "V23";
  String LOCAL_LOOKS_REMOTE = "V24";
  String GATEWAY_OUTSIDE = "V25";
  String GATEWAY_IS_SELF = "V26";
  String GATEWAY_ABSENT = "V27";
  String GATEWAY_NO_HOST = "V28";
  String GATEWAY_MISSING = "V29";
  String TWO_GATEWAYS = "V30";
  String DUPLICATE_MAC = "V31";
  String SAME_MAC_ELSEWHERE = "V32";
  String SAME_NETWORK_TWICE = "V33";
  String OVERLAPPING_NETWORKS = "V34";
  String UNUSABLE_ADDRESS = "V35";

  // subnet plans
  String PLAN_MISFIT = "V37";
  String PLAN_WITHOUT_ROOM = "V38";
  String BLOCK_TOO_LARGE = "V39";
  String SUBNETS_OVERLAP = "V40";
  String PUBLIC_NETWORK = "V41";
  String UNEQUAL_SUBNETS = "V48";

  // links and segments
  String PORT_TAKEN = "V49";
  String UNKNOWN_NAME = "V50";
  String ISOLATED_NODE = "V51";
  String UNLINKED_NIC = "V52";
  String PARALLEL_LINKS = "V53";
  String LOOP = "V54";
  String WRONG_LAYER = "V59";
  String SPLIT_NETWORK = "V60";
  String SHARED_SEGMENT = "V61";
  String LARGE_SEGMENT = "V62";
  String MTU = "V63";
  String PROMISCUOUS_NOWHERE = "V64";

  // routes and ARP
  String NO_WAY = "V65";
  String NO_WAY_BACK = "V66";
  String ROUTING_LOOP = "V67";
  String NEXT_HOP_OUTSIDE = "V68";
  String SHADOWED_ROUTE = "V69";
  String DUPLICATE_ROUTE = "V70";
  String SINGLE_POINT = "V71";
  String LONELY_ROUTER = "V72";
  String STATIC_ARP_NOWHERE = "V73";
  String STATIC_ARP_CONFLICT = "V74";
  String SHORT_ARP_TIMEOUT = "V75";

  // traffic and scenarios
  String PORT_LISTENED_TWICE = "V83";
  String CLOSED_PORT = "V84";
  String UNSCALED_WINDOW = "V85";
  String SMALL_WINDOW = "V86";
  String RTO_RANGE = "V87";
  String NO_TIME_WAIT = "V88";
  String UNRELIABLE = "V90";
  String POINTLESS = "V96";

  // what the list of design/checks.md does not have
  String NAME_TWICE = "N01";
  String SETTING_TWICE = "N02";
  String SETTING_WITHOUT_MEANING = "N03";
  String SETTING_MISSING = "N04";
  String TRAFFIC_END = "N05";
  String SCENARIO_NETWORK = "N06";
  String WINDOW = "N07";
  String ENDLESS_RUN = "N08";
  String ALLOWANCE = "N09";
  String DIALOGUE = "N10";
  String EXPRESSION = "N11";
  String EXPANSION = "N12";
  String IMPORT = "N13";
  String SEVERITY_COMMENT = "N14";

  /**
   * As users see it: codes of our checks as they are, those of Xtext by their last word, {@code
   * syntax} or {@code linking}.
   *
   * @param code may be null
   */
  static String shown(String code) {
    if (code == null) return "";
    if (!code.startsWith("org.eclipse.xtext.")) return code;
    if (code.contains(".Syntax")) return "syntax";
    return code.substring(code.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** True for the code of a check, as docs/checks.md lists it. */
  static boolean isCheck(String code) {
    return code.matches("[VN][0-9]{2}");
  }
}
