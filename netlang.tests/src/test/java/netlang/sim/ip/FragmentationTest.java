package netlang.sim.ip;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static netlang.sim.Lab.gateway;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.Recording;
import netlang.sim.plan.FlowPlan.Fragmentation;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.TraceEvent;
import netlang.sim.wire.EthernetFrame;
import netlang.sim.wire.IcmpMessage;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.PacketKind;
import org.junit.jupiter.api.Test;

/** Sizes and offsets are those of the kernel's scenario 17. */
class FragmentationTest {

  private final Lab lab = new Lab();
  private final int h1 = lab.host("h1", gateway("10.0.1.254"), "10.0.1.1/24");
  private final int r1 = lab.router("r1", List.of(), "10.0.1.254/24", "10.0.2.254/24 mtu 1000");
  private final int h2 = lab.host("h2", gateway("10.0.2.254"), "10.0.2.2/24 mtu 1000");
  private final int near;
  private final int far;

  FragmentationTest() {
    near = lab.link(h1, r1);
    far = lab.link(r1, h2);
  }

  @Test
  void senderAndRouterCutAtMultiplesOfEight() {
    int ping = ping(4000, 1, Fragmentation.ALLOWED);
    Recording run = lab.start(ping).run();
    assertEquals(List.of("0+1500+", "1480+1500+", "2960+1068"), fragments(run.sent(h1)));
    assertEquals(
        List.of("0+996+", "976+524+", "1480+996+", "2456+524+", "2960+996+", "3936+92"),
        fragments(run.received(h2)));
    assertEquals(
        List.of("0+996+", "976+996+", "1952+996+", "2928+996+", "3904+124"),
        fragments(run.sent(h2)));
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.2.2"), run.flow(ping));
  }

  @Test
  void allFragmentsHaveTheIdentificationOfTheirDatagram() {
    Recording run = lab.start(ping(4000, 1, Fragmentation.ALLOWED)).run();
    List<Integer> identifications =
        packets(run.received(h2)).stream().map(Ipv4Packet::identification).distinct().toList();
    assertEquals(1, identifications.size());
  }

  @Test
  void theRouterAloneCutsWhatFitsTheFirstLink() {
    Recording run = lab.start(ping(1400, 1, Fragmentation.ALLOWED)).run();
    assertEquals(List.of("0+1428"), fragments(run.sent(h1)));
    assertEquals(List.of("0+996+", "976+452"), fragments(run.received(h2)));
  }

  @Test
  void automaticSendersSetTheBitWhileThePacketFits() {
    Recording run =
        lab.start(ping(600, 1, Fragmentation.AUTOMATIC), ping(2000, 1, Fragmentation.AUTOMATIC))
            .run();
    List<Boolean> bits = packets(run.sent(h1)).stream().map(Ipv4Packet::dontFragment).toList();
    assertEquals(List.of(true, false, false), bits);
  }

  @Test
  void theRouterRefusesWhatMustNotBeFragmentedAndTellsItsMtu() {
    int ping = ping(1400, 1, Fragmentation.NEVER);
    Recording run = lab.start(ping).run();
    assertEquals(List.of("SENT 1", "FAILED 1 fragmentation-needed"), run.flow(ping));
    IcmpMessage error = (IcmpMessage) packets(run.received(h1)).get(0).payload();
    assertEquals(IcmpMessage.DESTINATION_UNREACHABLE, error.type());
    assertEquals(IcmpMessage.FRAGMENTATION_NEEDED, error.code());
    assertEquals(1000, error.nextHopMtu());
    assertEquals(64, ((IcmpMessage.Quoted) error.content()).packet().timeToLive());
    assertEquals("mtu 1000", run.drops(DropReason.FRAGMENTATION_NEEDED).get(0).remark());
  }

  @Test
  void havingBeenToldAutomaticSendersFragmentThemselves() {
    int ping = ping(1400, 3, Fragmentation.AUTOMATIC);
    Recording run = lab.start(ping).run();
    assertEquals(
        List.of(
            "SENT 1",
            "FAILED 1 fragmentation-needed",
            "SENT 2",
            "RECEIVED 2 10.0.2.2",
            "SENT 3",
            "RECEIVED 3 10.0.2.2"),
        run.flow(ping));
    assertEquals(
        List.of("0+1428", "0+996+", "976+452", "0+996+", "976+452"), fragments(run.sent(h1)));
  }

  @Test
  void havingBeenToldOthersAreRefusedAtHome() {
    int ping = ping(1400, 2, Fragmentation.NEVER);
    Recording run = lab.start(ping).run();
    assertEquals(1, packets(run.sent(h1)).size());
    assertEquals("FAILED 2 fragmentation-needed", run.flow(ping).get(3));
    assertEquals(h1, run.drops(DropReason.FRAGMENTATION_NEEDED).get(1).node());
  }

