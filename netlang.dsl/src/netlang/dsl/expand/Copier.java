package netlang.dsl.expand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import netlang.dsl.derive.ImpliedInterfaces;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.expression.Expression;
import netlang.dsl.message.Message;
import netlang.dsl.net.FlowRef;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Link;
import netlang.dsl.net.NetFactory;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.Nic;
import netlang.dsl.net.Node;
import netlang.dsl.net.NodeRef;
import netlang.dsl.net.Switch;
import netlang.dsl.net.TableClaim;
import netlang.dsl.net.TcpItem;
import netlang.dsl.net.Traffic;
import netlang.dsl.template.TemplatePackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Copies what is written, element by element: expressions become the literals that they stand for,
 * references lead to what the names became.
 *
 * <p>The grammar puts a computed value beside the literal that it stands for: {@code count} and
 * {@code countOf}. So no class needs a rule of its own.
 */
final class Copier {

  private final Evaluator evaluator;
  private final References references;
  private final Literals literals;
  private final Environment files;
  private final BiConsumer<NotExpandable, EObject> fault;
  private final Map<EClass, List<EStructuralFeature>> features = new HashMap<>();
  private Node tableOwner;
  private boolean linking = true;
  private EObject leftOut;
  private boolean lost;

  /** Whose kind is copied, which may stand in another file; null while none is. */
  private EObject ofKind;

  /**
   * @param fault is told of each value that cannot be computed, and of each reference that means
   *     nothing
   */
  Copier(
      Evaluator evaluator,
      References references,
      Literals literals,
      Environment files,
      BiConsumer<NotExpandable, EObject> fault) {
    this.evaluator = evaluator;
    this.references = references;
    this.literals = literals;
    this.files = files;
    this.fault = fault;
  }

  /**
   * The copy, which knows its source. Settings that cannot be computed are left out.
   *
   * @throws NotExpandable silently, if something else is missing; all that is wrong is told then
   */
  <T extends EObject> T copy(T source, Context context) {
    @SuppressWarnings("unchecked")
    T target = (T) EcoreUtil.create(source.eClass());
    EObject prototype = prototype(source, context);
    Derivation.note(target, source, prototype, here(context), context.bindings());
    fill(target, source, context);
    if (prototype != null) Kinds.complete(target, copyOfKind(prototype, source, context));
    return target;
  }

  /** What instantiates it in the file that is expanded; null if it is written there. */
  private EObject here(Context context) {
    return context.site().here() == null ? ofKind : context.site().here();
  }

  private EObject copyOfKind(EObject prototype, EObject source, Context context) {
    ofKind = source;
    try {
      return copy(prototype, new Context(context.site(), files));
    } finally {
      ofKind = null;
    }
  }

  private EObject prototype(EObject source, Context context) {
    try {
      return Kinds.prototype(source);
    } catch (NotExpandable e) {
      fault.accept(e, here(context));
      return null;
    }
  }

  /** Tells what is wrong with the values of a statement whose references mean nothing. */
  void tellFaults(EObject source, Context context) {
    lost = true;
    try {
      copy(source, context);
    } catch (NotExpandable e) {
      // told
    } finally {
      lost = false;
    }
  }

  /** A copy that lacks one of the contained elements. */
  <T extends EObject> T copyWithout(T source, Context context, EObject left) {
    EObject before = leftOut;
    leftOut = left;
    try {
      return copy(source, context);
    } finally {
      leftOut = before;
    }
  }

  /** From now on switches get no ports any more because somebody asks for them. */
  void linksAreComplete() {
    linking = false;
  }

  /** Copies everything but the nodes, links, … of a body. */
  void fill(EObject target, EObject source, Context context) {
    boolean whole = refer(target, source, context);
    Node outerOwner = tableOwner;
    if (target instanceof TableClaim claim) tableOwner = claim.getNode();
    for (EStructuralFeature feature : features(source.eClass())) {
      if (!source.eIsSet(feature)) continue;
      boolean done = copy(feature, source, target, context);
      whole &= done || isSetting(source, feature);
    }
    tableOwner = outerOwner;
    if (!whole) throw NotExpandable.silently(source);
  }

  /** False if the names mean nothing. */
  private boolean refer(EObject target, EObject source, Context context) {
    try {
      if (source instanceof NodeRef reference && reference.getNode() != null) {
        if (lost) return false;
        ((NodeRef) target).setNode(references.node(reference, context));
      }
      if (source instanceof FlowRef reference && reference.getFlow() != null) {
        if (lost) return false;
        ((FlowRef) target).setFlow(references.flow(reference, context));
      }
      return true;
    } catch (NotExpandable e) {
      fault.accept(e, here(context));
      return false;
    }
  }

  /** True for what an element may also be without. */
  private static boolean isSetting(EObject owner, EStructuralFeature feature) {
    if (owner instanceof Traffic)
      return feature != NetPackage.Literals.TRAFFIC__SOURCE
          && feature != NetPackage.Literals.TRAFFIC__TARGET;
    if (owner instanceof Link) return feature != NetPackage.Literals.LINK__ENDS;
    return owner instanceof Node || owner instanceof Nic;
  }

