package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.sim.Lab;
import netlang.sim.packetdrill.Profile;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.LinkPlan;
import netlang.sim.plan.NetworkPlan;
import netlang.sim.plan.ScenarioPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.run.Simulation;
import netlang.sim.run.Statistics;
import netlang.sim.trace.DropReason;
import netlang.sim.trace.Origin;
import netlang.sim.wire.Ipv4Packet;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions;
import netlang.sim.wire.TcpSegment;
import org.junit.jupiter.api.Test;

/** Explicit congestion notification, RFC 3168. */
class CongestionMarksTest {

  private static final String ASKED =
      """
      `sysctl -q net.ipv4.tcp_ecn=1`
      0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
      +0 bind(3, ..., ...) = 0
      +0 listen(3, 1) = 0
      +0 < SEW 0:0(0) win 60000 <mss 1000,sackOK,nop,nop>
      +0 > [noecn] SE. 0:0(0) ack 1 <mss 1460,nop,nop,sackOK>
      +.1 < [noecn] . 1:1(0) ack 1 win 60000
      +0 accept(3, ..., ...) = 4
      """;

  private static TcpSegment segment(int flags) {
    return new TcpSegment(
        1, 2, 0, 0, flags, 0, 0, TcpOptions.NONE, Payload.EMPTY, TcpSegment.Origin.UNKNOWN);
  }

  @Test
  void aMarkReducesTheWindowOnceAndIsAnsweredByCwr() {
    // §6.1.2: like a single lost packet, once in a round trip; CUBIC: to 7 of 10.
    Scripts.play(
        Profile.LINUX,
        ASKED,
        """
        +0 write(4, ..., 10000) = 10000
        +0 > [ect0] P. 1:10001(10000) ack 1
        +.1 < [noecn] E. 1:1(0) ack 1001 win 60000
        +0 %{ assert tcpi_ca_state == 2 }%
        +.01 < [noecn] E. 1:1(0) ack 10001 win 60000
        +0 %{ assert tcpi_snd_cwnd == 7; assert tcpi_snd_ssthresh == 7 }%
        +0 write(4, ..., 2000) = 2000
        +0 > [ect0] W. 10001:11001(1000) ack 1
        +0 > [ect0] P. 11001:12001(1000) ack 1
        """);
  }

  @Test
  void aMarkIsEchoedUntilTheSenderHasSlowedDown() {
    // §6.1.3; and at once, not with the delayed ACK.
    Scripts.play(
        Profile.LINUX,
        ASKED,
        """
        +0 < [ce] P. 1:1001(1000) ack 1 win 60000
        +0 > [noecn] E. 1:1(0) ack 1001
        +.1 < [ect0] P. 1001:2001(1000) ack 1 win 60000
        +0 > [noecn] E. 1:1(0) ack 2001
        +.1 < [ect0] PW. 2001:3001(1000) ack 1 win 60000
        +0 > [noecn] . 1:1(0) ack 3001
        """);
  }

  @Test
  void whatIsSentAgainIsNotMarkable() {
    // §6.1.5
    Scripts.play(
        Profile.LINUX,
        ASKED,
        """
        +0 write(4, ..., 4000) = 4000
        +0 > [ect0] P. 1:4001(4000) ack 1
        +.1 < [noecn] . 1:1(0) ack 1 win 60000 <sack 1001:4001,nop,nop>
        +0 > [noecn] . 1:1001(1000) ack 1
        """);
  }

  @Test
  void aSynThatIsSentAgainDoesNotAsk() {
    // §6.1.1.1
    CongestionMarks asking =
        new CongestionMarks(TcpPlan.DEFAULT.with(TcpSetting.EXPLICIT_CONGESTION, 1));
    assertEquals(TcpSegment.ECE | TcpSegment.CWR, asking.ofSyn(false, false));
    assertEquals(0, asking.ofSyn(false, true));
  }

