package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.List;

/** Reads packets: {@code P. 1:1001(1000) ack 1 win 257 <nop,nop,TS val 1 ecr 2>}. */
final class SegmentParser {

  private static final String FLAG_LETTERS = "FSRP.UEW";

  private static final int MAXIMUM_LENGTH = 1 << 30;

  private final Cursor cursor;

  SegmentParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Behind {@code <}. */
  ScriptEvent injected(int line, EventTime time) {
    int start = cursor.position();
    IcmpLine.Quoted quoted = IcmpLine.Quoted.SYN;
    IpLine ip = IpLine.NOTHING;
    if (isQuotation()) quoted = IcmpLine.quoted(cursor);
    else ip = ip();
    if (cursor.takeWord("icmp"))
      return new ScriptEvent.Reported(line, time, IcmpLine.parse(cursor, quoted));
    SegmentLine segment = segment(ip, "< ", start);
    if (!segment.saysWindow())
      throw ScriptFault.syntax(line, "an injected segment needs its window: win N");
    if (segment.anyOptions())
      throw ScriptFault.syntax(line, "an injected segment needs its options, or none");
    return new ScriptEvent.Injected(line, time, segment);
  }

  /** Behind {@code >}. */
  ScriptEvent expected(int line, EventTime time) {
    int start = cursor.position();
    IpLine ip = ip();
    if (cursor.seesWord("icmp")) throw ScriptFault.unsupported(line, "icmp out");
    return new ScriptEvent.Expected(line, time, segment(ip, "> ", start));
  }

  private boolean isQuotation() {
    int start = cursor.position();
    boolean quotation = cursor.take("[") && cursor.seesDigit();
    cursor.goTo(start);
    return quotation;
  }

  // ---- the IP header

  private IpLine ip() {
    String close = cursor.take("[") ? "]" : cursor.take("(") ? ")" : "";
    IpLine ip = IpLine.NOTHING;
    if (close.isEmpty()) return ip;
    do {
      ip = with(ip);
    } while (cursor.take(","));
    cursor.expect(close);
    return ip;
  }

  private IpLine with(IpLine ip) {
    int line = cursor.line();
    String word = cursor.word("noecn, ect0, ect1, ce, ect01, tos or ttl");
    if (word.equals("tos"))
      return new IpLine(ip.ecn(), (int) cursor.number("a type of service"), ip.timeToLive());
    if (word.equals("ttl"))
      return new IpLine(ip.ecn(), ip.typeOfService(), (int) cursor.number("a time to live"));
    int ecn = IpLine.ecn(word);
    if (ecn == IpLine.UNSAID) throw ScriptFault.unsupported(line, word);
    return new IpLine(ecn, ip.typeOfService(), ip.timeToLive());
  }

  // ---- the TCP header

  private SegmentLine segment(IpLine ip, String direction, int start) {
    int flags = flags();
    int line = cursor.line();
    if (cursor.sees("..."))
      throw ScriptFault.unsupported(line, "any sequence number"); // of other branches of the tool
    long first = cursor.number("a sequence number");
    cursor.expect(":");
    long last = cursor.number("a sequence number");
    cursor.expect("(");
    long length = cursor.number("a length");
    cursor.expect(")");
    if (cursor.sees("!")) throw ScriptFault.unsupported(line, "absolute sequence number");
    if (length < 0 || length > MAXIMUM_LENGTH || (int) (first + length) != (int) last)
      throw ScriptFault.syntax(
          line,
          first + ":" + last + "(" + length + ") does not add up: the last is first + length");
    int acknowledgment = cursor.takeWord("ack") ? (int) cursor.number("a number") : 0;
    int window = cursor.takeWord("win") ? sixteenBits() : SegmentLine.UNSAID;
    int urgent = cursor.takeWord("urg") ? sixteenBits() : 0;
    List<OptionLine> options = options();
    String text = direction + cursor.textSince(start);
    return new SegmentLine(
        ip, flags, (int) first, (int) length, acknowledgment, window, urgent, options, text);
  }

  private int sixteenBits() {
    int line = cursor.line();
    long number = cursor.number("a number");
    if (number >>> 16 != 0) throw ScriptFault.syntax(line, number + " does not fit into 16 bits");
    return (int) number;
  }

  private int flags() {
    int line = cursor.line();
    String letters = cursor.chunk("the flags: letters of FSRPUEW and '.', or '-'");
    if (letters.equals("-")) return 0;
    int flags = 0;
    for (int i = 0; i < letters.length(); i++) {
      int bit = FLAG_LETTERS.indexOf(letters.charAt(i));
      if (bit < 0) throw ScriptFault.unsupported(line, "packet " + letters);
      flags |= 1 << bit;
    }
    return flags;
  }

  /** Null for {@code <...>}; {@code 1:1(0)} and nothing behind it means that there are none. */
  private List<OptionLine> options() {
    List<OptionLine> options = new ArrayList<>();
    if (!cursor.take("<")) return options;
    if (cursor.take("...")) {
      cursor.expect(">");
      return null;
    }
    if (cursor.take(">")) return options;
    do {
      options.add(option());
    } while (cursor.take(","));
    cursor.expect(">");
    return options;
  }

  private OptionLine option() {
    int line = cursor.line();
    String word = cursor.word("an option");
    return switch (word) {
      case "mss" -> new OptionLine.MaximumSegmentSize(sixteenBits());
      case "wscale" -> new OptionLine.WindowScale((int) cursor.number("a shift count"));
      case "sackOK" -> new OptionLine.SackPermitted();
      case "sack" -> sack();
      case "TS" -> timestamps();
      case "nop" -> new OptionLine.NoOperation();
      case "eol" -> new OptionLine.EndOfList();
      default -> throw ScriptFault.unsupported(line, "option " + word);
    };
  }

  private OptionLine sack() {
    List<OptionLine.Sack.Block> blocks = new ArrayList<>();
    while (cursor.seesDigit()) {
      int left = (int) cursor.number("an edge");
      cursor.expect(":");
      blocks.add(new OptionLine.Sack.Block(left, (int) cursor.number("an edge")));
    }
    return new OptionLine.Sack(blocks);
  }

  private OptionLine timestamps() {
    cursor.expect("val");
    int value = (int) cursor.number("a timestamp");
    cursor.expect("ecr");
    return new OptionLine.Timestamps(value, (int) cursor.number("a timestamp"));
  }
}
