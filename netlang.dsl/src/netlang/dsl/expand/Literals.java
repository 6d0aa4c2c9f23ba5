package netlang.dsl.expand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetPackage;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Quantity;
import netlang.sim.addr.Ipv4Address;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Writes values down as the literals that stand for them, and notes who wants an address. */
final class Literals {

  /**
   * A NIC in a named subnet.
   *
   * @param own the address that it has; null if it gets one
   */
  record Membership(NicSettings settings, NamedSubnet subnet, Ipv4Address own, EObject written) {}

  private static final Set<String> ADDRESSES =
      Set.of("gateway", "gateways", "nextHop", "address", "arpAddress");

  private final List<Membership> memberships = new ArrayList<>();

  /** In the order in which they were written. */
  List<Membership> memberships() {
    return memberships;
  }

  /**
   * Sets the attribute, or adds to it.
   *
   * @throws NotExpandable if such a value does not belong there
   */
  void put(Value value, EObject target, EAttribute attribute, EObject blame) {
    if (attribute == NetPackage.Literals.NIC_SETTINGS__IP)
      putIp(value, (NicSettings) target, blame);
    else if (target instanceof Quantity quantity) putQuantity(value, quantity, blame);
    else if (attribute.getEAttributeType().getInstanceClass() == BigDecimal.class)
      target.eSet(attribute, number(value, blame));
    else add(target, attribute, text(value, attribute.getName(), blame));
  }

  @SuppressWarnings("unchecked")
  private static void add(EObject target, EAttribute attribute, String text) {
    if (attribute.isMany()) ((List<String>) target.eGet(attribute)).add(text);
    else target.eSet(attribute, text);
  }

  private void putIp(Value value, NicSettings settings, EObject blame) {
    if (value instanceof Value.Network network && network.subnet() != null) {
      memberships.add(new Membership(settings, network.subnet(), null, blame));
    } else if (value instanceof Value.HostAddress host) {
      settings.setIp(host.toString());
      if (host.subnet() != null)
        memberships.add(new Membership(settings, host.subnet(), host.address().address(), blame));
    } else if (value instanceof Value.Network network) {
      throw NotExpandable.expression(
          blame,
          Message.of(
              "%s is a network; write which host, as in `(NAME.host(10))`, or name it by `subnet`,"
                  + " and free addresses are given",
              network));
    } else if (value instanceof Value.Address) {
      settings.setIp(value.toString());
    } else {
      throw wrong(value, Message.of("an address with a prefix length"), blame);
    }
  }

  private static void putQuantity(Value value, Quantity quantity, EObject blame) {
    if (!(value instanceof Value.Number number)) throw wrong(value, Message.of("a number"), blame);
    quantity.setValue(number.magnitude().amount());
    quantity.setUnit(number.magnitude().unit());
  }

  private static BigDecimal number(Value value, EObject blame) {
    if (value instanceof Value.Number number && number.magnitude().unit() == null)
      return number.magnitude().amount();
    if (value instanceof Value.Number)
      throw NotExpandable.expression(
          blame, Message.of("%s is %s, but one without unit belongs here", value, value.kind()));
    throw wrong(value, Message.of("a number"), blame);
  }

  private static String text(Value value, String attribute, EObject blame) {
    if (ADDRESSES.contains(attribute)) return address(value, blame);
    switch (attribute) {
      case "destination":
        if (value instanceof Value.Network) return value.toString();
        throw wrong(value, Message.of("a network"), blame);
      case "ip":
        if (value instanceof Value.HostAddress) return value.toString();
        throw wrong(value, Message.of("an address with a prefix length"), blame);
      case "literal":
        return value instanceof Value.HostAddress ? address(value, blame) : value.toString();
      default:
        return value.toString();
    }
  }

  private static String address(Value value, EObject blame) {
    if (value instanceof Value.Address) return value.toString();
    if (value instanceof Value.HostAddress host) return host.address().address().toString();
    throw wrong(value, Message.of("an address"), blame);
  }

  private static NotExpandable wrong(Value value, Message wanted, EObject blame) {
    return NotExpandable.expression(
        blame, Message.of("%s is %s, but %s belongs here", value, value.kind(), wanted));
  }
}
