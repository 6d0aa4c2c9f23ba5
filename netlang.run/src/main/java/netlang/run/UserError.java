package netlang.run;

import netlang.dsl.message.Message;

/**
 * Something that only the user can mend. The message says what is wrong and what to do; a stack
 * trace helps nobody.
 */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Message message;

  public UserError(Message message) {
    this(message, null);
  }

  public UserError(Message message, Throwable cause) {
    super(message.toString(), cause);
    this.message = message;
  }

  /** To be said in the language of the user; {@link #getMessage} says it in English. */
  public Message message() {
    return message;
  }
}
