package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The elements of a block, in the order of the text, which the lists of the model do not keep. */
final class Members {

  private Members() {}

  static List<EObject> inOrder(List<? extends List<? extends EObject>> lists) {
    record Placed(int offset, EObject element) {}
    List<Placed> placed = new ArrayList<>();
    for (List<? extends EObject> list : lists) {
      for (EObject element : list) {
        ICompositeNode node = NodeModelUtils.getNode(element);
        placed.add(new Placed(node == null ? Integer.MAX_VALUE : node.getTotalOffset(), element));
      }
    }
    placed.sort(Comparator.comparingInt(Placed::offset));
    return placed.stream().map(Placed::element).toList();
  }
}
