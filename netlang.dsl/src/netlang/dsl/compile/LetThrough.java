package netlang.dsl.compile;

import org.eclipse.emf.ecore.EObject;

/** What the checks should have refused. */
final class LetThrough extends IllegalStateException {

  private static final long serialVersionUID = 1;

  LetThrough(String what, EObject where) {
    super("validator let through: " + what + " in '" + Source.text(where) + "'");
  }
}
