package netlang.dsl.ide.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import netlang.dsl.message.Message;
import netlang.sim.plan.TcpSetting;
import netlang.sim.trace.DropReason;

/** What the words of the trade mean that are no words of the language. */
public final class WordFacts {

  private WordFacts() {}

  /** A setting of TCP; what is none means nothing. */
  public static Facts ofTcp(String word) {
    for (TcpSetting setting : TcpSetting.values())
      if (setting.word().equals(word))
        return new Facts(
            "",
            "",
            List.of(
                Message.of("`%s`: %s", word, Message.of(setting.explanation())),
                Message.of("by default: %s", usual(setting))));
    return new Facts("", "", List.of());
  }

  /** The default as it is written. */
  public static String usual(TcpSetting setting) {
    if (setting.usual() < 0) return "off";
    return switch (setting.form()) {
      case SWITCH -> setting.usual() == 1 ? "on" : "off";
      case CONGESTION -> TcpSetting.ALGORITHMS.get((int) setting.usual());
      case TIME -> time(setting.usual());
      case BYTES -> (setting.usual() >> 20) + " MiB";
      case COUNT -> Long.toString(setting.usual());
    };
  }

  private static String time(long nanos) {
    long second = 1_000_000_000;
    return nanos % second == 0
        ? nanos / second + " s"
        : BigDecimal.valueOf(nanos, 6).stripTrailingZeros().toPlainString() + " ms";
  }

  /**
   * @param key of the part of the grammar, {@code DropCount.reason}
   */
  public static Facts of(String key, String word) {
    List<Message> facts = new ArrayList<>();
    if (key.endsWith(".reason"))
      for (DropReason reason : DropReason.values())
        if (reason.word().equals(word))
          facts.add(Message.of("`%s`: %s", word, Message.of(reason.explanation())));
    return new Facts("", "", facts);
  }

  public static Facts ofProtocol(String word) {
    Message meaning =
        switch (word) {
          case "ping" -> Message.of("ICMP echo requests; the target answers each (RFC 792)");
          case "traceroute" ->
              Message.of("packets with growing TTL, which tell each hop of the path");
          case "udp" -> Message.of("datagrams (RFC 768): nobody knows whether they arrive");
          case "tcp" -> Message.of("a connection (RFC 9293): every octet, in order");
          default -> null;
        };
    return new Facts(
        "", "", meaning == null ? List.of() : List.of(Message.of("`%s`: %s", word, meaning)));
  }
}
