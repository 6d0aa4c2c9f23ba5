package netlang.dsl.expand;

import netlang.dsl.message.Message;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** An element that cannot be expanded; the rest of the file can be. */
final class NotExpandable extends RuntimeException {

  /** An expression that has no value, or none that is of use there. */
  static final String EXPRESSION = "N11";

  /** A part of the network that there is none of, or too much. */
  static final String EXPANSION = "N12";

  private static final long serialVersionUID = 1;

  private final String code;
  private final transient EObject element;
  private final transient EStructuralFeature feature;
  private final transient Message message;

  private NotExpandable(String code, EObject element, EStructuralFeature feature, Message message) {
    super(null, null, false, false);
    this.code = code;
    this.element = element;
    this.feature = feature;
    this.message = message;
  }

  static NotExpandable expression(EObject element, Message message) {
    return new NotExpandable(EXPRESSION, element, null, message);
  }

  static NotExpandable expansion(EObject element, Message message) {
    return expansion(element, null, message);
  }

  /** To blame is what the element says there. */
  static NotExpandable expansion(EObject element, EStructuralFeature feature, Message message) {
    return new NotExpandable(EXPANSION, element, feature, message);
  }

  /** Something whose fault is reported already, such as a name that nothing has. */
  static NotExpandable silently(EObject element) {
    return new NotExpandable("", element, null, null);
  }

  boolean isSilent() {
    return message == null;
  }

  ExpansionProblem problem(EObject instantiation) {
    return new ExpansionProblem(code, element, feature, instantiation, message);
  }
}
