package netlang.dsl.validation;

import static netlang.dsl.net.NetPackage.Literals.LISTENER__PORT;
import static netlang.dsl.net.NetPackage.Literals.TRAFFIC_END__ADDRESS;
import static netlang.dsl.net.NetPackage.Literals.TRAFFIC_END__PORT;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import netlang.dsl.message.Message;
import netlang.dsl.net.Flow;
import netlang.dsl.net.IpNode;
import netlang.dsl.net.Listener;
import netlang.dsl.net.Network;
import netlang.dsl.net.Node;
import netlang.dsl.net.Switch;
import netlang.dsl.net.Traffic;
import netlang.dsl.net.TrafficEnd;
import netlang.dsl.scoping.Surroundings;
import netlang.dsl.value.Addresses;
import netlang.dsl.value.Ports;
import netlang.dsl.value.TrafficProtocol;
import netlang.dsl.value.Words;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.plan.ListenerPlan.Transport;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;

/** Who sends to whom, and whether somebody listens there. */
public class TrafficValidator extends CheckGroup {

  @Inject private Networks networks;

  @Check(CheckType.NORMAL)
  public void sourceIsHost(Traffic traffic) {
    TrafficEnd source = traffic.getSource();
    if (source == null) return;
    if (source.getAddress() != null)
      error(
          Mark.of(source, TRAFFIC_END__ADDRESS),
          IssueCodes.TRAFFIC_END,
          Message.of("traffic starts at a node, not at an address; write the name of the node"));
    else if (source.getNode() instanceof Switch aSwitch)
      error(
          Mark.of(source),
          IssueCodes.TRAFFIC_END,
          Message.of(
              "`%s` is a switch, and sends nothing itself; name a host or router",
              aSwitch.getName()));
    else if (Owners.whyNoAddress(source.getNode(), source.getNic()) != null
        && !isSetByScenario(traffic, source))
      warning(
          Mark.of(source),
          IssueCodes.UNLINKED_NIC,
          Message.of(
              "%s has no IP address to send from; give it an `ip`",
              Owners.name(source.getNode(), source.getNic())));
  }

  private static boolean isSetByScenario(Traffic traffic, TrafficEnd source) {
    Network network = Surroundings.network(traffic);
    return network != null && RunTimeSettings.of(network).giveAddressTo(source.getNode());
  }

  @Check(CheckType.NORMAL)
  public void targetHasAddress(Traffic traffic) {
    TrafficEnd target = traffic.getTarget();
    if (target == null) return;
    Message reason = Owners.whyNoAddress(target.getNode(), target.getNic());
    if (reason != null)
      error(
          Mark.of(target),
          IssueCodes.TRAFFIC_END,
          target.getNode() instanceof Switch
              ? Message.of("%s; name a host or router", reason)
              : Message.of("%s; give it an `ip`, or send to an address", reason));
    if (target.getAddress() == null || !Addresses.address(target.getAddress()).isGood()) return;
    if (Addresses.address(target.getAddress()).get().isUnspecified())
      error(
          Mark.of(target, TRAFFIC_END__ADDRESS),
          IssueCodes.TRAFFIC_END,
          Message.of(
              "0.0.0.0 is nobody's address; name a node, or 255.255.255.255 for all in the segment"));
  }

  @Check
  public void portsAreSaidWhereNeeded(Traffic traffic) {
    if (traffic.getProtocol() == null || !Words.protocol(traffic.getProtocol()).isGood()) return;
    TrafficProtocol protocol = Words.protocol(traffic.getProtocol()).value();
    TrafficEnd target = traffic.getTarget();
    if (protocol != TrafficProtocol.UDP && protocol != TrafficProtocol.TCP) {
      checkNoPort(traffic.getSource(), protocol);
      checkNoPort(target, protocol);
    } else if (target != null && target.getPort() == null) {
      String text = Mark.of(target).text();
      error(
          Mark.of(target),
          IssueCodes.SETTING_MISSING,
          Message.of(
              "%s goes to a port; write it behind a colon, as in `%s:5004`", protocol.word(), text),
          text + ":5004");
    }
  }

  private void checkNoPort(TrafficEnd end, TrafficProtocol protocol) {
    if (end != null && end.getPort() != null)
      error(
          Mark.of(end, TRAFFIC_END__PORT),
          IssueCodes.SETTING_WITHOUT_MEANING,
          Message.of("%s has no ports; leave it out", protocol.word()));
  }

  private record OpenPort(IpNode node, Transport transport, int port) {}

  @Check(CheckType.NORMAL)
  public void somebodyListens(Network network) {
    Stations stations = networks.stations(network);
    Set<OpenPort> open = openPorts(network);
    for (Traffic traffic : Scenarios.traffic(network)) {
      TrafficEnd target = traffic.getTarget();
      Transport transport = transport(traffic.getProtocol());
      if (transport == null || target == null || target.getAddress() == null || port(target) == 0)
        continue;
      Ipv4Address address = Addresses.address(target.getAddress()).orElse(null);
      List<Station> owners = address == null ? List.of() : stations.owning(address);
      if (!owners.isEmpty()
          && owners.stream()
              .map(owner -> new OpenPort(owner.node(), transport, port(target)))
              .noneMatch(open::contains)) tellClosed(target, transport, owners.get(0).node());
    }
  }

