package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import netlang.sim.Lab;
import netlang.sim.plan.TcpPlan;
import netlang.sim.wire.Payload;
import netlang.sim.wire.TcpOptions.SackBlock;
import org.junit.jupiter.api.Test;

/** The first of very many segments in flight is lost, and an ACK comes for each of the others. */
class LongFlightTest {

  private static final int SEGMENTS = 60_000;
  private static final int SIZE = 1000;
  private static final long TRIP = 100 * Lab.MILLISECOND;

  @Test
  void itCostsNotTheSquareOfThem() {
    TcpPlan plan = TcpPlan.DEFAULT;
    RttEstimator roundTrip = new RttEstimator(plan);
    roundTrip.sample(TRIP);
    Flight flight = new Flight();
    Payload data = Payload.zeros(SIZE);
    for (int i = 0; i < SEGMENTS; i++) flight.add(new SentSegment(i * SIZE, 0, data, 1000L * i));
    int all = SEGMENTS * SIZE;
    Recovery recovery = new Recovery(plan, flight, new Cubic(SIZE, all), roundTrip);
    int[] sentAgain = new int[1];
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 1; i < SEGMENTS; i++) {
            SackBlock block = new SackBlock(SIZE, (i + 1) * SIZE);
            Flight.News news = flight.acknowledge(0, List.of(block));
            long now = TRIP + 1000L * i;
            recovery.onAcknowledgment(
                new Recovery.Acknowledgment(news, 0, all, true, true, SIZE, all), now, TRIP);
            if (flight.firstToResend() == null) continue;
            flight.markResent(flight.firstToResend(), now);
            sentAgain[0]++;
          }
        });
    assertEquals(1, sentAgain[0], "only the first was lost");
    assertEquals(all - SIZE, flight.sacked());
    assertEquals(Recovery.Phase.RECOVERY, recovery.phase());
    flight.acknowledge(all, List.of());
    assertEquals(0, flight.length());
  }
}
