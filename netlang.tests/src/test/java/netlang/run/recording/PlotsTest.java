package netlang.run.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import netlang.run.recording.Plot.Series;
import org.junit.jupiter.api.Test;

class PlotsTest {

  private static final List<Plot> RENO =
      Plots.of(Recording.of(Gallery.scenario("35-sawtooth", "reno")));

  private static Plot plot(String title) {
    return RENO.stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
  }

  private static Series series(Plot plot, String name) {
    return plot.series().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double at(Series series, long time) {
    int i = 0;
    while (i + 1 < series.times().length && series.times()[i + 1] <= time) i++;
    return series.values()[i];
  }

  @Test
  void onlyWhatHasSomethingToShow() {
    assertEquals(
        List.of("Window of reno at alice", "Round trip", "Queues", "Throughput"),
        RENO.stream().map(Plot::title).toList());
  }

  /** As the example expects them. */
  @Test
  void windowsAreThoseOfTheExample() {
    Plot windows = plot("Window of reno at alice");
    assertEquals(61_000, at(series(windows, "ssthresh"), 5_000_000_000L), 1_000);
    assertEquals(75_500, at(series(windows, "cwnd"), 5_100_000_000L), 2_000);
    assertEquals(95_000, at(series(windows, "cwnd"), 6_000_000_000L), 2_000);
  }

  /** Its queue holds 40 frames, and it is full when something is lost. */
  @Test
  void theQueueFillsAndEmpties() {
    Series queue = series(plot("Queues"), "s1.p2");
    double highest = 0;
    for (double value : queue.values()) {
      assertTrue(value >= 0 && value <= 40, "a queue of " + value);
      highest = Math.max(highest, value);
    }
    assertEquals(40, highest);
    assertEquals(0, queue.values()[queue.values().length - 1]);
  }

  @Test
  void theLineIsNeverIdle() {
    Series reno = series(plot("Throughput"), "reno");
    assertEquals(9.49, at(reno, 7_000_000_000L), 0.3);
  }

  @Test
  void roundTripsOfPingsArePoints() {
    Plot plot =
        Plots.of(Recording.of(Gallery.scenario("01-two-hosts", "hello"))).stream()
            .filter(each -> each.title().equals("Round trip"))
            .findFirst()
            .orElseThrow();
    assertEquals(Plot.Style.POINTS, plot.series().get(0).style());
    assertEquals(0.006912, plot.series().get(0).values()[0], 1e-9);
    assertEquals(0.00376, plot.series().get(0).values()[2], 1e-9);
  }
}
