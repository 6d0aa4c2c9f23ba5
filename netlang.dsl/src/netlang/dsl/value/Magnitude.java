package netlang.dsl.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import netlang.dsl.message.Message;

/**
 * A number that is calculated with.
 *
 * @param unit null if it has none
 */
public record Magnitude(BigDecimal amount, String unit) {

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;

  public static Magnitude of(long amount) {
    return new Magnitude(BigDecimal.valueOf(amount), null);
  }

  public Read<Magnitude> plus(Magnitude other) {
    return common(other)
        .map(unit -> new Magnitude(in(unit).add(other.in(unit)), emptyIsNull(unit)));
  }

  public Read<Magnitude> minus(Magnitude other) {
    return plus(new Magnitude(other.amount.negate(), other.unit));
  }

  /** Only one of the two can have a unit. */
  public Read<Magnitude> times(Magnitude other) {
    if (unit != null && other.unit != null)
      return Read.wrong(
          Fault.UNIT_OF_OTHER_KIND, Message.of("%s times %s has no unit", this, other));
    return Read.of(
        new Magnitude(
            amount.multiply(other.amount, EXACT_ENOUGH), unit == null ? other.unit : unit));
  }

  /** Two of a kind give a number without unit. */
  public Read<Magnitude> dividedBy(Magnitude other) {
    if (other.amount.signum() == 0)
      return Read.wrong(Fault.ZERO, Message.of("%s cannot be divided by 0", this));
    if (other.unit == null) return Read.of(new Magnitude(quotient(amount, other.amount), unit));
    return common(other).map(shared -> new Magnitude(quotient(in(shared), other.in(shared)), null));
  }

  /** How often the other one goes into it, rounded down. */
  public Read<Magnitude> wholeTimes(Magnitude other) {
    return dividedBy(other)
        .map(ratio -> new Magnitude(ratio.amount.setScale(0, RoundingMode.FLOOR), ratio.unit));
  }

  /** What is left then. */
  public Read<Magnitude> remainder(Magnitude other) {
    return wholeTimes(other)
        .then(times -> new Magnitude(times.amount, null).times(other).then(this::minus));
  }

  /** Below, at or above 0, as {@link Comparable} says. */
  public Read<Integer> comparedTo(Magnitude other) {
    return common(other).map(unit -> in(unit).compareTo(other.in(unit)));
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, EXACT_ENOUGH).stripTrailingZeros();
  }

  /** The smaller of the two units, "" for none. */
  private Read<String> common(Magnitude other) {
    if (unit == null && other.unit == null) return Read.of("");
    Units kind = unit == null ? null : Units.of(unit);
    if (unit != null && unit.equals(other.unit)) return Read.of(unit);
    if (kind == null || other.unit == null || Units.of(other.unit) != kind)
      return Read.wrong(
          Fault.UNIT_OF_OTHER_KIND,
          Message.of(
              "%s is %s and %s is %s: they are of different kinds",
              this, kind(), other, other.kind()));
    return Read.of(kind.factor(unit).compareTo(kind.factor(other.unit)) <= 0 ? unit : other.unit);
  }

  private Message kind() {
    if (unit == null) return Message.of("a number without unit");
    Units kind = Units.of(unit);
    return kind == null ? Message.of("of an unknown unit") : kind.kind();
  }

  private BigDecimal in(String target) {
    if (unit == null || unit.equals(target)) return amount;
    Units kind = Units.of(unit);
    return amount.multiply(kind.factor(unit)).divide(kind.factor(target), EXACT_ENOUGH);
  }

  private static String emptyIsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** As the language writes it. */
  @Override
  public String toString() {
    String digits = Quantities.print(amount);
    if (unit == null) return digits;
    return unit.startsWith("/") ? digits + unit : digits + " " + unit;
  }
}
