package netlang.dsl.expand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlang.dsl.derive.Interfaces;
import netlang.dsl.message.Message;
import netlang.dsl.net.Host;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Network;
import netlang.dsl.net.Nic;
import netlang.dsl.net.NicSettings;
import netlang.dsl.net.Node;
import netlang.dsl.net.Router;
import netlang.dsl.value.Addresses;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;

/** Gives NICs in named subnets their addresses, and hosts there their gateways. */
final class AddressAssignment {

  private final Network network;
  private final Expanding expanding;
  private final Set<Ipv4Address> taken = new HashSet<>();

  AddressAssignment(Network network, Expanding expanding) {
    this.network = network;
    this.expanding = expanding;
  }

  void assign() {
    List<Literals.Membership> memberships = expanding.literals().memberships();
    if (memberships.isEmpty()) return;
    noteTaken();
    for (Literals.Membership each : memberships) {
      boolean router = node(each.settings()) instanceof Router;
      if (each.own() == null) each.subnet().request(each.settings(), each.written(), router);
      else if (router) each.subnet().tellRouter(each.own());
    }
    for (NamedSubnet subnet : expanding.subnets()) assign(subnet);
    for (Literals.Membership each : memberships)
      if (node(each.settings()) instanceof Host host) tellGateway(host, each.subnet());
  }

  private void assign(NamedSubnet subnet) {
    List<NamedSubnet.Request> without = subnet.assign(taken);
    if (without.isEmpty()) return;
    NamedSubnet.Request first = without.get(0);
    Message message =
        Message.of(
            "subnet %s (%s) has no free address left for %s of those who want one",
            subnet.name(), subnet.prefix(), without.size());
    expanding.leaveOut(
        NotExpandable.expansion(
            first.written(),
            subnet.hasPools()
                ? Message.of("%s; give it a larger `pool`", message)
                : Message.of("%s; a /%s has room for all", message, subnet.lengthForAll(taken))),
        Derivation.instantiation(first.settings()));
  }

  private static void tellGateway(Host host, NamedSubnet subnet) {
    Ipv4Address gateway = subnet.gateway();
    if (gateway != null && host.getGateways().isEmpty()) host.getGateways().add(gateway.toString());
  }

  private static IpNode node(NicSettings settings) {
    return settings instanceof IpNode node ? node : (IpNode) settings.eContainer();
  }

  private void noteTaken() {
    for (Node node : network.getNodes()) {
      if (!(node instanceof IpNode ipNode)) continue;
      for (Nic nic : ipNode.getNics()) {
        String text = Interfaces.settingsOf(nic).getIp();
        InterfaceAddress own = text == null ? null : Addresses.interfaceAddress(text).orElse(null);
        if (own != null) taken.add(own.address());
      }
    }
  }
}
