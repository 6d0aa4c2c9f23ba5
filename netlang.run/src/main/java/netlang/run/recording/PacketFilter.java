package netlang.run.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netlang.dsl.message.Message;
import netlang.run.UserError;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.PacketPattern.Comparison;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketKind;

/**
 * Which packets one wants to see: {@code tcp syn}, {@code ip.ttl < 64}, {@code lost}, the name of a
 * node or port, or any text that the line of the packet has; combined with {@code and}, {@code or},
 * {@code not} and brackets.
 */
@FunctionalInterface
public interface PacketFilter {

  boolean accepts(Transmission packet);

  /** Lets everything pass. */
  PacketFilter ALL = packet -> true;

  /**
   * @throws UserError if nobody understands it
   */
  static PacketFilter of(NetworkPlan network, String text) {
    return text.isBlank() ? ALL : new Reader(network, text).read();
  }

  /** Reads a filter from left to right; {@code and} binds closer than {@code or}. */
  final class Reader {

    private static final Pattern TOKEN =
        Pattern.compile("\\(|\\)|&&|\\|\\||!=|<=|>=|==|[=<>!]|\"[^\"]*\"|[^\\s()=<>!&|\"]+");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\d]+");
    private static final List<String> AND = List.of("and", "&&");
    private static final List<String> OR = List.of("or", "||");
    private static final List<String> NOT = List.of("not", "!");
    private static final List<String> ENDS = List.of("and", "&&", "or", "||", "(", ")");

    private final NetworkPlan network;
    private final List<String> tokens;
    private int next;

    private Reader(NetworkPlan network, String text) {
      this.network = network;
      Matcher matcher = TOKEN.matcher(text);
      tokens = matcher.results().map(MatchResult::group).toList();
    }

    private PacketFilter read() {
      PacketFilter all = either();
      if (next < tokens.size())
        throw new UserError(Message.of("nothing is expected here: %s", tokens.get(next)));
      return all;
    }

    private PacketFilter either() {
      PacketFilter left = both();
      while (take(OR)) {
        PacketFilter first = left;
        PacketFilter second = both();
        left = packet -> first.accepts(packet) || second.accepts(packet);
      }
      return left;
    }

    private PacketFilter both() {
      PacketFilter left = single();
      while (take(AND)) {
        PacketFilter first = left;
        PacketFilter second = single();
        left = packet -> first.accepts(packet) && second.accepts(packet);
      }
      return left;
    }

    private PacketFilter single() {
      if (take(NOT)) {
        PacketFilter negated = single();
        return packet -> !negated.accepts(packet);
      }
      if (take(List.of("("))) {
        PacketFilter inner = either();
        if (!take(List.of(")"))) throw new UserError(Message.of("a closing bracket is missing"));
        return inner;
      }
      List<String> words = new ArrayList<>();
      while (next < tokens.size() && !ENDS.contains(tokens.get(next).toLowerCase(Locale.ROOT)))
        words.add(tokens.get(next++));
      if (words.isEmpty())
        throw new UserError(Message.of("something is missing behind: %s", last()));
      return words.size() >= 2 && isComparison(words.get(1)) ? test(words) : named(words);
    }

    private String last() {
      return next == 0 ? "" : tokens.get(next - 1);
    }

    private boolean take(List<String> wanted) {
      if (next >= tokens.size() || !wanted.contains(tokens.get(next).toLowerCase(Locale.ROOT)))
        return false;
      next++;
      return true;
    }

    private static boolean isComparison(String token) {
      return token.matches("[=<>]|[!<>=]=");
    }

    private PacketFilter test(List<String> words) {
      String name = words.get(0);
      PacketField field =
          Arrays.stream(PacketField.values())
              .filter(each -> each.word().equalsIgnoreCase(name))
              .findFirst()
              .orElseThrow(() -> new UserError(Message.of("there is no such field: %s", name)));
      if (words.size() != 3)
        throw new UserError(Message.of("one value is expected behind: %s", words.get(1)));
      String sign = words.get(1).equals("==") ? "=" : words.get(1);
      Comparison comparison =
          Arrays.stream(Comparison.values())
              .filter(each -> each.sign().equals(sign))
              .findFirst()
              .orElseThrow();
      long value = value(field, words.get(2));
      return packet -> {
        long found = field.of(packet.frame());
        return found != PacketField.ABSENT && comparison.holds(found, value);
      };
    }

    private static long value(PacketField field, String text) {
      try {
        return switch (field.form()) {
          case NUMBER -> Long.decode(text);
          case ADDRESS -> Ipv4Address.parse(text).value() & 0xffff_ffffL;
          case MAC -> MacAddress.parse(text).value();
        };
      } catch (IllegalArgumentException e) {
        throw new UserError(Message.of("%s cannot be such a value: %s", field.word(), text));
      }
    }

    private PacketFilter named(List<String> words) {
      for (String word : words)
        if (!word.startsWith("\"") && SIGN.matcher(word).matches())
          throw new UserError(Message.of("there is no such comparison: %s", word));
      String phrase = words.stream().collect(Collectors.joining(" ")).replace("\"", "");
      String wanted = phrase.toLowerCase(Locale.ROOT);
      if (wanted.equals("lost")) return Transmission::isLost;
      for (PacketKind kind : PacketKind.values())
        if (kind.words().equals(wanted)) return packet -> kind.matches(packet.frame());
      for (int i = 0; i < network.nodes().size(); i++) {
        int node = i;
        if (network.nodes().get(i).name().equalsIgnoreCase(phrase))
          return packet -> packet.from().node() == node || packet.to().node() == node;
      }
      return packet -> text(packet).contains(wanted);
    }

    private String text(Transmission packet) {
      PacketRow row = PacketRow.of(network, packet);
      return String.join(
              " ",
              row.time(),
              row.from(),
              row.to(),
              row.source(),
              row.destination(),
              row.protocol(),
              row.info())
          .toLowerCase(Locale.ROOT);
    }
  }
}
