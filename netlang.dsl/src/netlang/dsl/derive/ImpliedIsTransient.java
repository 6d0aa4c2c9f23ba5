package netlang.dsl.derive;

import java.util.List;
import netlang.dsl.net.Interface;
import netlang.dsl.net.NetPackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.serializer.sequencer.TransientValueService;

/** Keeps implied NICs and ports out of the text when a model is written. */
public final class ImpliedIsTransient extends TransientValueService {

  @Override
  public ListTransient isListTransient(EObject owner, EStructuralFeature feature) {
    if (!holdsInterfaces(feature)) return super.isListTransient(owner, feature);
    return interfaces(owner, feature).isEmpty() ? ListTransient.YES : ListTransient.SOME;
  }

  @Override
  public boolean isValueInListTransient(EObject owner, int index, EStructuralFeature feature) {
    if (!holdsInterfaces(feature)) return super.isValueInListTransient(owner, index, feature);
    return Interfaces.isImplied(interfaces(owner, feature).get(index));
  }

  private static boolean holdsInterfaces(EStructuralFeature feature) {
    return feature == NetPackage.Literals.IP_NODE__NICS
        || feature == NetPackage.Literals.SWITCH__PORTS;
  }

  @SuppressWarnings("unchecked")
  private static List<Interface> interfaces(EObject owner, EStructuralFeature feature) {
    return (List<Interface>) owner.eGet(feature);
  }
}
