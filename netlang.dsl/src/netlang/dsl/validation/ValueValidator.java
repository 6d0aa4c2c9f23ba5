package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.TABLE_CLAIM__STATE;
import static netlang.dsl.net.NetPackage.Literals.TABLE_CLAIM__TABLE;
import static netlang.dsl.net.NetPackage.Literals.VALUE__SOCKET_PORT;

import netlang.dsl.expand.Derivation;
import netlang.dsl.message.Message;
import netlang.dsl.net.AddressAttribute;
import netlang.dsl.net.FieldTest;
import netlang.dsl.net.Interface;
import netlang.dsl.net.Switch;
import netlang.dsl.net.TableClaim;
import netlang.dsl.net.TableKind;
import netlang.dsl.net.Value;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.FieldValues;
import netlang.dsl.value.LiteralForm;
import netlang.dsl.value.Ports;
import netlang.dsl.value.Read;
import netlang.dsl.value.Words;
import netlang.sim.wire.PacketField;
import netlang.sim.wire.PacketField.Form;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** Values that fields and tables are compared with: each must be of their kind. */
public class ValueValidator extends CheckGroup {

  private static final Message ADDRESS = Message.of("an IP address, as 10.0.0.1 or `alice.ip`");
  private static final Message SOCKET =
      Message.of("an address and a port, as 10.0.0.1:80 or `alice.ip:80`, or `*:80` of a listener");
  private static final Message MAC =
      Message.of("a MAC address, as 02:00:00:00:00:01 or `alice.mac`");

  @Check
  public void fieldIsComparedWithItsKind(FieldTest test) {
    if (test.getField() == null
        || test.getValue() == null
        || !Words.field(test.getField()).isGood()) return;
    PacketField field = Words.field(test.getField()).value();
    Value value = test.getValue();
    if (value.getSocketPort() != null)
      wrongKind(value, Message.of("%s is one value; test the port by its own field", field.word()));
    else if (value.getLiteral() != null)
      check(FieldValues.literal(field, value.getLiteral()), () -> Mark.of(value));
    else if (field.form() == Form.NUMBER)
      wrongKind(value, Message.of("%s is a number", field.word()));
    else
      checkAddressOf(
          value,
          field.form() == Form.MAC,
          field.form() == Form.MAC
              ? Message.of("%s is a MAC address, as 02:00:00:00:00:01 or `alice.mac`", field.word())
              : Message.of("%s is an IP address, as 10.0.0.1 or `alice.ip`", field.word()));
  }

  @Check
  public void tableIsComparedWithItsKind(TableClaim claim) {
    Message reason = ScenarioValidator.whyNoTable(claim.getNode(), claim.getTable());
    if (reason != null) {
      error(Mark.of(claim, TABLE_CLAIM__TABLE), IssueCodes.WRONG_LAYER, reason);
      return;
    }
    if (claim.getState() != null && claim.getTable() == TableKind.SOCKETS)
      check(Words.tcpState(claim.getState()), () -> Mark.of(claim, TABLE_CLAIM__STATE));
    else if (claim.getState() != null && claim.getTable() != TableKind.ARP)
      error(
          Mark.of(claim, TABLE_CLAIM__STATE),
          IssueCodes.SETTING_WITHOUT_MEANING,
          Message.of("entries of `%s` have no state; leave it out", claim.getTable().getLiteral()));
    else if (claim.getState() != null)
      check(Words.arpState(claim.getState()), () -> Mark.of(claim, TABLE_CLAIM__STATE));
    checkKey(claim.getTable(), claim.getKey());
    checkKey(claim.getTable(), claim.getAbsent());
    if (claim.getValue() != null) checkValue(claim.getTable(), claim.getValue());
  }

  private void checkKey(TableKind table, Value key) {
    if (key == null) return;
    switch (table) {
      case ARP -> checkAddress(key, false, Message.of("an ARP table is asked for %s", ADDRESS));
      case MAC -> checkAddress(key, true, Message.of("a MAC table is asked for %s", MAC));
      case ROUTES -> checkDestination(key);
      case SOCKETS -> checkEndpoint(key, Message.of("a table of sockets is asked for %s", SOCKET));
    }
  }

