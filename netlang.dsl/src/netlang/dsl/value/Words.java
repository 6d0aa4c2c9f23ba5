package netlang.dsl.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import netlang.dsl.message.Message;
import netlang.sim.apps.TcpFlow;
import netlang.sim.plan.ListenerPlan.Transport;
import netlang.sim.tcp.TcpState;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketKind;

/** The words of the trade that are no keywords: packets, fields, reasons, protocols, states. */
public final class Words {

  /** The claim of {@code exactly 1 address conflict}, which stands where a packet could stand. */
  public static final String ADDRESS_CONFLICT = "address conflict";

  private static final List<String> ARP_STATES =
      List.of("reachable", "incomplete", "failed", "static");

  /** What ICMP calls these reasons, RFC 792. */
  private static final Map<String, DropReason> ICMP_NAMES =
      Map.of(
          "net-unreachable", DropReason.NO_ROUTE,
          "host-unreachable", DropReason.NEIGHBOR_UNREACHABLE,
          "time-exceeded", DropReason.TTL_EXCEEDED);

  /** The words that events begin with. */
  public static final List<String> EVENTS =
      List.of(
          "start",
          "stop",
          "cut",
          "restore",
          "power",
          "set",
          "remove",
          "announce",
          "probe",
          "flush",
          "drop");

  private Words() {}

  /** {@code icmp echo request}, the words separated by single blanks. */
  public static Read<PacketKind> packetKind(String words) {
    return oneOf(
        PacketKind.values(),
        PacketKind::words,
        words,
        Message.of("no packet is called %s", words),
        Fault.WORD);
  }

  /** {@code ip.ttl}. */
  public static Read<PacketField> field(String word) {
    return oneOf(
        PacketField.values(),
        PacketField::word,
        word,
        Message.of("no field is called %s", word),
        Fault.WORD);
  }

  /** {@code no-route}. */
  public static Read<DropReason> dropReason(String word) {
    Message message = Message.of("nothing is dropped because of %s", word);
    if (ICMP_NAMES.containsKey(word))
      return Read.wrong(Fault.WORD, message, ICMP_NAMES.get(word).word());
    return oneOf(DropReason.values(), DropReason::word, word, message, Fault.WORD);
  }

  /**
   * Of a flow that fails: the reason of a drop, which it hears from its own host or by ICMP, or
   * what only a connection can fail with: {@code connection-refused}.
   */
  public static Read<String> failureReason(String word) {
    Read<String> dropped = dropReason(word).map(DropReason::word);
    if (dropped.isGood() || ICMP_NAMES.containsKey(word)) return dropped;
    List<String> all = new ArrayList<>(TcpFlow.failures());
    for (DropReason reason : DropReason.values()) all.add(reason.word());
    return oneOf(
        all.toArray(String[]::new),
        Function.identity(),
        word,
        Message.of("no flow fails because of %s", word),
        Fault.WORD);
  }

  /** {@code ping}. */
  public static Read<TrafficProtocol> protocol(String word) {
    return oneOf(
        TrafficProtocol.values(),
        TrafficProtocol::word,
        word,
        Message.of("there is no traffic called %s", word),
        Fault.PROTOCOL);
  }

  /** What a host can listen to: {@code udp}, {@code tcp}. */
  public static Read<Transport> listenerProtocol(String word) {
    return oneOf(
        Transport.values(),
        transport -> transport.name().toLowerCase(Locale.ROOT),
        word,
        Message.of("no port can be opened for %s", word),
        Fault.PROTOCOL);
  }

  /** True for {@code traceroute { method icmp }}. */
  public static Read<Boolean> methodIsIcmp(String word) {
    return oneOf(
            new String[] {"udp", "icmp"},
            Function.identity(),
            word,
            Message.of("there is no traceroute method %s", word),
            Fault.WORD)
        .map("icmp"::equals);
  }

  /** Of an ARP entry. */
  public static Read<String> arpState(String word) {
    return oneOf(
        ARP_STATES.toArray(String[]::new),
        Function.identity(),
        word,
        Message.of("no ARP entry is %s", word),
        Fault.WORD);
  }

  /** Of a connection, as the RFC writes it; {@code _} is as good as {@code -}. */
  public static Read<TcpState> tcpState(String word) {
    TcpState state = TcpState.of(word);
    return state != null
        ? Read.of(state)
        : oneOf(
            TcpState.values(),
            TcpState::word,
            word.replace('_', '-'),
            Message.of("no connection is %s", word.replace('_', '-')),
            Fault.WORD);
  }

  private static <T> Read<T> oneOf(
      T[] all, Function<T, String> name, String word, Message message, Fault fault) {
    for (T one : all) {
      if (name.apply(one).equals(word)) return Read.of(one);
    }
    List<String> names = Arrays.stream(all).map(name).toList();
    Message known =
        names.size() <= 4
            ? Message.of("%s (there is %s)", message, String.join(", ", names))
            : message;
    return Read.wrong(fault, known, Spelling.nearest(word, names));
  }
}