  /** A port is open where somebody listens, and where a flow names the node as its target. */
  private static Set<OpenPort> openPorts(Network network) {
    Set<OpenPort> open = new HashSet<>();
    for (Traffic traffic : Scenarios.traffic(network)) {
      TrafficEnd target = traffic.getTarget();
      Transport transport = transport(traffic.getProtocol());
      if (transport != null
          && target != null
          && target.getNode() instanceof IpNode node
          && port(target) > 0) open.add(new OpenPort(node, transport, port(target)));
    }
    for (Node node : network.getNodes()) {
      if (!(node instanceof IpNode ipNode)) continue;
      for (Listener listener : ipNode.getListeners())
        if (listener.getPort() != null)
          open.add(
              new OpenPort(
                  ipNode,
                  transport(listener.getProtocol()),
                  Ports.port(listener.getPort()).orElse(0)));
    }
    return open;
  }

  /** Null if it is none. */
  static Transport transport(String protocol) {
    return protocol == null ? null : Words.listenerProtocol(protocol).orElse(null);
  }

  private void tellClosed(TrafficEnd target, Transport transport, IpNode node) {
    warning(
        Mark.of(target, TRAFFIC_END__PORT),
        IssueCodes.CLOSED_PORT,
        transport == Transport.UDP
            ? Message.of(
                "nobody listens to port %s of `%s`, which answers \"port unreachable\"; write `listen udp %1$s` there, or name the node as the target",
                port(target), node.getName())
            : Message.of(
                "nobody listens to port %s of `%s`, which refuses the connection; write `listen tcp %1$s` there, or name the node as the target",
                port(target), node.getName()));
  }

  private static String word(Transport transport) {
    return transport.name().toLowerCase(Locale.ROOT);
  }

  /** 0 if it is not there or cannot be read. */
  private static int port(TrafficEnd end) {
    return end.getPort() == null ? 0 : Ports.port(end.getPort()).orElse(0);
  }

  /** A connection has two ends, of which nobody is a third. */
  @Check(CheckType.NORMAL)
  public void connectionHasOneTarget(Network network) {
    Stations stations = networks.stations(network);
    for (Traffic traffic : Scenarios.traffic(network)) {
      TrafficEnd target = traffic.getTarget();
      boolean tcp = TrafficProtocol.TCP.word().equals(traffic.getProtocol());
      if (!tcp || target == null || target.getAddress() == null) continue;
      Ipv4Address address = Addresses.address(target.getAddress()).orElse(null);
      if (address != null && isGroup(address, stations))
        error(
            Mark.of(target, TRAFFIC_END__ADDRESS),
            IssueCodes.TRAFFIC_END,
            Message.of(
                "%s means many, but a connection of TCP has two ends (RFC 1122, 4.2.3.10); name one host",
                address));
    }
  }

  private static boolean isGroup(Ipv4Address address, Stations stations) {
    return address.isMulticast()
        || address.equals(Ipv4Address.LIMITED_BROADCAST)
        || stations.all().stream()
            .anyMatch(
                station ->
                    station.hasIp()
                        && station.network().hasBroadcast()
                        && station.network().broadcast().equals(address));
  }

  /** Who plays must be known. */
  @Check
  public void somebodyPlays(Traffic traffic) {
    if (traffic.getPlayback() != null
        && traffic.getTarget() != null
        && traffic.getTarget().getAddress() != null)
      error(
          Mark.of(traffic.getPlayback()),
          IssueCodes.SETTING_WITHOUT_MEANING,
          Message.of(
              "nobody at an address plays what comes; name the node as the target, or leave it out"));
  }

  /** A port has one receiver. */
  @Check
  public void portIsListenedToOnce(IpNode node) {
    Set<OpenPort> ports = new HashSet<>();
    for (Listener listener : node.getListeners()) {
      Transport transport = transport(listener.getProtocol());
      if (transport == null
          || listener.getPort() == null
          || !Ports.port(listener.getPort()).isGood()) continue;
      int port = Ports.port(listener.getPort()).get();
      if (!ports.add(new OpenPort(node, transport, port)))
        error(
            Mark.of(listener, LISTENER__PORT),
            IssueCodes.PORT_LISTENED_TWICE,
            Message.of(
                "`%s` listens to %s %s already; leave one out",
                node.getName(), word(transport), port));
    }
  }

  /** Of a connection, the flow says what its server does. */
  @Check
  public void replyIsSaidByFlow(Traffic traffic) {
    TrafficEnd target = traffic.getTarget();
    boolean tcp = TrafficProtocol.TCP.word().equals(traffic.getProtocol());
    if (!tcp || target == null || !(target.getNode() instanceof IpNode node)) return;
    if (traffic.isReply() || port(target) == 0) return;
    Conversation conversation = Conversation.of(traffic);
    if (conversation == null || conversation.serverSpeaks()) return;
    for (Listener listener : node.getListeners())
      if (listener.isReply()
          && transport(listener.getProtocol()) == Transport.TCP
          && listener.getPort() != null
          && Ports.port(listener.getPort()).orElse(0) == port(target))
        warning(
            Mark.of(target),
            IssueCodes.POINTLESS,
            Message.of(
                "`%s` sends nothing back to %s, which says itself what its server does; write `%s` "
                    + "here, or the address as the target",
                node.getName(),
                name(traffic),
                traffic.getDialogue().isEmpty() ? "reply" : "server sends"));
  }

  static Object name(Traffic traffic) {
    return traffic.eContainer() instanceof Flow flow
        ? "`" + flow.getName() + "`"
        : Message.of("this traffic");
  }
}
