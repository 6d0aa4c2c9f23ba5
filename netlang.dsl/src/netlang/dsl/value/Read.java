package netlang.dsl.value;

import java.util.function.Function;
import netlang.dsl.message.Message;

/**
 * What reading a literal gave: a value, or the reason why there is none. Exactly one of the two is
 * not null.
 *
 * @param value in base units
 */
public record Read<T>(T value, Problem problem) {

  public Read {
    if ((value == null) == (problem == null))
      throw new IllegalArgumentException("either a value or a problem");
  }

  static <T> Read<T> of(T value) {
    return new Read<>(value, null);
  }

  static <T> Read<T> wrong(Fault fault, Message message, String suggestion) {
    return new Read<>(null, new Problem(fault, message, suggestion));
  }

  static <T> Read<T> wrong(Fault fault, Message message) {
    return wrong(fault, message, "");
  }

  public boolean isGood() {
    return problem == null;
  }

  /** The value; for those who run after the checks. */
  public T get() {
    if (problem != null)
      throw new IllegalStateException("validator let through: " + problem.message());
    return value;
  }

  public T orElse(T other) {
    return problem == null ? value : other;
  }

  /** The value made into another one, or the same problem. */
  public <U> Read<U> map(Function<T, U> function) {
    return problem == null ? of(function.apply(value)) : new Read<>(null, problem);
  }

  /** The value read further, or the same problem. */
  <U> Read<U> then(Function<T, Read<U>> next) {
    return problem == null ? next.apply(value) : new Read<>(null, problem);
  }
}
