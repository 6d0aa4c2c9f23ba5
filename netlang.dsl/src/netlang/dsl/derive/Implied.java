package netlang.dsl.derive;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;

/** The mark of an object that is not in the text. */
final class Implied extends AdapterImpl {

  static void mark(EObject object) {
    object.eAdapters().add(new Implied());
  }

  static boolean isMarked(EObject object) {
    return object.eAdapters().stream().anyMatch(Implied.class::isInstance);
  }
}
