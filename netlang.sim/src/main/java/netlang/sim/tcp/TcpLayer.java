package netlang.sim.tcp;

import java.util.List;
import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.engine.Clock;
import netlang.sim.engine.Trace;
import netlang.sim.icmp.TransportFailures;
import netlang.sim.ip.Ipv4Layer;
import netlang.sim.ip.TransportReceiver;
import netlang.sim.plan.TcpPlan;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.Ipv4Packet;

/** The transmission control protocol of a host, RFC 9293. */
public final class TcpLayer implements TransportReceiver, TransportFailures {

  /** {@code secret}: the key of the initial sequence numbers, RFC 6528 §3. */
  public TcpLayer(TcpPlan plan, long secret, Ipv4Layer ip, Clock clock, Trace trace) {}

  /** socket(): memory for a control block; what is connected or listens later. */
  public TcpSocket socket() {
    return null;
  }

  /**
   * A line of {@code ss -tan}.
   *
   * @param receiveQueue octets unread; of a listener: connections that wait to be accepted
   * @param sendQueue octets not acknowledged; of a listener: how many may wait
   */
  public record Entry(
      Endpoint local, Endpoint remote, TcpState state, int receiveQueue, int sendQueue) {}

  /** All sockets, and connections without one, sorted by local and remote end. */
  public List<Entry> entries() {
    return List.of();
  }

  @Override
  public void receive(Ipv4Packet packet, boolean toGroup) {}

  @Override
  public void failed(Ipv4Packet packet, DropReason reason, Ipv4Address reporter) {}

  /** Everything is forgotten; no segment says so. */
  public void powerOff() {}
}
