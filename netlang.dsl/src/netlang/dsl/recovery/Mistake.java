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

    /** So many tokens are too much, and nothing else. */
    record LeaveOut(int tokens) implements Remedy {}

    /** Reading on at the next of these words, the next line, or the end of the block. */
    record Skip(Set<String> until) implements Remedy {}

    /** Reading on at the next line, whatever braces stand before it. */
    record SkipLine() implements Remedy {}
  }

  /** The offset of the end of the file. */
  public static final int AT_END = Integer.MAX_VALUE;

  private final Message message;
  private final int offset;
  private final Remedy remedy;

  /** The offset is that of the token that is wrong, {@link #AT_END} if the text ends too early. */
  public Mistake(Message message, int offset, Remedy remedy) {
    this(message.toString(), message, offset, remedy);
  }

  private Mistake(String said, Message message, int offset, Remedy remedy) {
    super(said, Diagnostic.SYNTAX_DIAGNOSTIC);
    this.message = message;
    this.offset = offset;
    this.remedy = remedy;
  }

  /** The same in the language of the user. */
  public Mistake saidBy(Speaker speaker) {
    return new Mistake(speaker.say(message), message, offset, remedy);
  }

  public int offset() {
    return offset;
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
