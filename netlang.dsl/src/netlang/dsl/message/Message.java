package netlang.dsl.message;

import java.util.List;

/**
 * A sentence for the author of a file, before it is said in one of his languages.
 *
 * @param pattern the English sentence with {@code %s} for its arguments, as {@link String#format}
 *     reads it; translations are found by it
 * @param arguments names, numbers, or messages again
 */
public record Message(String pattern, List<Object> arguments) {

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String pattern, Object... arguments) {
    return new Message(pattern, List.of(arguments));
  }

  /** In English. */
  @Override
  public String toString() {
    return pattern.formatted(arguments.toArray());
  }
}