  private void checkValue(TableKind table, Value value) {
    switch (table) {
      case ARP -> checkAddress(value, true, Message.of("an ARP table answers with %s", MAC));
      case MAC -> {
        if (value.getPort() == null)
          wrongKind(value, Message.of("a MAC table answers with a port, as `port p1`"));
      }
      case ROUTES -> {
        if (value.getPort() == null)
          checkAddress(
              value, false, Message.of("a route leads to %s, or `port` and a NIC", ADDRESS));
      }
      case SOCKETS -> checkEndpoint(value, Message.of("a socket is connected with %s", SOCKET));
    }
  }

  private void checkDestination(Value key) {
    if (key.isDefault()) return;
    if (key.getSocketPort() == null
        && key.getLiteral() != null
        && LiteralForm.of(key.getLiteral()) == LiteralForm.PREFIX)
      check(Addresses.prefix(key.getLiteral()), () -> Mark.of(key));
    else
      checkAddress(
          key,
          false,
          Message.of("a table of routes is asked for a prefix, as 10.2.0.0/16 or `default`"));
  }

  private void checkEndpoint(Value value, Message rule) {
    if (value.getSocketPort() == null) {
      wrongKind(value, rule);
      return;
    }
    check(Ports.port(value.getSocketPort()), () -> Mark.of(value, VALUE__SOCKET_PORT));
    if (!value.isAnyAddress()) checkAddressAlone(value, false, rule);
  }

  private void checkAddress(Value value, boolean mac, Message rule) {
    if (value.getSocketPort() == null) checkAddressAlone(value, mac, rule);
    else wrongKind(value, rule);
  }

  private void checkAddressAlone(Value value, boolean mac, Message rule) {
    if (value.getLiteral() == null) {
      checkAddressOf(value, mac, rule);
      return;
    }
    LiteralForm form = LiteralForm.of(value.getLiteral());
    Read<?> read = mac ? Addresses.mac(value.getLiteral()) : Addresses.address(value.getLiteral());
    boolean otherKind =
        mac
            ? form == LiteralForm.ADDRESS || form == LiteralForm.PREFIX
            : form == LiteralForm.MAC || form == LiteralForm.PREFIX;
    if (otherKind) wrongKind(value, rule);
    else check(read, () -> Mark.of(value));
  }

  /** {@code alice.mac}, {@code r1.left.ip}. */
  private void checkAddressOf(Value value, boolean mac, Message rule) {
    if (value.getNode() == null) {
      wrongKind(value, rule);
      return;
    }
    Interface nic = value.getNic();
    if (!Owners.isKnown(value.getNode()) || nic != null && nic.eIsProxy()) return;
    if (mac != (value.getAttribute() == AddressAttribute.MAC)) wrongKind(value, rule);
    else if (value.getNode() instanceof Switch)
      error(
          Mark.of(value),
          IssueCodes.WRONG_LAYER,
          Message.of(
              "`%s` is a switch: no frame is from it or to it; name a host or router",
              value.getNode().getName()));
    else if (!mac && Owners.whyNoAddress(value.getNode(), nic) != null)
      error(
          Mark.of(value),
          IssueCodes.TRAFFIC_END,
          Message.of("%s; give it an `ip`", Owners.whyNoAddress(value.getNode(), nic)));
  }

  private void wrongKind(Value value, Message rule) {
    if (isMistake(value)) return;
    error(
        Mark.of(value),
        IssueCodes.POINTLESS,
        Message.of("`%s` can never be found here: %s", Mark.of(value).text(), rule));
  }

  /** A node alone, which is said where it is read. */
  private static boolean isMistake(Value value) {
    for (INode leaf : NodeModelUtils.findActualNodeFor(Derivation.source(value)).getLeafNodes())
      if (leaf.getSyntaxErrorMessage() != null) return true;
    return false;
  }
}
