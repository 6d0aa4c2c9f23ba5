package netlang.dsl.compile;

import netlang.dsl.net.AddressAttribute;
import netlang.dsl.net.TableClaim;
import netlang.dsl.net.Value;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.LiteralForm;
import netlang.dsl.value.Ports;
import netlang.dsl.value.Quantities;
import netlang.dsl.value.Words;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.plan.Expectation.Counts;
import netlang.sim.plan.Expectation.Has;
import netlang.sim.plan.Expectation.IsEmpty;
import netlang.sim.plan.Expectation.Lacks;
import netlang.sim.plan.Expectation.TableHolds;
import netlang.sim.plan.Expectation.TableTest;
import netlang.sim.trace.TableKind;

/**
 * What tables are asked; keys and values are printed as {@code netlang.sim.run.TableEntry} prints
 * them.
 */
final class TableCompiler {

  private final NetworkIndex index;

  TableCompiler(NetworkIndex index) {
    this.index = index;
  }

  TableHolds compile(TableClaim claim) {
    TableKind table = kind(claim.getTable());
    int node = index.owner(claim.getNode(), table);
    return new TableHolds(node, table, Quantities.time(claim.getTime()).get(), test(claim));
  }

  /** Both enums have the same constants. */
  static TableKind kind(netlang.dsl.net.TableKind kind) {
    return TableKind.valueOf(kind.name());
  }

  private TableTest test(TableClaim claim) {
    if (claim.isEmpty()) return new IsEmpty();
    if (claim.getAmount() != null) return new Counts(Amounts.amount(claim.getAmount()));
    TableKind kind = kind(claim.getTable());
    if (claim.getAbsent() != null) return new Lacks(key(kind, claim.getAbsent()));
    String value = claim.getValue() == null ? "" : value(kind, claim.getValue());
    String state = claim.getState() == null ? "" : state(claim);
    return new Has(key(kind, claim.getKey()), value, state);
  }

  private String key(TableKind kind, Value value) {
    return switch (kind) {
      case ARP -> address(value);
      case MAC -> mac(value);
      case ROUTES -> prefix(value);
      case SOCKETS -> endpoint(value);
    };
  }

  private String value(TableKind kind, Value value) {
    return switch (kind) {
      case ARP -> mac(value);
      case MAC -> "port " + portName(value);
      case ROUTES -> value.getPort() == null ? address(value) : portName(value);
      case SOCKETS -> endpoint(value);
    };
  }

  /** {@code 10.0.0.1:80}, and {@code *:80} of a listener. */
  private String endpoint(Value value) {
    if (value.getSocketPort() == null) throw new LetThrough("no port", value);
    int port = Ports.port(value.getSocketPort()).get();
    return (value.isAnyAddress() ? "*" : address(value)) + ":" + port;
  }

  private static String state(TableClaim claim) {
    return claim.getTable() == netlang.dsl.net.TableKind.SOCKETS
        ? Words.tcpState(claim.getState()).get().word()
        : Words.arpState(claim.getState()).get();
  }

  private String address(Value value) {
    if (value.getLiteral() != null) return Addresses.address(value.getLiteral()).get().toString();
    if (value.getNode() == null || value.getAttribute() != AddressAttribute.IP)
      throw new LetThrough("no address", value);
    return index.ipOf(value.getNode(), value.getNic()).toString();
  }

  private String mac(Value value) {
    if (value.getLiteral() != null) return Addresses.mac(value.getLiteral()).get().toString();
    if (value.getNode() == null || value.getAttribute() != AddressAttribute.MAC)
      throw new LetThrough("no MAC", value);
    return index.macOf(value.getNode(), value.getNic()).toString();
  }

  private String prefix(Value value) {
    if (value.isDefault()) return Ipv4Prefix.DEFAULT.toString();
    String text = value.getLiteral();
    boolean prefix = text != null && LiteralForm.of(text) == LiteralForm.PREFIX;
    return prefix ? Addresses.prefix(text).get().toString() : address(value) + "/32";
  }

  private static String portName(Value value) {
    if (value.getPort() == null) throw new LetThrough("no port", value);
    return value.getPort().getName();
  }
}
