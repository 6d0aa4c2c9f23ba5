package netlang.run.recording;

import java.util.List;
import netlang.run.recording.Dissection.Layer;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.addr.MacAddress;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.EthernetPayload;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Ipv4Payload;
import netlang.sim.wire.Pdu;

/** The layers of what an event is about, the outermost first, without padding. */
public final class EventLayers {

  private EventLayers() {}

  /**
   * None for an event that is about no PDU. Of a PDU that is not in a frame yet, or no more, the
   * layers below are missing, and the octets are counted from its own first.
   */
  public static List<Layer> of(TraceEvent event) {
    Pdu pdu = EventText.pdu(event);
    if (pdu instanceof EthernetFrame frame) return above(frame, 0);
    if (pdu instanceof EthernetPayload payload) return above(frame(payload), 1);
    if (pdu instanceof Ipv4Payload payload) return above(frame(packet(payload)), 2);
    return pdu == null
        ? List.of()
        : List.of(
            new Layer("Data", pdu.length() + " octets", pdu.layer(), 0, pdu.length(), List.of()));
  }

  private static List<Layer> above(EthernetFrame frame, int layers) {
    List<Layer> all = Dissector.of(frame).layers();
    return all.stream().skip(layers).filter(layer -> !layer.name().equals("Padding")).toList();
  }

  private static EthernetFrame frame(EthernetPayload payload) {
    return new EthernetFrame(MacAddress.ZERO, MacAddress.ZERO, payload);
  }

  private static Ipv4Packet packet(Ipv4Payload payload) {
    return new Ipv4Packet(
        0, 0, false, false, 0, 64, Ipv4Address.UNSPECIFIED, Ipv4Address.UNSPECIFIED, payload);
  }
}
