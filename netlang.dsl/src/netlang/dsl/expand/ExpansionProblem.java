package netlang.dsl.expand;

import netlang.dsl.message.Message;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Why something cannot be expanded.
 *
 * @param code of the check that reports it
 * @param element of the written model that is to blame
 * @param feature what it says there; null: the whole element is to blame
 * @param here what stands for it in the file that is expanded: the same, or what instantiates it
 */
public record ExpansionProblem(
    String code, EObject element, EStructuralFeature feature, EObject here, Message message) {}
