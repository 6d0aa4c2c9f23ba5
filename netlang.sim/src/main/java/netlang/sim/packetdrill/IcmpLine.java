package netlang.sim.packetdrill;

import java.util.Map;
import netlang.sim.wire.IcmpMessage;

/**
 * An ICMP error as a script writes it.
 *
 * @param mtu of "fragmentation needed"; else 0
 * @param quoted the segment that it is about
 */
record IcmpLine(int type, int code, int mtu, Quoted quoted) {

  private static final int SOURCE_QUENCH = 4;

  /**
   * Where a segment began, as the script counts: 0 is the SYN; and how many octets of data it had.
   */
  record Quoted(int sequence, int length) {
    static final Quoted SYN = new Quoted(0, 0);
  }

  private static final Map<String, Integer> TYPES =
      Map.of(
          "unreachable", IcmpMessage.DESTINATION_UNREACHABLE,
          "source_quench", SOURCE_QUENCH,
          "redirect", IcmpMessage.REDIRECT,
          "time_exceeded", IcmpMessage.TIME_EXCEEDED,
          "parameter_problem", IcmpMessage.PARAMETER_PROBLEM);

  /** Codes of all types: no name is used twice. */
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          Map.entry("net_unreachable", 0),
          Map.entry("host_unreachable", 1),
          Map.entry("protocol_unreachable", 2),
          Map.entry("port_unreachable", 3),
          Map.entry("frag_needed", IcmpMessage.FRAGMENTATION_NEEDED),
          Map.entry("source_route_failed", 5),
          Map.entry("net_unknown", 6),
          Map.entry("host_unknown", 7),
          Map.entry("source_host_isolated", 8),
          Map.entry("net_prohibited", 9),
          Map.entry("host_prohibited", 10),
          Map.entry("net_unreachable_for_tos", 11),
          Map.entry("host_unreachable_for_tos", 12),
          Map.entry("packet_filtered", 13),
          Map.entry("precedence_violation", 14),
          Map.entry("precedence_cutoff", 15),
          Map.entry("exceeded_in_transit", 0),
          Map.entry("ttl_exceeded", 0),
          Map.entry("ttl_exceeded_in_transit", 0),
          Map.entry("exceeded_hop_limit", 0),
          Map.entry("frag_reass_exceeded", 1));

  /** Behind the word {@code icmp}; {@code before}: what a bracket in front of it has said. */
  static IcmpLine parse(Cursor cursor, Quoted before) {
    int line = cursor.line();
    String typeWord = cursor.word("a type of ICMP");
    Integer type = TYPES.get(typeWord);
    if (type == null) throw ScriptFault.unsupported(line, "icmp " + typeWord);
    int code = 0;
    if (cursor.seesWord() && !cursor.seesWord("mtu")) code = code(cursor);
    int mtu = cursor.takeWord("mtu") ? (int) cursor.number("an MTU") : 0;
    Quoted quoted = cursor.sees("[") ? quoted(cursor) : before;
    return new IcmpLine(type, code, mtu, quoted);
  }

  private static int code(Cursor cursor) {
    int line = cursor.line();
    String word = cursor.word("a code of ICMP");
    if (word.startsWith("code_") && word.substring(5).matches("\\d{1,3}"))
      return Integer.parseInt(word.substring(5));
    Integer code = CODES.get(word);
    if (code == null) throw ScriptFault.unsupported(line, "icmp code " + word);
    return code;
  }

  /** {@code [1:1001(1000)]}: where the quoted segment begins. */
  static Quoted quoted(Cursor cursor) {
    cursor.expect("[");
    int first = (int) cursor.number("a sequence number");
    cursor.expect(":");
    cursor.number("a sequence number");
    cursor.expect("(");
    int length = (int) cursor.number("a length");
    cursor.expect(")");
    cursor.expect("]");
    return new Quoted(first, length);
  }
}
