package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.message.Message;
import netlang.dsl.net.Flow;
import netlang.dsl.net.FlowRef;
import netlang.dsl.net.Named;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.NodeRef;
import netlang.dsl.template.PathStep;
import netlang.dsl.template.Selector;
import org.eclipse.emf.ecore.EObject;

/** What {@code pc[3]} and {@code berlin/pc} mean. */
final class References {

  private final Evaluator evaluator;

  References(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Node node(NodeRef reference, Context context) {
    EObject chosen = context.chosen().get(reference);
    return (Node) (chosen != null ? chosen : only(reference, reference.getNode(), context));
  }

  Flow flow(FlowRef reference, Context context) {
    EObject chosen = context.chosen().get(reference);
    return (Flow) (chosen != null ? chosen : only(reference, reference.getFlow(), context));
  }

  private EObject only(EObject reference, Named declaration, Context context) {
    Found found = find(reference, context);
    if (!found.several && found.elements.size() == 1) return found.elements.get(0);
    if (found.elements.isEmpty())
      throw NotExpandable.expansion(
          reference,
          Message.of(
              "`%s` is empty, for its `[…]` makes none, but one is needed here",
              declaration.getName()));
    throw NotExpandable.expansion(
        reference,
        Message.of(
            "`%s` are %s; say which one, as in `%1$s[1]`",
            declaration.getName(), found.elements.size()));
  }

  private record Found(List<EObject> elements, boolean several) {}

  /** All flows that are meant; a vector without number means all its elements. */
  List<EObject> all(EObject reference, Context context) {
    return find(reference, context).elements;
  }

  /**
   * One choice for each time that a statement is to be repeated because it speaks of several; they
   * go side by side: the first with the first, the second with the second.
   */
  List<Context> choices(List<? extends EObject> references, Context context) {
    Map<EObject, Found> several = new LinkedHashMap<>();
    int count = -1;
    for (EObject reference : references) {
      Found found = find(reference, context);
      if (!found.several) continue;
      if (count >= 0 && found.elements.size() != count)
        throw NotExpandable.expansion(
            reference,
            Message.of(
                "these are %s, but the others of this statement are %s: they cannot be paired",
                found.elements.size(), count));
      count = found.elements.size();
      several.put(reference, found);
    }
    if (count < 0) return List.of(context);
    List<Context> choices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<EObject, EObject> chosen = new IdentityHashMap<>();
      String name = "";
      for (Map.Entry<EObject, Found> each : several.entrySet()) {
        EObject element = each.getValue().elements.get(i);
        chosen.put(each.getKey(), element);
        if (name.isEmpty()) name = ((Named) element).getName();
      }
      choices.add(context.choosing(chosen, name));
    }
    return choices;
  }

  private Found find(EObject reference, Context context) {
    Named declaration =
        reference instanceof NodeRef node ? node.getNode() : ((FlowRef) reference).getFlow();
    Selector selector =
        reference instanceof NodeRef node
            ? node.getSelector()
            : ((FlowRef) reference).getSelector();
    List<PathStep> path =
        reference instanceof NodeRef node ? node.getPath() : ((FlowRef) reference).getPath();
    if (isUnknown(declaration)) throw NotExpandable.silently(reference);
    List<Site> sites = new ArrayList<>();
    boolean several = false;
    if (path.isEmpty()) sites.add(declaring(declaration, context.site(), reference));
    else several = follow(path, context, sites);
    List<EObject> found = new ArrayList<>();
    for (Site site : sites) {
      Elements<EObject> elements = site.elements(declaration);
      if (site.isBroken(declaration)) throw NotExpandable.silently(reference);
      if (elements == null) throw absent(declaration, reference);
      several |= select(elements, selector, declaration, reference, context, found);
    }
    return new Found(found, several);
  }

  private static boolean isUnknown(Named declaration) {
    return declaration == null || declaration.eIsProxy();
  }

  private static Site declaring(Named declaration, Site from, EObject blame) {
    for (Site at = from; at != null; at = at.outer())
      if (at.elements(declaration) != null || at.isBroken(declaration)) return at;
    throw absent(declaration, blame);
  }

  private static NotExpandable absent(Named declaration, EObject blame) {
    return NotExpandable.expansion(
        blame,
        Message.of(
            "there is no `%s` here: the `if`, `for` or `[…]` that declares it made none",
            declaration.getName()));
  }

  /** True if the path means several networks. */
  private boolean follow(List<PathStep> path, Context context, List<Site> result) {
    boolean several = false;
    List<Site> at = new ArrayList<>();
    for (PathStep step : path) {
      Network network = step.getNetwork();
      if (isUnknown(network)) throw NotExpandable.silently(step);
      List<Site> next = new ArrayList<>();
      List<Site> from = at.isEmpty() ? List.of(declaringSite(network, context, step)) : at;
      for (Site site : from) {
        Elements<Site> elements = site.sites(network);
        if (site.isBroken(network)) throw NotExpandable.silently(step);
        if (elements == null) throw absent(network, step);
        several |= select(elements, step.getSelector(), network, step, context, next);
      }
      at = next;
    }
    result.addAll(at);
    return several;
  }

  private static Site declaringSite(Network network, Context context, EObject blame) {
    for (Site at = context.site(); at != null; at = at.outer())
      if (at.sites(network) != null || at.isBroken(network)) return at;
    throw absent(network, blame);
  }

  /** True if several are meant. */
  private <T> boolean select(
      Elements<T> elements,
      Selector selector,
      Named declaration,
      EObject blame,
      Context context,
      Collection<? super T> found) {
    if (selector == null) {
      found.addAll(elements.all());
      return elements.isVector();
    }
    if (!elements.isVector())
      throw NotExpandable.expansion(
          selector, Message.of("`%s` is only one; leave the brackets out", declaration.getName()));
    int from = evaluator.whole(selector.getFrom(), context.environment());
    boolean range = selector.getTo() != null;
    int to = range ? evaluator.whole(selector.getTo(), context.environment()) : from;
    for (int index = from; index <= to; index++) {
      T element = elements.at(index);
      if (element == null) throw outside(elements, declaration, index, blame);
      found.add(element);
    }
    return range;
  }

  private static NotExpandable outside(
      Elements<?> elements, Named declaration, int index, EObject blame) {
    return NotExpandable.expansion(
        blame,
        elements.isEmpty()
            ? Message.of(
                "there is no `%s[%s]`: `%1$s` is empty, for its `[…]` makes none",
                declaration.getName(), index)
            : Message.of(
                "there is no `%s[%s]`: it goes from %s to %s",
                declaration.getName(), index, elements.first(), elements.last()));
  }
}
