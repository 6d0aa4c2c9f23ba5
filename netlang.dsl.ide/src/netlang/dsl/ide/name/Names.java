package netlang.dsl.ide.name;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import netlang.dsl.net.NetPackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

/** Finds the places of names. */
public final class Names {

  private final OperationCanceledManager cancellation;

  @Inject
  Names(OperationCanceledManager cancellation) {
    this.cancellation = cancellation;
  }

  /**
   * Where the name is given. What is implied has no name in the text: then the name of the node
   * that has it. Null if there is none, either.
   */
  public static Place declaration(EObject target) {
    for (EObject object = target; object != null; object = object.eContainer()) {
      INode name = nameNode(object);
      if (name != null)
        return new Place(object.eResource().getURI(), name.getTextRegion(), object == target);
    }
    return null;
  }

  private static INode nameNode(EObject object) {
    EStructuralFeature feature = nameFeature(object);
    if (feature == null) return null;
    List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
    return nodes.isEmpty() ? null : nodes.get(0);
  }

  static EStructuralFeature nameFeature(EObject object) {
    return object.eClass().getEStructuralFeature(NetPackage.Literals.NAMED__NAME.getName());
  }

  /** Where the name is used, file by file in the order of the text. */
  public List<Place> uses(
      EObject target, Collection<XtextResource> files, CancelIndicator cancelled) {
    List<Place> places = new ArrayList<>();
    for (XtextResource file : files) {
      for (Iterator<EObject> all = file.getAllContents(); all.hasNext(); ) {
        cancellation.checkCanceled(cancelled);
        addUses(all.next(), target, places);
      }
    }
    return places;
  }

  private static void addUses(EObject object, EObject target, List<Place> places) {
    for (EReference reference : object.eClass().getEAllReferences()) {
      if (reference.isContainment() || reference.isContainer() || !mayMean(reference, target))
        continue;
      Object value = object.eGet(reference);
      List<?> values =
          reference.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) != target) continue;
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, reference);
        if (i < nodes.size())
          places.add(new Place(object.eResource().getURI(), nodes.get(i).getTextRegion(), false));
      }
    }
  }

  private static boolean mayMean(EReference reference, EObject target) {
    return reference.getEReferenceType().isInstance(target);
  }
}
