package netlang.sim.node;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.InterfaceAddress;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.Ipv4Prefix;
import netlang.sim.addr.MacAddress;
import netlang.sim.apps.Flow;
import netlang.sim.apps.PingFlow;
import netlang.sim.apps.TcpFlow;
import netlang.sim.apps.TcpFlows;
import netlang.sim.apps.TcpServer;
import netlang.sim.apps.TracerouteFlow;
import netlang.sim.apps.UdpFlow;
import netlang.sim.apps.UdpFlows;
import netlang.sim.apps.UdpReceiver;
import netlang.sim.arp.ArpResolver;
import netlang.sim.arp.Ipv4Interface;
import netlang.sim.arp.OwnAddresses;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Engine;
import netlang.sim.engine.RandomStreams;
import netlang.sim.engine.Trace;
import netlang.sim.ethernet.EthernetInterface;
import netlang.sim.icmp.IcmpLayer;
import netlang.sim.ip.Ipv4Layer;
import netlang.sim.ip.RoutingTable;
import netlang.sim.link.FrameReceiver;
import netlang.sim.link.LinkDirection;
import netlang.sim.link.Surroundings;
import netlang.sim.plan.ArpEntryPlan;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.HostPlan;
import netlang.sim.plan.ListenerPlan;
import netlang.sim.plan.ListenerPlan.Transport;
import netlang.sim.plan.RoutePlan;
import netlang.sim.tcp.TcpLayer;
import netlang.sim.trace.Origin;
import netlang.sim.udp.UdpLayer;
import netlang.sim.wire.Ipv4Packet;

/** A host, or a router: the same with forwarding. */
public final class Host implements Node {

  private final HostPlan plan;
  private final Clock clock;
  private final Trace trace;
  private final UdpFlows udpFlows;
  private final TcpFlows tcpFlows;
  private final OwnAddresses own;
  private final ArpResolver arp;
  private final Ipv4Layer ip;
  private final IcmpLayer icmp;
  private final UdpLayer udp;
  private final long secret;
  private final List<Flow> flows = new ArrayList<>(0);
  private final List<UdpReceiver> receivers = new ArrayList<>(0);
  private final List<TcpServer> servers = new ArrayList<>(0);
  private boolean powered = true;

  /** Null until somebody here, or somebody who sends to it, uses it. */
  private TcpLayer tcp;

  /** A host by itself, in a world without chance. */
  public Host(HostPlan plan, int node, Engine engine, Trace trace, UdpFlows udpFlows) {
    this(
        plan,
        node,
        new Surroundings(engine, trace, new RandomStreams(1)),
        udpFlows,
        new TcpFlows());
  }

  public Host(HostPlan plan, int node, Surroundings world, UdpFlows udpFlows, TcpFlows tcpFlows) {
    this.plan = plan;
    this.udpFlows = udpFlows;
    this.tcpFlows = tcpFlows;
    trace = world.trace();
    clock = new Clock(world.engine(), node);
    secret = world.streams().stream(RandomStreams.Purpose.SECRET, node).nextLong();
    Ipv4Interface[] interfaces = new Ipv4Interface[plan.portCount()];
    for (int port = 0; port < interfaces.length; port++)
      interfaces[port] =
          new Ipv4Interface(new EthernetInterface(plan.nics().get(port), node, port, trace));
    own = new OwnAddresses(interfaces);
    arp = new ArpResolver(own, plan.arpTimeoutNanos(), clock, trace);
    icmp = new IcmpLayer(clock, trace);
    ip = new Ipv4Layer(plan, own, arp, icmp, clock, trace);
    udp = new UdpLayer(ip, icmp, clock, trace);
    for (Ipv4Interface each : interfaces) each.ethernet().hand(arp, ip);
    icmp.connect(ip, udp, (packet, reason, reporter) -> {});
    ip.deliver(icmp, udp, (packet, toGroup) -> tcp().receive(packet, toGroup));
    for (ArpEntryPlan entry : plan.arpEntries()) arp.configure(entry);
    for (ListenerPlan listener : plan.listeners())
      listen(listener.transport(), listener.port(), listener.replies());
  }

  @Override
  public FrameReceiver receiver(int port) {
    return own.at(port).ethernet();
  }

  @Override
  public void connect(int port, LinkDirection cable) {
    own.at(port).ethernet().connect(cable);
  }

  @Override
  public boolean hasCarrier(int port) {
    return own.at(port).ethernet().hasCarrier();
  }

  @Override
  public boolean isPowered() {
    return powered;
  }

