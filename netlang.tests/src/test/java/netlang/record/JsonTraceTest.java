package netlang.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import netlang.sim.addr.MacAddress;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.record.JsonTrace;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.ArpPacket;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.UdpDatagram;
import org.junit.jupiter.api.Test;

class JsonTraceTest {

  private static String json(TraceEvent event) {
    StringBuilder out = new StringBuilder();
    NetworkPlan network = Lan.network();
    new JsonTrace(network, out).accept(event);
    return out.toString();
  }

  @Test
  void aFrameShowsTheFieldsOfAllItsHeaders() {
    ArpPacket arp = ArpPacket.request(Lan.MAC_A, Lan.ip("10.0.0.1"), Lan.ip("10.0.0.2"));
    EthernetFrame frame = new EthernetFrame(MacAddress.BROADCAST, Lan.MAC_A, arp);
    assertEquals(
        """
        {"t":1672,"node":"s1","port":"p1","osi":1,"tcpip":"Network access","event":"received",\
        "link":"a.eth0 -- s1.p1","pdu":"frame","length":42,\
        "summary":"02:00:00:00:00:01 > ff:ff:ff:ff:ff:ff ARP who-has 10.0.0.2 tell 10.0.0.1",\
        "headers":{"ethernet":{"destination":"ff:ff:ff:ff:ff:ff","source":"02:00:00:00:00:01","type":"0x0806",\
        "length":60,"padding":18},\
        "arp":{"operation":1,"senderMac":"02:00:00:00:00:01","senderIp":"10.0.0.1",\
        "targetMac":"00:00:00:00:00:00","targetIp":"10.0.0.2"}}}
        """,
        json(new TraceEvent.FrameReceived(1672, Lan.S1, 0, 0, frame)));
  }

  @Test
  void aDropShowsReasonExplanationAndCause() {
    UdpDatagram datagram = new UdpDatagram(50_000, 9000, Payload.pattern(4));
    Ipv4Packet packet =
        new Ipv4Packet(0, 7, true, false, 0, 64, Lan.ip("10.0.0.1"), Lan.ip("10.2.0.5"), datagram);
    // checksums worked by hand: the ones' complement of the sum of 16-bit words, RFC 1071
    assertEquals(
        """
        {"t":5,"node":"a","port":null,"osi":3,"tcpip":"Internet","event":"dropped","reason":"no-route",\
        "explanation":"a has no route to 10.2.0.5","cause":"lan.net:12","remark":"no gateway",\
        "pdu":"packet","length":32,"summary":"10.0.0.1 > 10.2.0.5 ttl 64 UDP 50000 > 9000 length 4",\
        "headers":{"ipv4":{"version":4,"headerLength":20,"tos":0,"length":32,"id":7,"dontFragment":true,\
        "moreFragments":false,"fragmentOffset":0,"ttl":64,"protocol":17,"checksum":"0x26bf",\
        "source":"10.0.0.1","destination":"10.2.0.5"},\
        "udp":{"sourcePort":50000,"destinationPort":9000,"length":12,"checksum":"0x0352"},"data":{"length":4}}}
        """,
        json(
            new TraceEvent.Dropped(
                5,
                Lan.A,
                TraceEvent.NONE,
                DropReason.NO_ROUTE,
                packet,
                new Origin("lan.net", 12),
                "no gateway")));
  }

  @Test
  void anErrorMessageShowsThePacketItIsAbout() {
    Ipv4Packet about =
        new Ipv4Packet(
            0,
            0,
            true,
            false,
            0,
            1,
            Lan.ip("10.0.0.1"),
            Lan.ip("10.2.0.5"),
            IcmpMessage.echoRequest(3, 4, Payload.EMPTY));
    IcmpMessage error = IcmpMessage.error(IcmpMessage.TIME_EXCEEDED, 0, 0, about, 28);
    String json = json(new TraceEvent.Encapsulated(0, Lan.B, error));
    assertEquals(
        true,
        json.contains("\"icmp\":{\"type\":11,\"code\":0,\"about\":{\"ipv4\":{")
            && json.contains("\"icmp\":{\"type\":8,\"code\":0,")
            && json.contains("\"id\":3,\"sequence\":4}"),
        json);
  }

  @Test
  void textIsEscapedAsRfc8259Wants() {
    String text = "say \"hi\" \\ to\tb\u0001 and \ud83d\ude00, not to \ud83d";
    assertEquals(
        "{\"t\":0,\"node\":null,\"port\":null,\"osi\":7,\"tcpip\":\"Application\",\"event\":\"step\",\"text\":\"say"
            + " \\\"hi\\\" \\\\ to\\tb\\u0001 and \ud83d\ude00, not to \\ud83d\"}\n",
        json(new TraceEvent.ScenarioStep(0, TraceEvent.NONE, 0, text)));
  }
}
