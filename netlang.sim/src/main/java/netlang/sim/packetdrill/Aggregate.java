package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.packetdrill.Matcher.Difference;
import netlang.sim.wire.TcpSegment;

/**
 * Packets that are one line of the script: its host leaves the cutting into segments to its network
 * card, and the script shows what it gave to the card.
 */
final class Aggregate {

  /** What only the last, or only the first of the pieces may have. */
  private static final int FREE_FLAGS = TcpSegment.FIN | TcpSegment.PSH | TcpSegment.CWR;

  private final int wanted;
  private final List<SeenSegment> pieces = new ArrayList<>();
  private int length;

  /** {@code wanted}: octets of data. */
  Aggregate(int wanted) {
    this.wanted = wanted;
  }

  /** True if there is nothing yet, or something and too little. */
  boolean wantsMore() {
    return pieces.isEmpty() || length > 0 && length < wanted;
  }

  List<SeenSegment> pieces() {
    return pieces;
  }

  SeenSegment first() {
    return pieces.get(0);
  }

  SeenSegment last() {
    return pieces.get(pieces.size() - 1);
  }

  int length() {
    return length;
  }

  /** Why it cannot be the next piece; null if it can, and then it is. */
  Difference add(SeenSegment next) {
    Difference difference = pieces.isEmpty() ? null : difference(next);
    if (difference == null) {
      pieces.add(next);
      length += next.length();
    }
    return difference;
  }

  private Difference difference(SeenSegment next) {
    SeenSegment first = first();
    if (((first.flags() ^ next.flags()) & ~FREE_FLAGS) != 0)
      return new Difference("flags", first.segment().flagLetters(), next.segment().flagLetters());
    if (next.sequence() != last().dataEnd())
      return number("seq", last().dataEnd(), next.sequence());
    if (last().length() != first.length()) return number("length", first.length(), last().length());
    if (next.length() == 0 || next.length() > first.length())
      return number("length", first.length(), next.length());
    if (next.acknowledgment() != first.acknowledgment())
      return number("ack", first.acknowledgment(), next.acknowledgment());
    if (next.segment().window() != first.segment().window())
      return number("win", first.segment().window(), next.segment().window());
    if (!withoutClock(next).equals(withoutClock(first)))
      return new Difference(
          "options", SeenSegment.print(first.options()), SeenSegment.print(next.options()));
    return null;
  }

  private static Difference number(String field, int wanted, int got) {
    return new Difference(field, Integer.toUnsignedString(wanted), Integer.toUnsignedString(got));
  }

  /** The pieces may have been sent at different times. */
  private static List<OptionLine> withoutClock(SeenSegment segment) {
    List<OptionLine> options = new ArrayList<>(segment.options());
    options.replaceAll(
        option ->
            option instanceof OptionLine.Timestamps stamps
                ? new OptionLine.Timestamps(0, stamps.echo())
                : option);
    return options;
  }
}
