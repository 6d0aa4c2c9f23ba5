package netlang.sim.ethernet;

import netlang.sim.addr.MacAddress;
import netlang.sim.engine.Trace;
import netlang.sim.link.FrameReceiver;
import netlang.sim.link.LinkDirection;
import netlang.sim.plan.NicPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.EthernetPayload;
import netlang.sim.wire.Ipv4Packet;

/** A station's interface, IEEE 802.3-2018 §3 and §4. */
public final class EthernetInterface implements FrameReceiver {

  private final Trace trace;
  private final NicPlan plan;
  private final int node;
  private final int port;
  private final int mtu;

  private ArpReceiver arp;
  private Ipv4Receiver ip;
  private LinkDirection out;

  private MacAddress mac;

  /** Who turned the power off; null while it is on. */
  private Origin offBy;

  public EthernetInterface(NicPlan plan, int node, int port, Trace trace) {
    this.plan = plan;
    this.node = node;
    this.port = port;
    this.trace = trace;
    mtu = plan.mtu();
    mac = plan.mac();
  }

  /** Plugs in what stands on the interface. */
  public void hand(ArpReceiver toArp, Ipv4Receiver toIp) {
    arp = toArp;
    ip = toIp;
  }

  public void connect(LinkDirection cable) {
    out = cable;
  }

  public MacAddress mac() {
    return mac;
  }

  public void setMac(MacAddress newMac) {
    mac = newMac;
  }

  public int port() {
    return port;
  }

  public NicPlan plan() {
    return plan;
  }

  /** Octets of the largest IP packet. */
  public int mtu() {
    return mtu;
  }

  /** True if there is a cable that is not cut. */
  public boolean hasCarrier() {
    return out != null && out.isUp();
  }

  /** {@code by}: who is to blame for what is lost. */
  public void powerOff(Origin by) {
    offBy = by;
    if (out != null) out.powerOff(by);
  }

  @Override
  public boolean isPowered() {
    return offBy == null;
  }

  public void powerOn() {
    offBy = null;
  }

  public void send(MacAddress destination, EthernetPayload payload) {
    EthernetFrame frame = new EthernetFrame(destination, mac, payload);
    trace.encapsulated(node, frame);
    if (out == null)
      trace.dropped(node, port, DropReason.LINK_DOWN, frame, plan.origin(), "not connected");
    else out.send(frame);
  }

  @Override
  public void receive(EthernetFrame frame, int arrivedAt) {
    if (offBy != null) {
      trace.dropped(node, port, DropReason.NODE_DOWN, frame, offBy, "power off");
      return;
    }
    MacAddress destination = frame.destination();
    boolean toGroup = destination != mac && destination.isMulticast();
    if (!toGroup && destination != mac && destination.value() != mac.value()) {
      // a promiscuous interface shows the frame to whoever listens to it, but it is still another
      // station's
      if (!plan.promiscuous()) drop(frame, DropReason.NOT_ADDRESSED_TO_US);
      return;
    }
    EthernetPayload payload = frame.payload();
    if (payload instanceof Ipv4Packet packet) {
      if (packet.length() > mtu) {
        dropTooLong(frame);
        return;
      }
      trace.decapsulated(node, frame);
      ip.receive(packet, port, toGroup);
    } else if (payload instanceof ArpPacket packet) {
      trace.decapsulated(node, frame);
      arp.receive(packet, port);
    } else if (payload.length()
        > Math.max(plan.mtu(), EthernetFrame.MINIMUM_LENGTH - EthernetFrame.HEADER_LENGTH)) {
      dropTooLong(frame);
    } else {
      boolean known =
          payload.etherType() == EthernetPayload.IPV4 || payload.etherType() == EthernetPayload.ARP;
      drop(frame, known ? DropReason.BAD_HEADER : DropReason.UNKNOWN_ETHERTYPE);
    }
  }

  private void dropTooLong(EthernetFrame frame) {
    String remark = trace.isObserved() ? "mtu " + plan.mtu() : "";
    trace.dropped(node, port, DropReason.FRAME_TOO_LONG, frame, plan.origin(), remark);
  }

  private void drop(EthernetFrame frame, DropReason reason) {
    trace.dropped(node, port, reason, frame);
  }
}
