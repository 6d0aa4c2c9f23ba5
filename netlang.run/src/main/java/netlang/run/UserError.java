package netlang.run;

/**
 * Something that only the user can mend. The message says what is wrong and what to do; a stack
 * trace helps nobody.
 */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
