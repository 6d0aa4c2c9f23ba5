package netlang.sim.udp;

import java.util.ArrayList;
import java.util.List;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.ip.Envelope;
import netlang.sim.trace.DropReason;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.UdpDatagram;

/** An open port of a host: of those who send from it, and of one who listens to it. */
public final class UdpSocket {

  private final UdpLayer layer;
  private final int port;

  /** Immutable: exchanged when somebody comes or goes. */
  private List<UdpReader> readers = List.of();

  private UdpReader listener;

  UdpSocket(UdpLayer layer, int port) {
    this.layer = layer;
    this.port = port;
  }

  public int port() {
    return port;
  }

  /** Sends the data to that port of the envelope's destination; the packet it is in. */
  public Ipv4Packet send(Envelope envelope, int destinationPort, Payload data) {
    return layer.send(envelope, new UdpDatagram(port, destinationPort, data));
  }

  /** The reader goes; with the last one the port is closed. */
  public void close(UdpReader reader) {
    List<UdpReader> left = new ArrayList<>(readers);
    left.remove(reader);
    readers = List.copyOf(left);
    if (readers.isEmpty() && listener == null) layer.close(this);
  }

  void listener(UdpReader newListener) {
    listener = newListener;
  }

  void add(UdpReader reader) {
    List<UdpReader> more = new ArrayList<>(readers);
    more.add(reader);
    readers = List.copyOf(more);
  }

  /**
   * Of several that send from the port to the same target, the answer is for the one that asked
   * last.
   */
  boolean receive(Ipv4Packet packet, UdpDatagram datagram) {
    for (int i = readers.size() - 1; i >= 0; i--) {
      if (readers.get(i).receive(packet, datagram)) return true;
    }
    return listener != null && listener.receive(packet, datagram);
  }

  void failed(Ipv4Packet packet, UdpDatagram datagram, DropReason reason, Ipv4Address reporter) {
    for (UdpReader reader : readers) {
      if (reader.failed(packet, datagram, reason, reporter)) return;
    }
  }
}
