package netlang.dsl.expand;

import java.math.BigDecimal;
import netlang.dsl.expression.AddressLiteral;
import netlang.dsl.expression.Binary;
import netlang.dsl.expression.Expression;
import netlang.dsl.expression.Flag;
import netlang.dsl.expression.Negation;
import netlang.dsl.expression.NumberLiteral;
import netlang.dsl.expression.Question;
import netlang.dsl.expression.TextLiteral;
import netlang.dsl.expression.ValueRef;
import netlang.dsl.message.Message;
import netlang.dsl.net.OnOff;
import netlang.dsl.template.ValueName;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Magnitude;
import netlang.dsl.value.Read;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** What expressions stand for. */
final class Evaluator {

  /** No index and no count of anything is larger. */
  static final int MOST = 1_000_000;

  private final Functions functions = new Functions(this);

  /**
   * The value of an expression.
   *
   * @throws NotExpandable if it has none
   */
  Value value(Expression expression, Environment environment) {
    if (expression == null) throw NotExpandable.silently(null);
    if (expression instanceof NumberLiteral number) {
      if (number.getValue() == null) throw NotExpandable.silently(number);
      return new Value.Number(new Magnitude(number.getValue(), number.getUnit()));
    }
    if (expression instanceof AddressLiteral literal) return address(literal);
    if (expression instanceof TextLiteral text) return new Value.Text(text.getText());
    if (expression instanceof Flag flag) return new Value.Flag(flag.getValue() == OnOff.ON);
    if (expression instanceof Negation negation)
      return new Value.Flag(!flag(negation.getOperand(), environment));
    if (expression instanceof Binary binary) return binary(binary, environment);
    if (expression instanceof ValueRef reference) return reference(reference, environment);
    if (expression instanceof Question question && question.getCall() != null)
      return functions.apply(
          value(question.getOperand(), environment), question.getCall(), environment);
    throw NotExpandable.silently(expression);
  }

  private static Value address(AddressLiteral literal) {
    String text = literal.getText();
    if (!text.contains("/")) return new Value.Address(good(Addresses.address(text), literal));
    InterfaceAddress written = good(Addresses.interfaceAddress(text), literal);
    return written.network().network().equals(written.address())
        ? new Value.Network(written.network(), null)
        : new Value.HostAddress(written, null);
  }

  static <T> T good(Read<T> read, EObject blame) {
    if (read.isGood()) return read.get();
    throw NotExpandable.expression(blame, read.problem().message());
  }

  private Value reference(ValueRef reference, Environment environment) {
    ValueName name = reference.getValue();
    if (name == null || name.eIsProxy()) throw NotExpandable.silently(reference);
    return reference.getIndex() == null
        ? environment.valueOf(name, reference, this)
        : environment.valueOf(name, whole(reference.getIndex(), environment), reference);
  }

  private Value binary(Binary binary, Environment environment) {
    String operator = binary.getOperator();
    if (operator == null) throw NotExpandable.silently(binary);
    switch (operator) {
      case "and":
        return new Value.Flag(
            flag(binary.getLeft(), environment) && flag(binary.getRight(), environment));
      case "or":
        return new Value.Flag(
            flag(binary.getLeft(), environment) || flag(binary.getRight(), environment));
      default:
        return binary(
            binary,
            operator,
            value(binary.getLeft(), environment),
            value(binary.getRight(), environment));
    }
  }

  private static Value binary(Binary blame, String operator, Value left, Value right) {
    if (left instanceof Value.Number one && right instanceof Value.Number other)
      return numbers(blame, operator, one.magnitude(), other.magnitude());
    if (operator.equals("=")) return new Value.Flag(isSame(left, right));
    if (operator.equals("!=")) return new Value.Flag(!isSame(left, right));
    if (left instanceof Value.Address address && right instanceof Value.Number number) {
      if (operator.equals("+"))
        return new Value.Address(moved(address.address(), number, blame, 1));
      if (operator.equals("-"))
        return new Value.Address(moved(address.address(), number, blame, -1));
    }
    throw NotExpandable.expression(
        blame,
        Message.of("`%s` means nothing between %s and %s", operator, left.kind(), right.kind()));
  }

  private static boolean isSame(Value left, Value right) {
    return left.getClass() == right.getClass() && left.toString().equals(right.toString());
  }

  private static Ipv4Address moved(
      Ipv4Address address, Value.Number steps, EObject blame, int sign) {
    return address.plus(sign * whole(steps, blame));
  }

  private static Value numbers(Binary blame, String operator, Magnitude one, Magnitude other) {
    boolean divides = operator.equals("/") || operator.equals("div") || operator.equals("mod");
    if (divides && other.amount().signum() == 0 && !(blame.getRight() instanceof NumberLiteral))
      throw NotExpandable.expression(
          blame,
          Message.of("%s cannot be divided by `%s`, which is 0", one, text(blame.getRight())));
    return switch (operator) {
      case "+" -> new Value.Number(good(one.plus(other), blame));
      case "-" -> new Value.Number(good(one.minus(other), blame));
      case "*" -> new Value.Number(good(one.times(other), blame));
      case "/" -> new Value.Number(good(one.dividedBy(other), blame));
      case "div" -> new Value.Number(good(one.wholeTimes(other), blame));
      case "mod" -> new Value.Number(good(one.remainder(other), blame));
      default -> new Value.Flag(holds(operator, good(one.comparedTo(other), blame)));
    };
  }

  private static String text(EObject expression) {
    INode node = NodeModelUtils.findActualNodeFor(expression);
    return node == null ? "" : NodeModelUtils.getTokenText(node);
  }

  private static boolean holds(String operator, int compared) {
    return switch (operator) {
      case "=" -> compared == 0;
      case "!=" -> compared != 0;
      case "<" -> compared < 0;
      case "<=" -> compared <= 0;
      case ">" -> compared > 0;
      case ">=" -> compared >= 0;
      default -> throw new IllegalStateException("no operator " + operator);
    };
  }

  boolean flag(Expression expression, Environment environment) {
    Value value = value(expression, environment);
    if (value instanceof Value.Flag flag) return flag.on();
    Message wrong =
        Message.of("%s is %s, but `on`, `off` or a comparison belongs here", value, value.kind());
    boolean plain = value instanceof Value.Number number && number.magnitude().unit() == null;
    throw NotExpandable.expression(
        expression, plain ? Message.of("%s, as in `%s != 0`", wrong, text(expression)) : wrong);
  }

  /** A whole number without unit, at most {@link #MOST}, maybe negative. */
  int whole(Expression expression, Environment environment) {
    return whole(value(expression, environment), expression);
  }

  static int whole(Value value, EObject blame) {
    if (value instanceof Value.Number number && number.magnitude().unit() == null) {
      BigDecimal amount = number.magnitude().amount();
      boolean isWhole = amount.signum() == 0 || amount.stripTrailingZeros().scale() <= 0;
      if (isWhole && amount.abs().compareTo(BigDecimal.valueOf(MOST)) <= 0)
        return amount.intValueExact();
      throw NotExpandable.expression(
          blame,
          isWhole
              ? Message.of("%s is too much here: at most %s", value, MOST)
              : Message.of("%s is not a whole number", value));
    }
    throw NotExpandable.expression(
        blame,
        value instanceof Value.Number
            ? Message.of("%s is %s, but one without unit belongs here", value, value.kind())
            : Message.of("%s is %s, but a number belongs here", value, value.kind()));
  }
}
