package netlang.dsl.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import netlang.dsl.message.Message;
import netlang.dsl.net.Quantity;

/** Numbers with units, in base units. Exact: nothing is rounded but the interval of a frequency. */
public final class Quantities {

  /** Ten years: sums of a few such times do not overflow. */
  public static final long MAX_NANOS = 87_600 * 3_600_000_000_000L;

  public static final long MAX_BITS_PER_SECOND = 100_000_000_000_000L;

  /** RFC 791 §3.2: every link must carry 68 octets; an IP packet has at most 65535. */
  public static final int MIN_MTU = 68;

  public static final int MAX_MTU = 65_535;

  /** What fits into an IP packet beside an IP header of 20 and a UDP or ICMP header of 8 octets. */
  public static final int MAX_DATA = 65_507;

  /** What one TCP connection carries in one direction, in octets: 10^15. */
  public static final long MAX_STREAM = 1_000_000_000_000_000L;

  /** Of a TCP window, RFC 7323 §2.2: 65535 · 2^14 octets at most. */
  private static final long MAX_BUFFER = 1L << 30;

  private Quantities() {}

  /** In nanoseconds, at least 0. */
  public static Read<Long> time(Quantity quantity) {
    return time(quantity, 0, UsualTimes.of(quantity));
  }

  /** In nanoseconds, at least 1. */
  public static Read<Long> positiveTime(Quantity quantity) {
    return time(quantity, 1, UsualTimes.of(quantity));
  }

  /**
   * In nanoseconds.
   *
   * @param usual the unit that is probably meant where none is written
   */
  static Read<Long> time(Quantity quantity, long least, String usual) {
    if (quantity.getUnit() == null && quantity.getValue() != null)
      return Units.TIME.factor(quantity.getValue(), null, usual).map(BigDecimal::longValue);
    Message most = Message.of("87600 h (ten years)");
    return whole(quantity, Units.TIME, Message.of("nanoseconds"), least, MAX_NANOS, most);
  }

  /** In bits per second, at least 1. */
  public static Read<Long> rate(Quantity quantity) {
    return whole(
        quantity, Units.RATE, Message.of("bits per second"), 1, MAX_BITS_PER_SECOND, "100 Tbit/s");
  }

  /** In bits per second, at least 0. */
  static Read<Long> rateOrNone(Quantity quantity) {
    return whole(
        quantity, Units.RATE, Message.of("bits per second"), 0, MAX_BITS_PER_SECOND, "100 Tbit/s");
  }

  /** {@code 50/s} as nanoseconds from one to the next, to the nearest nanosecond. */
  public static Read<Long> interval(Quantity frequency) {
    BigDecimal value = frequency.getValue();
    return factor(frequency, Units.FREQUENCY).then(per -> interval(frequency, value, per));
  }

