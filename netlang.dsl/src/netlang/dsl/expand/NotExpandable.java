package netlang.dsl.expand;

import netlang.dsl.message.Message;
import org.eclipse.emf.ecore.EObject;

/** An element that cannot be expanded; the rest of the file can be. */
final class NotExpandable extends RuntimeException {

  /** An expression that has no value, or none that is of use there. */
  static final String EXPRESSION = "N11";

  /** A part of the network that there is none of, or too much. */
  static final String EXPANSION = "N12";

  private static final long serialVersionUID = 1;

  private final String code;
  private final transient EObject element;
  private final transient Message message;

  private NotExpandable(String code, EObject element, Message message) {
    super(null, null, false, false);
    this.code = code;
    this.element = element;
    this.message = message;
  }

  static NotExpandable expression(EObject element, Message message) {
    return new NotExpandable(EXPRESSION, element, message);
  }

  static NotExpandable expansion(EObject element, Message message) {
    return new NotExpandable(EXPANSION, element, message);
  }

  /** Something whose fault is reported already, such as a name that nothing has. */
  static NotExpandable silently(EObject element) {
    return new NotExpandable("", element, null);
  }

  boolean isSilent() {
    return message == null;
  }

  ExpansionProblem problem(EObject instantiation) {
    return new ExpansionProblem(code, element, instantiation, message);
  }
}
