package netlang.dsl.validation;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.function.Supplier;
import netlang.dsl.message.Message;
import netlang.dsl.message.Speaker;
import netlang.dsl.net.Scenario;
import netlang.dsl.value.Problem;
import netlang.dsl.value.Read;
import org.apache.log4j.Logger;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/** The checks of one concept, and the way they say what they found. */
abstract class CheckGroup extends AbstractNetLangValidator {

  private static final Logger LOG = Logger.getLogger(CheckGroup.class);

  @Inject private Speaker speaker;

  /** Nothing: {@link NetLangValidator} calls the groups. */
  @Override
  public void register(EValidatorRegistrar registrar) {}

  /** Xtext goes on to the next check after a null that nobody expected, and says nothing. */
  @Override
  protected void handleExceptionDuringValidation(Throwable fault) {
    if (fault instanceof NullPointerException) LOG.error("a check failed", fault);
    super.handleExceptionDuringValidation(fault);
  }

  /** A mistake that makes the network impossible to run. */
  final void error(Mark mark, String code, Message message, String... replacements) {
    say(Severity.ERROR, mark, code, message, replacements);
  }

  /**
   * A mistake that can be run, to see how the network fails: an error unless the author allows it.
   */
  final void fault(Mark mark, String code, Message message, String... replacements) {
    if (!saidAsAllowed(mark, code, message)) error(mark, code, message, replacements);
  }

  /** The same, where it is also enough that each of the scenarios that show it allows it. */
  final void fault(
      Mark mark, Collection<Scenario> shownBy, String code, Message message, String... data) {
    if (areAllowing(shownBy, code)) sayAsAllowed(mark, code, message);
    else fault(mark, code, message, data);
  }

  /** What is most likely not meant, unless the author says so. */
  final void warning(Mark mark, String code, Message message, String... replacements) {
    if (!saidAsAllowed(mark, code, message))
      say(Severity.WARNING, mark, code, message, replacements);
  }

  final void info(Mark mark, String code, Message message, String... replacements) {
    say(Severity.INFO, mark, code, message, replacements);
  }

  /** Not by Xtext's own ways, which want the element of an issue to be in the checked resource. */
  private void say(
      Severity severity, Mark mark, String code, Message message, String... replacements) {
    getChain()
        .add(
            createDiagnostic(
                severity,
                speaker.say(mark.located(message)),
                mark.written(),
                mark.offset(),
                mark.length(),
                code,
                replacements));
  }

  /** The same, where it is also enough that each of the scenarios that show it allows it. */
  final void warning(
      Mark mark, Collection<Scenario> shownBy, String code, Message message, String... data) {
    if (areAllowing(shownBy, code)) sayAsAllowed(mark, code, message);
    else warning(mark, code, message, data);
  }

  private static boolean areAllowing(Collection<Scenario> scenarios, String code) {
    return !scenarios.isEmpty()
        && scenarios.stream().allMatch(scenario -> scenario.getAllowed().contains(code));
  }

  private boolean saidAsAllowed(Mark mark, String code, Message message) {
    boolean allowed = Allowances.isAllowed(code, mark.object());
    if (allowed) sayAsAllowed(mark, code, message);
    return allowed;
  }

  private void sayAsAllowed(Mark mark, String code, Message message) {
    info(mark, code, Message.of("%s (allowed here)", message));
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
