package netlang.dsl.expand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import netlang.dsl.message.Message;
import netlang.dsl.net.Body;
import netlang.dsl.net.NetFile;
import netlang.dsl.template.Constant;
import netlang.dsl.template.ValueName;
import netlang.dsl.template.Variable;
import org.eclipse.emf.ecore.EObject;

/** What names stand for, in one instance of a network or one turn of a loop. */
final class Environment {

  private final Environment outer;
  private final List<EObject> bodies = new ArrayList<>();
  private final Map<ValueName, Value> values = new IdentityHashMap<>();
  private final Map<ValueName, TreeMap<Integer, Value>> vectors = new IdentityHashMap<>();
  private final Set<ValueName> broken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<ValueName> underway = Collections.newSetFromMap(new IdentityHashMap<>());
  private final String bindings;

  private Environment(Environment outer, String bindings) {
    this.outer = outer;
    this.bindings = bindings;
  }

  /** Of files, whose constants are the same everywhere. */
  static Environment ofFiles() {
    return new Environment(null, "");
  }

  Environment inside(Body body) {
    Environment inside = new Environment(this, bindings);
    inside.bodies.add(body);
    return inside;
  }

  /** One turn of a loop, or one element of a vector. */
  Environment with(Variable variable, int value) {
    StringJoiner joined = new StringJoiner(", ").setEmptyValue("");
    if (!bindings.isEmpty()) joined.add(bindings);
    if (variable != null) joined.add(variable.getName() + " = " + value);
    Environment inside = new Environment(this, joined.toString());
    if (variable != null) inside.values.put(variable, Value.Number.of(value));
    return inside;
  }

  /**
   * The same, in the elements of another body that declares no variable: a branch that is taken.
   */
  void join(Body branch) {
    bodies.add(branch);
  }

  /** {@code i = 3, j = 1}; empty outside of loops and vectors. */
  String bindings() {
    return bindings;
  }

  void bind(ValueName name, Value value) {
    values.put(name, value);
  }

  void bind(ValueName name, int index, Value value) {
    vectors.computeIfAbsent(name, first -> new TreeMap<>()).put(index, value);
  }

  /** There are several of it, maybe none. */
  void bindVector(ValueName name) {
    vectors.computeIfAbsent(name, first -> new TreeMap<>());
  }

  /** The reason is said where it is declared: who uses it says nothing. */
  void breakOff(ValueName name) {
    broken.add(name);
  }

  /** The value of a name; {@code blame} is where it is asked for. */
  Value valueOf(ValueName name, EObject blame, Evaluator evaluator) {
    for (Environment at = this; at != null; at = at.outer) {
      Value value = at.values.get(name);
      if (value != null) return value;
      if (at.broken.contains(name)) throw NotExpandable.silently(blame);
      if (at.vectors.containsKey(name))
        throw NotExpandable.expression(
            blame, Message.of("`%s` are several; say which, as in `%1$s[1]`", name.getName()));
      if (name instanceof Constant constant && at.declares(constant))
        return at.evaluate(constant, blame, evaluator);
    }
    throw unknown(name, blame);
  }

  Value valueOf(ValueName name, int index, EObject blame) {
    for (Environment at = this; at != null; at = at.outer) {
      if (at.broken.contains(name)) throw NotExpandable.silently(blame);
      if (at.values.containsKey(name))
        throw NotExpandable.expression(
            blame, Message.of("`%s` is only one; leave `[%s]` out", name.getName(), index));
      TreeMap<Integer, Value> vector = at.vectors.get(name);
      if (vector == null) continue;
      Value value = vector.get(index);
      if (value == null)
        throw NotExpandable.expression(
            blame,
            vector.isEmpty()
                ? Message.of(
                    "there is no `%s[%s]`: `%1$s` is empty, for its `[…]` makes none",
                    name.getName(), index)
                : Message.of(
                    "there is no `%s[%s]`: it goes from %s to %s",
                    name.getName(), index, vector.firstKey(), vector.lastKey()));
      return value;
    }
    throw unknown(name, blame);
  }

  private static NotExpandable unknown(ValueName name, EObject blame) {
    return NotExpandable.expression(
        blame,
        Message.of(
            "`%s` has no value here: it is declared in another network, or later than it is needed",
            name.getName()));
  }

  private boolean declares(Constant constant) {
    EObject container = constant.eContainer();
    if (outer == null) return container instanceof NetFile;
    return bodies.contains(container);
  }

  private Value evaluate(Constant constant, EObject blame, Evaluator evaluator) {
    if (!underway.add(constant))
      throw NotExpandable.expression(
          blame, Message.of("`%s` is explained by itself", constant.getName()));
    try {
      Value value = evaluator.value(constant.getValue(), this);
      values.put(constant, value);
      return value;
    } catch (NotExpandable e) {
      broken.add(constant);
      throw e;
    } finally {
      underway.remove(constant);
    }
  }
}