  @Test
  void whatWasToldIsForgottenAfterTenMinutes() {
    int first = ping(1400, 1, Fragmentation.AUTOMATIC);
    int soon = ping(1400, 1, Fragmentation.AUTOMATIC);
    int late = ping(1400, 1, Fragmentation.AUTOMATIC);
    Recording run = lab.start(first).startAt(599 * SECOND, soon).startAt(601 * SECOND, late).run();
    assertEquals(List.of("SENT 1", "RECEIVED 1 10.0.2.2"), run.flow(soon));
    assertEquals(List.of("SENT 1", "FAILED 1 fragmentation-needed"), run.flow(late));
  }

  @Test
  void whatDoesNotFitTheOwnLinkIsRefusedAtOnce() {
    int ping = ping(1473, 1, Fragmentation.NEVER);
    int fitting = ping(1472, 1, Fragmentation.NEVER);
    Recording run = lab.start(ping, fitting).run();
    assertEquals(List.of("SENT 1", "FAILED 1 fragmentation-needed"), run.flow(ping));
    assertEquals(List.of("0+1500"), fragments(run.sent(h1)));
  }

  @Test
  void onlyTheFirstFragmentHasTheHeaderOfTheDatagram() {
    int udp = lab.udp(h1, 0, "10.0.2.2", 7000, 1, SECOND, 3000, h2, false);
    Recording run = lab.start(udp).run();
    assertEquals(
        List.of(
            "10.0.1.1 > 10.0.2.2 ttl 64 fragment 1480+1480+ protocol 17",
            "10.0.1.1 > 10.0.2.2 ttl 64 fragment 2960+48 protocol 17"),
        run.sent(h1).stream().map(frame -> frame.payload().summary()).toList().subList(2, 4));
    assertEquals(List.of("SENT 1", "DELIVERED 1"), run.flow(udp));
    assertEquals(3000, run.statistics().deliveredBytes());
  }

  @Test
  void aLostFragmentLosesTheDatagramAfterThirtySeconds() {
    int ping = ping(1400, 1, Fragmentation.ALLOWED);
    Recording run = lab.start(ping).lose(far, PacketKind.IP, 2).run();
    List<TraceEvent.Dropped> lost = run.drops(DropReason.REASSEMBLY_TIMEOUT);
    assertEquals(1, lost.size());
    assertEquals(30_000, lost.get(0).time() / MILLISECOND);
    assertEquals(List.of("SENT 1", "TIMED_OUT 1", "FAILED 1 reassembly-timeout"), run.flow(ping));
    IcmpMessage error = (IcmpMessage) packets(run.sent(h2)).get(0).payload();
    assertEquals(IcmpMessage.TIME_EXCEEDED, error.type());
    assertEquals(IcmpMessage.REASSEMBLY_TIME_EXCEEDED, error.code());
  }

  @Test
  void withoutTheFirstFragmentNobodyIsTold() {
    int ping = ping(1400, 1, Fragmentation.ALLOWED);
    Recording run = lab.start(ping).lose(far, PacketKind.IP, 1).run();
    assertEquals(1, run.drops(DropReason.REASSEMBLY_TIMEOUT).size());
    assertEquals(List.of("SENT 1", "TIMED_OUT 1"), run.flow(ping));
    assertEquals(List.of(), packets(run.sent(h2)));
  }

  /** RFC 1122 §3.2.2: no error about a datagram to a broadcast address. */
  @Test
  void anIncompleteBroadcastIsReportedByNobody() {
    int shout = lab.udp(h1, "10.0.1.255", 9, 3000);
    Recording run = lab.start(shout).lose(near, PacketKind.IP, 2).run();
    assertEquals(2, run.drops(DropReason.REASSEMBLY_TIMEOUT).size());
    assertEquals(List.of(), run.sent(r1));
  }

  private int ping(int size, int count, Fragmentation fragmentation) {
    return lab.ping(h1, "10.0.2.2", count, 100 * MILLISECOND, size, 64, fragmentation, SECOND);
  }

  /** {@code offset+length}, with a further + if more fragments follow. */
  private static List<String> fragments(List<EthernetFrame> frames) {
    return packets(frames).stream()
        .map(
            packet ->
                packet.fragmentOffset()
                    + "+"
                    + packet.length()
                    + (packet.moreFragments() ? "+" : ""))
        .toList();
  }

  private static List<Ipv4Packet> packets(List<EthernetFrame> frames) {
    return frames.stream()
        .filter(PacketKind.IP::matches)
        .map(frame -> (Ipv4Packet) frame.payload())
        .toList();
  }
}
