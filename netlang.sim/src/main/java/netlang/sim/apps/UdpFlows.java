package netlang.sim.apps;

import netlang.sim.engine.LongTable;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.UdpDatagram;

/**
 * Tells which flow a datagram belongs to, wherever it is seen: the address and port it comes from
 * say so.
 *
 * <p>This is the measuring instrument, not a part of the network: no host learns anything from it
 * but what to report.
 */
public final class UdpFlows {

  private final LongTable<UdpFlow> bySource = new LongTable<>();
  private int changes;

  /** The flow sends from that address and port now. */
  void register(UdpFlow flow, int address, int port) {
    long key = key(address, port);
    UdpFlow first = bySource.get(key);
    for (UdpFlow other = first; other != null; other = other.sameSource) {
      if (other == flow) return;
    }
    flow.sameSource = first;
    bySource.put(key, flow);
    changes++;
  }

  /** No effect if it does not. */
  void unregister(UdpFlow flow, int address, int port) {
    long key = key(address, port);
    UdpFlow first = bySource.get(key);
    if (first == flow) {
      if (flow.sameSource == null) bySource.remove(key);
      else bySource.put(key, flow.sameSource);
    } else {
      for (UdpFlow other = first; other != null; other = other.sameSource) {
        if (other.sameSource == flow) other.sameSource = flow.sameSource;
      }
    }
    flow.sameSource = null;
    changes++;
  }

  /** Another number whenever {@link #find} may answer otherwise than before. */
  int changes() {
    return changes;
  }

  /** The flow, or null. */
  UdpFlow find(Ipv4Packet packet, UdpDatagram datagram) {
    UdpFlow flow = bySource.get(key(packet.source().value(), datagram.sourcePort()));
    while (flow != null && !flow.sendsTo(packet.destination(), datagram.destinationPort()))
      flow = flow.sameSource;
    return flow;
  }

  private static long key(int address, int port) {
    return (long) address << 16 | port;
  }
}
