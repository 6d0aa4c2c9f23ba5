package netlang.dsl.expand;

import java.util.Map;
import org.eclipse.emf.ecore.EObject;

/**
 * Where something is expanded.
 *
 * @param chosen for references to several, which of them is meant this time
 */
record Context(Site site, Environment environment, Map<EObject, EObject> chosen, String element) {

  Context(Site site, Environment environment) {
    this(site, environment, Map.of(), "");
  }

  Context choosing(Map<EObject, EObject> which, String name) {
    return new Context(site, environment, which, name);
  }

  /** What tells this element from others of the same text. */
  String bindings() {
    if (element.isEmpty()) return environment.bindings();
    return environment.bindings().isEmpty() ? element : environment.bindings() + ", " + element;
  }
}
