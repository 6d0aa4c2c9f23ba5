package netlang.sim.packetdrill;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpSegment;

/**
 * Compares what the host has sent with a line of the script, field by field in the order in which
 * they are reported: flags, sequence number, length, acknowledgment, window, urgent pointer,
 * options, IP header.
 */
final class Matcher {

  private final Script script;
  private final Strictness strictness;

  /** A field that differs. */
  record Difference(String field, String wanted, String got) {}

  Matcher(Script script, Strictness strictness) {
    this.script = script;
    this.strictness = strictness;
  }

  /**
   * All differences, the first one first; empty if there are none. The script's timestamps are
   * learnt.
   *
   * @param seen at least one; several if they are one for the script
   * @param mustPush true if the last of them left nothing behind in the send queue
   */
  List<Difference> differences(
      SegmentLine line, List<SeenSegment> seen, boolean mustPush, Conversation conversation) {
    SeenSegment first = seen.get(0);
    List<Difference> all = new ArrayList<>();
    flags(line, seen.get(seen.size() - 1), mustPush, all);
    number("seq", line.sequence(), first.sequence(), all);
    number("length", line.length(), seen.stream().mapToInt(SeenSegment::length).sum(), all);
    number("ack", line.acknowledgment(), first.acknowledgment(), all);
    if (line.saysWindow() && (strictness.strict() || strictness.literal()))
      window(line, first, conversation, all);
    number("urg", line.urgentPointer(), first.segment().urgentPointer(), all);
    if (!line.anyOptions()) options(line, first, conversation.timestamps(), all);
    if (!line.ip().fits(first.packet())) ip(line, first, all);
    if (!seen.stream().allMatch(each -> isZero(each.segment().data())))
      all.add(new Difference("payload", "zeros", "something else"));
    return all;
  }

  private static void number(String field, int wanted, int got, List<Difference> all) {
    if (wanted != got)
      all.add(
          new Difference(field, Integer.toUnsignedString(wanted), Integer.toUnsignedString(got)));
  }

  // ---- flags

  /** RFC 9293 §3.9.1.2, MUST-61: PSH in the last segment of what is queued; else it is free. */
  private void flags(SegmentLine line, SeenSegment seen, boolean mustPush, List<Difference> all) {
    int ignored = strictness.literal() ? 0 : TcpSegment.PSH;
    boolean missing =
        mustPush
            && line.has(TcpSegment.PSH)
            && seen.length() > 0
            && !seen.segment().has(TcpSegment.PSH);
    if (missing || ((line.flags() ^ seen.flags()) & ~ignored) != 0)
      all.add(new Difference("flags", line.flagLetters(), seen.segment().flagLetters()));
  }

  // ---- window

  /** The script's host may have had another shift count: then octets are compared. */
  private void window(
      SegmentLine line, SeenSegment seen, Conversation conversation, List<Difference> all) {
    int got = seen.segment().window();
    int scriptShift = conversation.scriptShift();
    int hostShift = conversation.hostShift();
    boolean scaled = scriptShift >= 0 && hostShift >= 0 && !line.has(TcpSegment.SYN);
    if (scaled && scriptShift != hostShift && !strictness.literal()) {
      long apart = ((long) line.window() << scriptShift) - ((long) got << hostShift);
      if (Math.abs(apart) < 1L << Math.max(scriptShift, hostShift)) return;
    }
    number("win", line.window(), got, all);
  }

  // ---- options

  private void options(
      SegmentLine line, SeenSegment seen, TimestampBook timestamps, List<Difference> all) {
    List<OptionLine> wanted = comparable(line.options());
    List<OptionLine> got = comparable(seen.options());
    boolean same =
        strictness.literal()
            ? wanted.equals(got)
            : wanted.size() == got.size() && got.containsAll(wanted);
    if (!same)
      all.add(new Difference("options", brackets(line.options()), brackets(seen.options())));
    OptionLine.Timestamps theirs = line.option(OptionLine.Timestamps.class);
    OptionLine.Timestamps ours = seen.option(OptionLine.Timestamps.class);
    if (ours == null || theirs == null) return;
    if (script.timestampTickNanos() > 0) tick(theirs.value(), ours.value(), timestamps, all);
    timestamps.learn(theirs.value(), ours.value());
  }

  /** What counts of them: of timestamps not the value, which is learnt. */
  private List<OptionLine> comparable(List<OptionLine> options) {
    List<OptionLine> kept = new ArrayList<>();
    for (OptionLine option : options) {
      boolean padding =
          option instanceof OptionLine.NoOperation || option instanceof OptionLine.EndOfList;
      if (option instanceof OptionLine.Timestamps stamps)
        kept.add(new OptionLine.Timestamps(0, stamps.echo()));
      else if (strictness.literal()) kept.add(option);
      else if (option instanceof OptionLine.WindowScale) kept.add(new OptionLine.WindowScale(0));
      else if (!padding) kept.add(option);
    }
    return kept;
  }

  private static String brackets(List<OptionLine> options) {
    return options.isEmpty() ? "none" : "<" + SeenSegment.print(options) + ">";
  }

  private void tick(int wanted, int got, TimestampBook timestamps, List<Difference> all) {
    long tolerance =
        strictness.toleranceNanos() == Strictness.AS_WRITTEN
            ? script.toleranceNanos()
            : strictness.toleranceNanos();
    int off = timestamps.ticksOff(wanted, got);
    if (Math.abs((long) off) > tolerance / script.timestampTickNanos())
      number("TS val", wanted, wanted + off, all);
  }

  // ---- the rest

  private static void ip(SegmentLine line, SeenSegment seen, List<Difference> all) {
    int octet = seen.packet().typeOfService();
    String got =
        String.format(
            "tos 0x%02x (%s), ttl %d", octet, IpLine.word(octet & 3), seen.packet().timeToLive());
    all.add(new Difference("ip", line.ip().toString(), got));
  }

  private static boolean isZero(Payload data) {
    if (data instanceof Payload.Zeros || data.length() == 0) return true;
    ByteBuffer bytes = ByteBuffer.allocate(data.length());
    data.emit(bytes);
    for (byte each : bytes.array()) if (each != 0) return false;
    return true;
  }
}
