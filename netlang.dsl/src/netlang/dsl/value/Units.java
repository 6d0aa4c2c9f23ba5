package netlang.dsl.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import netlang.dsl.message.Message;

/** The units of one kind of quantity, each with its factor to the base unit. */
public enum Units {
  /** Base unit: nanosecond. */
  TIME(
      Message.of("a time"),
      "s",
      Map.of("sec", "s", "m", "min", "minute", "min", "hour", "h", "hr", "h"),
      unit("ns", 1),
      unit("us", 1_000),
      unit("ms", 1_000_000),
      unit("s", 1_000_000_000),
      unit("min", 60_000_000_000L),
      unit("h", 3_600_000_000_000L)),
  /** Base unit: bit per second. */
  RATE(
      Message.of("a rate"),
      "Mbit/s",
      Map.of(
          "bps", "bit/s", "kbps", "kbit/s", "mbps", "Mbit/s", "gbps", "Gbit/s", "kb/s", "kbit/s",
          "bit", "bit/s", "kbit", "kbit/s", "mbit", "Mbit/s", "gbit", "Gbit/s"),
      unit("bit/s", 1),
      unit("kbit/s", 1_000),
      unit("Mbit/s", 1_000_000),
      unit("Gbit/s", 1_000_000_000),
      unit("Tbit/s", 1_000_000_000_000L),
      unit("B/s", 8),
      unit("kB/s", 8_000),
      unit("MB/s", 8_000_000),
      unit("GB/s", 8_000_000_000L)),
  /** Base unit: nanoseconds from one to the next. */
  FREQUENCY(
      Message.of("a frequency"),
      "/s",
      Map.of("hz", "/s", "pps", "/s", "/sec", "/s"),
      unit("/us", 1_000),
      unit("/ms", 1_000_000),
      unit("/s", 1_000_000_000),
      unit("/min", 60_000_000_000L),
      unit("/h", 3_600_000_000_000L)),
  /** Base unit: octet. */
  SIZE(
      Message.of("a size"),
      "B",
      Map.of("byte", "B", "bytes", "B", "kib", "KiB", "k", "kB", "octets", "B"),
      unit("B", 1),
      unit("kB", 1_000),
      unit("MB", 1_000_000),
      unit("GB", 1_000_000_000),
      unit("KiB", 1L << 10),
      unit("MiB", 1L << 20),
      unit("GiB", 1L << 30)),
  /** Base unit: 1 / 100. */
  SHARE(Message.of("a share"), "%", Map.of("percent", "%", "pct", "%"), unit("%", 1));

  private final Message kind;
  private final String usual;
  private final Map<String, String> otherNames;
  private final Map<String, BigDecimal> factors = new LinkedHashMap<>();

  @SafeVarargs
  Units(
      Message kind,
      String usual,
      Map<String, String> otherNames,
      Map.Entry<String, Long>... units) {
    this.kind = kind;
    this.usual = usual;
    this.otherNames = otherNames;
    for (Map.Entry<String, Long> unit : units)
      factors.put(unit.getKey(), BigDecimal.valueOf(unit.getValue()));
  }

  private static Map.Entry<String, Long> unit(String name, long factor) {
    return Map.entry(name, factor);
  }

  /** With an article: {@code a time}. */
  Message kind() {
    return kind;
  }

  /** As they are written, the smallest first. */
  public Set<String> names() {
    return Collections.unmodifiableSet(factors.keySet());
  }

  /**
   * How many base units one of this unit is, or why it is none. {@code unit} null: none was
   * written.
   */
  Read<BigDecimal> factor(BigDecimal value, String unit) {
    return factor(value, unit, usual);
  }

  /** The same; {@code missing} is the unit that is probably meant where none was written. */
  Read<BigDecimal> factor(BigDecimal value, String unit, String missing) {
    String number = Quantities.print(value);
    if (unit == null) {
      Message message = Message.of("%s is not %s without a unit (%s)", number, kind, list());
      return Read.wrong(Fault.UNIT_MISSING, message, join(number, missing));
    }
    BigDecimal factor = factors.get(unit);
    if (factor != null) return Read.of(factor);
    for (Units other : values()) {
      if (other.factors.containsKey(unit)) {
        Message message =
            Message.of(
                "%s is %s, but %s belongs here (%s)", join(number, unit), other.kind, kind, list());
        return Read.wrong(Fault.UNIT_OF_OTHER_KIND, message);
      }
    }
    String nearest = nearest(unit);
    Message message = Message.of("there is no unit %s of %s (%s)", unit, kind, list());
    return Read.wrong(Fault.UNIT_UNKNOWN, message, nearest.isEmpty() ? "" : join(number, nearest));
  }

  private String nearest(String unit) {
    String known = otherName(unit);
    return known.isEmpty() ? Spelling.nearest(unit, factors.keySet()) : known;
  }

  /** The unit that has this name elsewhere, or "". */
  private String otherName(String unit) {
    String singular = unit.toLowerCase(Locale.ROOT).replaceAll("(?<=.{3})s$", "");
    return otherNames.getOrDefault(
        unit.toLowerCase(Locale.ROOT), otherNames.getOrDefault(singular, ""));
  }

  private String list() {
    return String.join(", ", factors.keySet());
  }

  /** Whether some kind of quantity has the unit, or has another name for it. */
  static boolean isKnown(String unit) {
    for (Units units : values())
      if (units.factors.containsKey(unit) || !units.otherName(unit).isEmpty()) return true;
    return false;
  }

  /** The kind that has the unit; null if none has. */
  static Units of(String unit) {
    for (Units units : values()) if (units.factors.containsKey(unit)) return units;
    return null;
  }

  /** How many base units one of this unit is, which must be one of this kind. */
  BigDecimal factor(String unit) {
    return factors.get(unit);
  }

  private static String join(String number, String unit) {
    return unit.startsWith("/") ? number + unit : number + " " + unit;
  }
}