  private static Read<Long> interval(Quantity frequency, BigDecimal value, BigDecimal per) {
    if (value.signum() < 0)
      return Read.wrong(Fault.NEGATIVE, Message.of("%s is negative", print(frequency)));
    if (value.signum() == 0)
      return Read.wrong(
          Fault.ZERO, Message.of("%s is never: a frequency is more than 0", print(frequency)));
    if (value.compareTo(per) > 0)
      return Read.wrong(
          Fault.TOO_LARGE, Message.of("%s is more than one a nanosecond", print(frequency)));
    BigDecimal nanos = per.divide(value, MathContext.DECIMAL64);
    if (nanos.compareTo(BigDecimal.valueOf(MAX_NANOS)) > 0)
      return Read.wrong(
          Fault.TOO_SMALL, Message.of("%s is less than one in ten years", print(frequency)));
    return Read.of(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** In octets, at least 0; a bare number is octets already. */
  public static Read<Long> size(Quantity quantity) {
    return size(quantity, 0, Integer.MAX_VALUE);
  }

  /** Of an IP packet, in octets: 68–65535. */
  public static Read<Integer> mtu(Quantity quantity) {
    return size(quantity, MIN_MTU, MAX_MTU).map(Math::toIntExact);
  }

  /** Of the application data of one packet, in octets: 0–65507. */
  public static Read<Integer> dataSize(Quantity quantity) {
    return size(quantity, 0, MAX_DATA).map(Math::toIntExact);
  }

  /** Of what arrived or is under way, in octets: 0–10^15. */
  static Read<Long> volume(Quantity quantity) {
    return size(quantity, 0, MAX_STREAM);
  }

  /** Of what is written to a TCP connection, in octets: 1–10^15. */
  public static Read<Long> streamSize(Quantity quantity) {
    return size(quantity, 1, MAX_STREAM);
  }

  /** Of a TCP buffer, in octets: 1–2^30. */
  static Read<Long> buffer(Quantity quantity) {
    return size(quantity, 1, MAX_BUFFER);
  }

  private static Read<Long> size(Quantity quantity, long least, long most) {
    return whole(quantity, Units.SIZE, Message.of("octets"), least, most, most + " B");
  }

  /** {@code 1 %} as 0.01; 0–1. */
  public static Read<Double> share(Quantity quantity) {
    if (quantity.getUnit() == null && quantity.getValue() != null) {
      BigDecimal value = quantity.getValue();
      boolean fraction = value.compareTo(BigDecimal.ONE) < 0;
      String percent =
          print(fraction ? value.movePointRight(2).stripTrailingZeros() : value) + " %";
      return Read.wrong(
          Fault.UNIT_MISSING,
          Message.of("%s is not a share without a unit (%%)", print(value)),
          percent);
    }
    return factor(quantity, Units.SHARE)
        .then(ignored -> fraction(quantity, BigDecimal.valueOf(100)));
  }

  /** {@code 1e-7}, or a share: 0–1. */
  public static Read<Double> probability(Quantity quantity) {
    return quantity.getUnit() == null && quantity.getValue() != null
        ? fraction(quantity, BigDecimal.ONE)
        : share(quantity);
  }

  private static Read<Double> fraction(Quantity quantity, BigDecimal whole) {
    String text = print(quantity);
    if (quantity.getValue().signum() < 0)
      return Read.wrong(Fault.NEGATIVE, Message.of("%s is negative", text));
    if (quantity.getValue().compareTo(whole) > 0)
      return Read.wrong(
          Fault.TOO_LARGE,
          Message.of("%s is more than all", text),
          whole.equals(BigDecimal.ONE) ? "1" : "100 %");
    return Read.of(quantity.getValue().divide(whole).doubleValue());
  }

  private static Read<Long> whole(
      Quantity quantity, Units units, Message base, long least, long most, Object mostText) {
    return factor(quantity, units)
        .then(
            factor -> {
              BigDecimal exact = quantity.getValue().multiply(factor);
              String text = print(quantity);
              if (exact.signum() < 0)
                return Read.wrong(Fault.NEGATIVE, Message.of("%s is negative", text));
              if (exact.signum() == 0 && least > 0)
                return Read.wrong(
                    Fault.ZERO, Message.of("%s is nothing: more than 0 is needed", text));
              if (exact.compareTo(BigDecimal.valueOf(most)) > 0)
                return Read.wrong(
                    Fault.TOO_LARGE, Message.of("%s is too large: at most %s", text, mostText));
              if (!isWhole(exact))
                return Read.wrong(
                    Fault.NOT_WHOLE, Message.of("%s is not a whole number of %s", text, base));
              if (exact.compareTo(BigDecimal.valueOf(least)) < 0)
                return Read.wrong(
                    Fault.TOO_SMALL,
                    Message.of("%s is too small: at least %s %s", text, least, base));
              return Read.of(exact.longValueExact());
            });
  }

  private static Read<BigDecimal> factor(Quantity quantity, Units units) {
    if (quantity.getValue() == null)
      return Read.wrong(Fault.UNIT_MISSING, Message.of("a number is missing"));
    if (units == Units.SIZE && quantity.getUnit() == null) return Read.of(BigDecimal.ONE);
    String unit = quantity.getUnit() == null ? null : quantity.getUnit().replaceAll("\\s", "");
    return units.factor(quantity.getValue(), unit);
  }

  /** Whether some kind of quantity has this unit, or something near to it. */
  public static boolean isUnit(String word) {
    return Units.isKnown(word);
  }

  static boolean isWhole(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /** As the language writes it: {@code 2 ms}, {@code 50/s}. */
  public static String print(Quantity quantity) {
    String unit = quantity.getUnit() == null ? "" : quantity.getUnit();
    String number = quantity.getValue() == null ? "" : print(quantity.getValue());
    return unit.isEmpty() || unit.startsWith("/") ? number + unit : number + " " + unit;
  }

  /** Plain digits while there are not too many: {@code 1e99999999} stays short. */
  static String print(BigDecimal value) {
    int digits = Math.abs(value.scale()) + value.precision();
    return 0 < digits && digits <= 20
        ? value.toPlainString()
        : value.toString().replace("E+", "e").replace("E", "e");
  }
}