  @Test
  void anAnswerWithBothFlagsIsNoAgreement() {
    // §6.1.1: some old hosts send back what they do not understand.
    CongestionMarks asking =
        new CongestionMarks(TcpPlan.DEFAULT.with(TcpSetting.EXPLICIT_CONGESTION, 1));
    int answer = TcpSegment.SYN | TcpSegment.ACK | TcpSegment.ECE;
    asking.take(segment(answer | TcpSegment.CWR));
    assertFalse(asking.isAgreed());
    asking.take(segment(answer));
    assertTrue(asking.isAgreed());
  }

  @Test
  void whoIsNotAskedDoesNotSpeakOfIt() {
    CongestionMarks silent = new CongestionMarks(TcpPlan.DEFAULT);
    assertEquals(0, silent.ofSyn(false, false));
    silent.take(segment(TcpSegment.SYN));
    assertEquals(0, silent.ofSyn(true, false));
    silent.onSegment(segment(TcpSegment.ACK), true);
    assertEquals(0, silent.flags(true));
  }

  @Test
  void aQueueThatMarksInTimeLosesNothing() {
    // The same transfer through 10 Mbit/s and 100 frames: marked from 20 frames on, or dropped.
    Statistics dropped = transfer(0);
    Statistics marked = transfer(20);
    assertEquals(2_000_000, dropped.deliveredBytes());
    assertEquals(2_000_000, marked.deliveredBytes());
    assertTrue(dropped.drops(DropReason.QUEUE_OVERFLOW) > 0, dropped.toString());
    assertEquals(0, marked.drops(DropReason.QUEUE_OVERFLOW), marked.toString());
  }

  private static Statistics transfer(int markFrames) {
    Lab lab = new Lab().tcp(TcpPlan.DEFAULT.with(TcpSetting.EXPLICIT_CONGESTION, 1));
    lab.cables(10_000_000, 10 * Lab.MILLISECOND, 100);
    int left = lab.host("left", "10.0.0.1/24");
    int right = lab.host("right", "10.0.0.2/24");
    lab.link(left, right);
    Origin nowhere = Origin.UNKNOWN;
    lab.start(
        lab.flow(
            new FlowPlan.Tcp(
                "bulk",
                left,
                Lab.ip("10.0.0.1"),
                0,
                Lab.ip("10.0.0.2"),
                80,
                right,
                List.of(
                    new TalkStep(true, new TalkStep.Send(2_000_000, false), 0, nowhere),
                    new TalkStep(true, new TalkStep.Close(), 0, nowhere),
                    new TalkStep(false, new TalkStep.Close(), 0, nowhere)),
                TcpPlan.DEFAULT.with(TcpSetting.EXPLICIT_CONGESTION, 1),
                nowhere)));
    ScenarioPlan plan = lab.plan();
    List<LinkPlan> links =
        plan.network().links().stream().map(link -> marking(link, markFrames)).toList();
    NetworkPlan network =
        new NetworkPlan(
            "lab", plan.network().nodes(), links, plan.network().flows(), Origin.UNKNOWN);
    Simulation simulation =
        new Simulation(
            new ScenarioPlan(
                "ecn", network, 1, plan.endNanos(), plan.events(), List.of(), Origin.UNKNOWN),
            null);
    simulation.run();
    return simulation.statistics();
  }

  private static LinkPlan marking(LinkPlan link, int markFrames) {
    return new LinkPlan(
        link.a(),
        link.b(),
        link.bitsPerSecond(),
        link.delayNanos(),
        link.lossRate(),
        link.bitErrorRate(),
        link.queueFrames(),
        markFrames,
        link.origin());
  }

  @Test
  void onlyPacketsThatAllowItAreMarked() {
    Ipv4Packet plain =
        new Ipv4Packet(
            0, 1, true, false, 0, 64, Lab.ip("10.0.0.1"), Lab.ip("10.0.0.2"), segment(0));
    Ipv4Packet capable =
        new Ipv4Packet(
            0x0a, 1, true, false, 0, 64, Lab.ip("10.0.0.1"), Lab.ip("10.0.0.2"), segment(0));
    assertFalse(plain.isEcnCapable());
    assertTrue(capable.isEcnCapable());
    assertEquals(0x0b, capable.marked().typeOfService());
    assertFalse(capable.marked().isEcnCapable());
  }
}
