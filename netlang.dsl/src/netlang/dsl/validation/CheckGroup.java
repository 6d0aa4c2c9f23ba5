package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.function.Supplier;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.value.Problem;
import netlang.dsl.value.Read;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/** The checks of one concept, and the way they say what they found. */
abstract class CheckGroup extends AbstractNetLangValidator {

  @Inject private Speaker speaker;

  /** Nothing: {@link NetLangValidator} calls the groups. */
  @Override
  public void register(EValidatorRegistrar registrar) {}

  /** A mistake that makes the network impossible to run. */
  final void error(Mark mark, String code, Message message, String... replacements) {
    acceptError(
        speaker.say(message), mark.object(), mark.offset(), mark.length(), code, replacements);
  }

  /**
   * A mistake that can be run, to see how the network fails: an error unless the author allows it.
   */
  final void fault(Mark mark, String code, Message message, String... replacements) {
    if (!saidAsAllowed(mark, code, message)) error(mark, code, message, replacements);
  }

  /** What is most likely not meant, unless the author says so. */
  final void warning(Mark mark, String code, Message message, String... replacements) {
    if (!saidAsAllowed(mark, code, message))
      acceptWarning(
          speaker.say(message), mark.object(), mark.offset(), mark.length(), code, replacements);
  }

  final void info(Mark mark, String code, Message message, String... replacements) {
    acceptInfo(
        speaker.say(message), mark.object(), mark.offset(), mark.length(), code, replacements);
  }

  private boolean saidAsAllowed(Mark mark, String code, Message message) {
    boolean allowed = Allowances.isAllowed(code, mark.object());
    if (allowed) info(mark, code, Message.of("%s (allowed here)", message));
    return allowed;
  }

  /**
   * Says why the literal cannot be read, if so. True if it can. Its place is looked up only when
   * needed.
   */
  final boolean check(Read<?> literal, Supplier<Mark> mark) {
    if (literal.isGood()) return true;
    Problem problem = literal.problem();
    error(mark.get(), problem.code(), problem.message(), problem.suggestion());
    return false;
  }
}