  private List<EStructuralFeature> features(EClass type) {
    return features.computeIfAbsent(
        type,
        key -> {
          List<EStructuralFeature> copied = new ArrayList<>();
          for (EStructuralFeature feature : key.getEAllStructuralFeatures())
            if (!isOfTemplate(feature)
                && feature != NetPackage.Literals.NODE_REF__NODE
                && feature != NetPackage.Literals.FLOW_REF__FLOW) copied.add(feature);
          return copied;
        });
  }

  /** Dimensions, kinds, paths: which element of several, and how it came to be. */
  private static boolean isOfTemplate(EStructuralFeature feature) {
    return feature instanceof EReference
        && feature.getEType().getEPackage() == TemplatePackage.eINSTANCE;
  }

  /** False if not all of it can be. */
  private boolean copy(
      EStructuralFeature feature, EObject source, EObject target, Context context) {
    Object value = source.eGet(feature);
    if (feature instanceof EAttribute) {
      target.eSet(feature, value);
      return true;
    }
    boolean whole = true;
    List<?> parts = value instanceof List<?> list ? list : List.of(value);
    for (Object part : parts) {
      try {
        copyPart(feature, (EObject) part, target, context);
      } catch (NotExpandable e) {
        fault.accept(e, here(context));
        whole = false;
      }
    }
    return whole;
  }

  private void copyPart(EStructuralFeature feature, EObject part, EObject target, Context context) {
    if (isComputed(feature)) compute(feature, (Expression) part, target, context);
    else if (((EReference) feature).isContainment()) contain(feature, part, target, context);
    else target.eSet(feature, referred((EReference) feature, part, target));
  }

  private static boolean isComputed(EStructuralFeature feature) {
    return feature.getName().endsWith(Derivation.COMPUTED)
        && feature.getEType().getEPackage() != NetPackage.eINSTANCE;
  }

  private void compute(
      EStructuralFeature feature, Expression written, EObject target, Context context) {
    String name = feature.getName();
    String base = name.substring(0, name.length() - Derivation.COMPUTED.length());
    EStructuralFeature literal = target.eClass().getEStructuralFeature(base);
    Value value = evaluator.value(written, context.environment());
    literals.put(value, target, (EAttribute) literal, written);
  }

  @SuppressWarnings("unchecked")
  private void contain(
      EStructuralFeature feature, EObject written, EObject target, Context context) {
    if (written == leftOut) return;
    if (!feature.isMany()) {
      target.eSet(feature, copy(written, context));
      return;
    }
    if (written instanceof Interface port && Interfaces.isImplied(port)) return;
    List<EObject> copies = (List<EObject>) target.eGet(feature);
    if (written instanceof TcpItem item && item.getNumberOf() != null)
      copies.addAll(items(item, context));
    else copies.add(copy(written, context));
  }

  /** A computed quantity is two items: its number and its unit. */
  private List<TcpItem> items(TcpItem item, Context context) {
    Value value = evaluator.value(item.getNumberOf(), context.environment());
    List<TcpItem> items = new ArrayList<>();
    if (value instanceof Value.Number number) {
      items.add(item(item, number.magnitude().amount(), null, context));
      if (number.magnitude().unit() != null)
        items.add(item(item, null, number.magnitude().unit(), context));
    } else {
      items.add(item(item, null, value.toString(), context));
    }
    return items;
  }

  private static TcpItem item(TcpItem source, BigDecimal number, String word, Context context) {
    TcpItem item = NetFactory.eINSTANCE.createTcpItem();
    Derivation.note(item, source, null, context.site().here(), context.bindings());
    item.setNumber(number);
    item.setWord(word);
    return item;
  }

  /** A NIC or port, which the copy of the node has, too. */
  private EObject referred(EReference feature, EObject written, EObject target) {
    if (written.eIsProxy()) throw NotExpandable.silently(target);
    if (!(written instanceof Interface port)) return written;
    Node node =
        feature == NetPackage.Literals.VALUE__PORT ? tableOwner : ((NodeRef) target).getNode();
    if (node == null) throw NotExpandable.silently(written);
    for (Interface each : Interfaces.of(node))
      if (each.getName().equals(port.getName())) return each;
    boolean asked = target.eClass() == NetPackage.Literals.LINK_END && linking;
    if (asked && node instanceof Switch aSwitch) {
      Interface added = ImpliedInterfaces.addPort(aSwitch, port.getName());
      if (added != null) return added;
    }
    throw NotExpandable.expansion(
        Derivation.source(target),
        node instanceof Switch
            ? Message.of("`%s` has no port `%s`", node.getName(), port.getName())
            : Message.of("`%s` has no NIC `%s`", node.getName(), port.getName()));
  }
}