  @Override
  public void powerOff(Origin by) {
    if (!powered) return;
    powered = false;
    if (tcp != null) tcp.powerOff(); // before its users: nobody says goodbye
    for (TcpServer server : servers) server.powerOff();
    for (Flow flow : flows) flow.stop();
    udp.powerOff();
    icmp.powerOff();
    ip.powerOff(by);
    arp.powerOff(by);
    for (int port = 0; port < own.ports(); port++) own.at(port).ethernet().powerOff(by);
  }

  @Override
  public void powerOn() {
    if (powered) return;
    powered = true;
    for (int port = 0; port < own.ports(); port++) own.at(port).ethernet().powerOn();
    for (UdpReceiver receiver : receivers) receiver.open();
    for (TcpServer server : servers) server.open();
  }

  /** Most hosts of a large network never use it. */
  public TcpLayer tcp() {
    if (tcp == null) {
      tcp = new TcpLayer(plan.tcp(), secret, ip, clock, trace);
      icmp.connect(ip, udp, tcp);
      ip.deliver(icmp, udp, tcp);
    }
    return tcp;
  }

  // ---- applications

  /** Makes the flow, ready to be started. */
  public Flow flow(FlowPlan flowPlan, int index) {
    Flow flow;
    if (flowPlan instanceof FlowPlan.Ping ping)
      flow = new PingFlow(ping, index, icmp, clock, trace);
    else if (flowPlan instanceof FlowPlan.Udp datagrams)
      flow = new UdpFlow(datagrams, index, udpFlows, udp, clock, trace);
    else if (flowPlan instanceof FlowPlan.Tcp connection)
      flow = new TcpFlow(connection, index, tcpFlows, tcp(), clock, trace);
    else flow = new TracerouteFlow((FlowPlan.Traceroute) flowPlan, index, icmp, udp, clock, trace);
    flows.add(flow);
    return flow;
  }

  /** Opens a port for as long as the host is on, unless it is open already. */
  public void listen(Transport transport, int port, boolean replies) {
    if (transport == Transport.TCP) listenTcp(port, replies);
    else listenUdp(port, replies);
  }

  private void listenUdp(int port, boolean replies) {
    for (UdpReceiver receiver : receivers) {
      if (receiver.port() == port) return;
    }
    UdpReceiver receiver = new UdpReceiver(port, replies, udpFlows, udp, clock, trace);
    receivers.add(receiver);
    receiver.open();
  }

  private void listenTcp(int port, boolean replies) {
    for (TcpServer server : servers) {
      if (server.port() == port) return;
    }
    TcpServer server = new TcpServer(port, replies, tcpFlows, tcp(), clock, trace);
    servers.add(server);
    server.open();
  }

  /**
   * Gives the packet to the internet layer as the interface at that port would, but whatever its
   * length: as from a card that puts the segments of a stream together before it hands them up.
   */
  public void receive(Ipv4Packet packet, int port) {
    ip.receive(packet, port, false);
  }

  // ---- settings

  public HostPlan plan() {
    return plan;
  }

  public OwnAddresses addresses() {
    return own;
  }

  public MacAddress mac(int port) {
    return own.at(port).ethernet().mac();
  }

  public void setMac(int port, MacAddress mac) {
    own.at(port).ethernet().setMac(mac);
  }

  /** Others do not know yet; {@link #announce} tells them. */
  public void setAddress(int port, InterfaceAddress address) {
    own.at(port).setAddress(address);
    own.update();
    ip.addressesChanged();
  }

  public void setRoute(RoutePlan route) {
    ip.setRoute(route);
  }

  public void removeRoute(Ipv4Prefix destination) {
    ip.removeRoute(destination);
  }

  public void flushRoutes() {
    ip.flushRoutes();
  }

  public List<RoutingTable.Entry> routes() {
    return ip.routes().entries();
  }

  public void setNeighbor(ArpEntryPlan entry) {
    arp.set(entry);
  }

  public void removeNeighbor(Ipv4Address address) {
    arp.remove(address);
  }

  public void flushNeighbors() {
    arp.flush();
  }

  public List<ArpResolver.Entry> neighbors() {
    return arp.entries();
  }

  public List<TcpLayer.Entry> sockets() {
    return tcp == null ? List.of() : tcp.entries();
  }

  public void announce(int port, Ipv4Address address, boolean asReply) {
    if (powered) arp.announce(port, address, asReply);
  }

  public void probe(int port, Ipv4Address address, int count) {
    if (powered) arp.probe(port, address, count);
  }
}
