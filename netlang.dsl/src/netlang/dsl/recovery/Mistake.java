package netlang.dsl.recovery;

import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;

/** A syntax error that knows which token is wrong, and how to read on. */
public final class Mistake extends SyntaxErrorMessage {

  /** How the text can be read in spite of the mistake. */
  public sealed interface Remedy {

    /** The parser's own recovery. */
    record None() implements Remedy {}

    /** The parser has given up; what was wrong before must be skipped. */
    record GivenUp() implements Remedy {}

    /** The keyword that was probably meant. */
    record Replace(String keyword) implements Remedy {}

    /** A token of this terminal rule, such as NUMBER. */
    record ReadAs(String rule) implements Remedy {}

    /** What stands from this offset on, up to the token, is too much. */
    record LeaveOutFrom(int offset) implements Remedy {}

    /** So many tokens are too much, and nothing else. */
    record LeaveOut(int tokens) implements Remedy {}

    /** Reading on at the next of these words, the next line, or the end of the block. */
    record Skip(Set<String> until) implements Remedy {}

    /** The same for all of a statement, which begins at this offset. */
    record SkipStatement(int from, Set<String> until) implements Remedy {}

    /** Reading on at the next line, whatever braces stand before it. */
    record SkipLine() implements Remedy {}
  }

  /** The offset of the end of the file. */
  public static final int AT_END = Integer.MAX_VALUE;

  private final Message message;
  private final int offset;
  private final int shownAt;
  private final Remedy remedy;

  /** The offset is that of the token that is wrong, {@link #AT_END} if the text ends too early. */
  public Mistake(Message message, int offset, Remedy remedy) {
    this(message, offset, remedy, offset);
  }

  /** The same, but shown at another token than the one that is wrong. */
  public Mistake(Message message, int offset, Remedy remedy, int shownAt) {
    this(message.toString(), message, offset, remedy, shownAt);
  }

  private Mistake(String said, Message message, int offset, Remedy remedy, int shownAt) {
    super(said, Diagnostic.SYNTAX_DIAGNOSTIC);
    this.message = message;
    this.offset = offset;
    this.remedy = remedy;
    this.shownAt = shownAt;
  }

  /** The same in the language of the user. */
  public Mistake saidBy(Speaker speaker) {
    return new Mistake(speaker.say(message), message, offset, remedy, shownAt);
  }

  public int offset() {
    return offset;
  }

  int shownAt() {
    return shownAt;
  }

  public Remedy remedy() {
    return remedy;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
