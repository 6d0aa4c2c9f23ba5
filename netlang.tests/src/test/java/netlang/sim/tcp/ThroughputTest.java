package netlang.sim.tcp;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import netlang.sim.Lab;
import netlang.sim.plan.FlowPlan;
import netlang.sim.plan.TalkStep;
import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.run.Simulation;
import netlang.sim.trace.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fast a connection is, over loss and delay. */
class ThroughputTest {

  private static final Path GOLDEN = Path.of("src/test/resources/tcp/throughput.txt");
  private static final boolean UPDATE = "update".equals(System.getProperty("netlang.goldens"));

  private static final double[] LOSSES = {0, 0.001, 0.01, 0.02, 0.05, 0.1, 0.2};
  private static final long[] ROUND_TRIP_MILLIS = {1, 10, 50, 100, 200};

  private static final TcpPlan CUBIC = TcpPlan.DEFAULT;
  private static final TcpPlan RENO =
      TcpPlan.DEFAULT.with(TcpSetting.CONGESTION_CONTROL, TcpSetting.RENO);
  private static final TcpPlan NEW_RENO =
      RENO.with(TcpSetting.SELECTIVE_ACKNOWLEDGMENT, 0).with(TcpSetting.TIMESTAMPS, 0);

  /** Of an Ethernet frame's 1500 octets, without IP header, TCP header and timestamps. */
  private static final int SEGMENT_SIZE = 1448;

  /** Of data that Mathis' formula lets through while it is measured, all seeds together. */
  private static final int SEGMENTS = 200_000;

  private static final int SEEDS = 4;

  /**
   * Mathis, Semke, Mahdavi and Ott, "The macroscopic behavior of the TCP congestion avoidance
   * algorithm", 1997: MSS / RTT * sqrt(3/2) / sqrt(p), if each segment is acknowledged at once and
   * nothing but losses limits the window.
   */
  @ParameterizedTest
  @CsvSource({
    "0.0005, 20", "0.0005, 50", "0.0005, 100",
    "0.001, 20", "0.001, 50", "0.001, 100",
    "0.002, 20", "0.002, 50", "0.002, 100",
    "0.005, 20", "0.005, 50", "0.005, 100",
  })
  void renoIsAsFastAsMathisSays(double loss, long roundTripMillis) {
    TcpPlan plan = RENO.with(TcpSetting.DELAYED_ACK, 0);
    long roundTrip = roundTripMillis * MILLISECOND;
    double segmentsInARound = StrictMath.sqrt(1.5 / loss);
    long duration = (long) (SEGMENTS / SEEDS / segmentsInARound * roundTrip);
    double sum = 0;
    for (long seed = roundTripMillis; seed < roundTripMillis + SEEDS; seed++) {
      Cable path = new Cable(1_000_000_000, roundTrip, loss, 100_000, seed);
      sum += path.octets(plan, duration / 4, duration / 4 + duration);
    }
    double expected = SEEDS * segmentsInARound * SEGMENT_SIZE * duration / roundTrip;
    assertEquals(1, sum / expected, 0.15);
  }

  /**
   * {@code -Dnetlang.goldens=update} writes the table anew: read it before you believe it. More
   * than 20 Mbit/s * 1448 / 1538 = 18.830 does not go through, or 1460 / 1538 without timestamps.
   */
  @Test
  void throughputOverLossAndDelayIsAsItWas() throws IOException {
    String table =
        "Mbit/s of data in the first 20 s of a connection over 20 Mbit/s and a queue of 100"
            + " frames\n"
            + table("cubic", CUBIC)
            + table("reno", RENO)
            + table("reno, without sack and timestamps", NEW_RENO);
    if (UPDATE) Files.writeString(GOLDEN, table);
    assertEquals(Files.readString(GOLDEN), table);
  }

  private static String table(String name, TcpPlan plan) {
    StringBuilder text = new StringBuilder("\n" + name + "\nloss \\ RTT");
    for (long millis : ROUND_TRIP_MILLIS) text.append(String.format("%6d ms", millis));
    for (double loss : LOSSES) {
      text.append(String.format(Locale.ROOT, "\n%6.1f %%  ", loss * 100));
      for (long millis : ROUND_TRIP_MILLIS) {
        Cable path = new Cable(20_000_000, millis * MILLISECOND, loss, 100, 1);
        double bits = path.octets(plan, 0, 20 * SECOND) * 8.0;
        text.append(String.format(Locale.ROOT, "%9.3f", bits / 20 / 1e6));
      }
    }
    return text.append('\n').toString();
  }

  /** A cable; frames of both directions are lost. */
  private record Cable(
      long bitsPerSecond, long roundTripNanos, double loss, int queueFrames, long seed) {

    /** That a client's data delivers between two times, in nanoseconds. */
    long octets(TcpPlan plan, long from, long to) {
      Lab lab = new Lab().tcp(plan).seed(seed).until(to);
      int client = lab.host("h1", "10.0.0.1/24");
      int server = lab.host("h2", "10.0.0.2/24");
      lab.cables(bitsPerSecond, roundTripNanos / 2, loss, 0, queueFrames).link(client, server);
      lab.start(lab.flow(bulk(client, server, plan, to)));
      Simulation simulation = new Simulation(lab.plan(), null);
      long[] before = new long[1];
      simulation.at(from, () -> before[0] = simulation.statistics().deliveredBytes());
      simulation.run();
      return simulation.statistics().deliveredBytes() - before[0];
    }
  }

  private static FlowPlan bulk(int client, int server, TcpPlan plan, long duration) {
    TalkStep send = new TalkStep(true, new TalkStep.SendFor(duration), 0, Origin.UNKNOWN);
    return new FlowPlan.Tcp(
        "bulk",
        client,
        Lab.ip("0.0.0.0"),
        0,
        Lab.ip("10.0.0.2"),
        5000,
        server,
        List.of(send),
        plan,
        Origin.UNKNOWN);
  }
}
