package netlang.dsl.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netlang.dsl.message.Message;

/** Numbers without a unit, each in its range. */
public final class Numbers {

  /**
   * As many as a large chassis switch has; also what keeps a typing error from filling the memory.
   */
  public static final int MAX_SWITCH_PORTS = 65_535;

  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,9})(st|nd|rd|th)");

  private Numbers() {}

  /** How often something is sent: 1–10^12. */
  public static Read<Long> count(BigDecimal number) {
    return whole(number, 1, 1_000_000_000_000L);
  }

  /** Of an expectation, 0–10^15. */
  public static Read<Long> amount(BigDecimal number) {
    return whole(number, 0, 1_000_000_000_000_000L);
  }

  /** RFC 791 §3.1: one octet; 0 would be dropped by the sender. */
  public static Read<Integer> timeToLive(BigDecimal number) {
    return whole(number, 1, 255).map(Math::toIntExact);
  }

  /** Probes for each hop of a traceroute: 1–10, as traceroute(8). */
  public static Read<Integer> probes(BigDecimal number) {
    return whole(number, 1, 10).map(Math::toIntExact);
  }

  /** The largest time to live that a traceroute tries: 1–255, as traceroute(8). */
  public static Read<Integer> maxHops(BigDecimal number) {
    return whole(number, 1, 255).map(Math::toIntExact);
  }

  /** Frames that wait at an end of a link: 0–10^6. */
  public static Read<Integer> queueFrames(BigDecimal number) {
    return whole(number, 0, 1_000_000).map(Math::toIntExact);
  }

  /** Waiting frames from which on a link marks: 0–10^6; 0: never. */
  public static Read<Integer> markFrames(BigDecimal number) {
    return queueFrames(number);
  }

  public static Read<Integer> metric(BigDecimal number) {
    return whole(number, 0, Integer.MAX_VALUE).map(Math::toIntExact);
  }

  public static Read<Integer> switchPorts(BigDecimal number) {
    return whole(number, 1, MAX_SWITCH_PORTS).map(Math::toIntExact);
  }

  /** Duplicate address detection: 1–1000 probes. */
  public static Read<Integer> addressProbes(BigDecimal number) {
    return whole(number, 1, 1000).map(Math::toIntExact);
  }

  public static Read<Long> seed(BigDecimal number) {
    return whole(number, 0, Long.MAX_VALUE);
  }

  /** {@code 3rd} as 3; at least 1, and with the ending that English gives it. */
  public static Read<Integer> ordinal(String text) {
    Matcher form = ORDINAL.matcher(text);
    if (!form.matches()) return Read.wrong(Fault.TOO_LARGE, Message.of("%s is too large", text));
    int number = Integer.parseInt(form.group(1));
    if (number == 0)
      return Read.wrong(Fault.ZERO, Message.of("%s: counting starts with 1st", text), "1st");
    String right = number + ending(number);
    return right.equals(text)
        ? Read.of(number)
        : Read.wrong(Fault.WORD, Message.of("%s is not an ordinal", text), right);
  }

  private static String ending(int number) {
    if (number % 100 / 10 == 1) return "th";
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /** Of a {@code repeat}: 1–10^6. */
  public static Read<Integer> repetitions(BigDecimal number) {
    return whole(number, 1, 1_000_000).map(Math::toIntExact);
  }

  static Read<Long> whole(BigDecimal number, long least, long most) {
    String text = Quantities.print(number);
    Message range = Message.of("a whole number from %s to %s belongs here", least, most);
    if (number.signum() < 0)
      return Read.wrong(Fault.NEGATIVE, Message.of("%s is negative: %s", text, range));
    if (number.compareTo(BigDecimal.valueOf(most)) > 0)
      return Read.wrong(Fault.TOO_LARGE, Message.of("%s is too large: %s", text, range));
    if (!Quantities.isWhole(number))
      return Read.wrong(Fault.NOT_WHOLE, Message.of("%s is not whole: %s", text, range));
    if (number.compareTo(BigDecimal.valueOf(least)) < 0)
      return Read.wrong(
          number.signum() == 0 ? Fault.ZERO : Fault.TOO_SMALL,
          Message.of("%s is too small: %s", text, range));
    return Read.of(number.longValueExact());
  }
}
