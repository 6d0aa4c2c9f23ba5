package netlang.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import netlang.dsl.expand.Declarations.Named;
import netlang.dsl.expression.Expression;
import netlang.dsl.expression.ValueRef;
import netlang.dsl.template.Constant;
import netlang.dsl.template.Parameter;
import netlang.dsl.template.Plan;
import netlang.dsl.template.Subnet;
import netlang.dsl.template.ValueName;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;

/** Which subnets are parts of others on purpose: their prefixes are computed from them. */
final class Ancestry {

  private final Map<ValueName, Set<ValueName>> ancestors = new HashMap<>();

  boolean areRelated(Named one, Named other) {
    return isPartOf(one, other) || isPartOf(other, one);
  }

  /** A network made of a module divides what it is given, which others outside may have named. */
  private boolean isPartOf(Named part, Named whole) {
    Set<ValueName> of = ancestors(part.written());
    if (of.contains(whole.written())) return true;
    boolean given = of.stream().anyMatch(Parameter.class::isInstance);
    return given
        && part.path().startsWith(whole.path())
        && part.path().length() > whole.path().length();
  }

  private Set<ValueName> ancestors(ValueName subnet) {
    Set<ValueName> known = ancestors.get(subnet);
    if (known != null) return known;
    Set<ValueName> found = new HashSet<>();
    collect(subnet, found);
    ancestors.put(subnet, found);
    return found;
  }

  private static void collect(ValueName name, Set<ValueName> found) {
    Expression expression = expression(name);
    if (expression == null) return;
    collectOne(expression, found);
    for (TreeIterator<EObject> all = expression.eAllContents(); all.hasNext(); )
      collectOne(all.next(), found);
  }

  private static void collectOne(EObject expression, Set<ValueName> found) {
    if (!(expression instanceof ValueRef reference)) return;
    ValueName name = reference.getValue();
    if (name != null && !name.eIsProxy() && found.add(name)) collect(name, found);
  }

  private static Expression expression(ValueName name) {
    if (name instanceof Subnet subnet) return subnet.getPrefix();
    if (name instanceof Constant constant) return constant.getValue();
    Plan plan = EcoreUtil2.getContainerOfType(name, Plan.class);
    return plan == null ? null : plan.getBlock();
  }
}
