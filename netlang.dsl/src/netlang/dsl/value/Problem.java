package netlang.dsl.value;

import netlang.dsl.message.Message;

/**
 * Why a literal has no value.
 *
 * @param message one sentence for the author: the text, what is wrong with it, what to write
 *     instead
 * @param suggestion what could stand in its place, as text of the language; empty if nobody can
 *     guess
 */
public record Problem(Fault fault, Message message, String suggestion) {

  public Problem {
    if (!suggestion.isEmpty()) message = Message.of("%s; did you mean %s?", message, suggestion);
  }

  /** The same, where more stands behind the literal. */
  public Problem followedBy(String rest) {
    return suggestion.isEmpty()
        ? this
        : new Problem(fault, (Message) message.arguments().get(0), suggestion + rest);
  }

  /** The code of the check that reports it: {@code V01}. */
  public String code() {
    return fault.code();
  }
}
