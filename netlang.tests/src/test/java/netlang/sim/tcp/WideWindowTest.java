package netlang.sim.tcp;

import static netlang.sim.tcp.WireTap.SECOND;
import static netlang.sim.tcp.WireTap.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import netlang.sim.plan.TcpPlan;
import netlang.sim.plan.TcpSetting;
import netlang.sim.wire.Payload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Congestion windows beyond 2^31 octets: then only the peer's window counts. */
class WideWindowTest {

  @ParameterizedTest
  @CsvSource({"300000, 8960", "1000000, 8960", "1000000, 1460", "33000, 65495", "1000000, 65495"})
  void theInitialWindowMayBeAnyNumberOfSegments(int segments, int size) {
    int window = 65_535 / size * size;
    WireTap tap = new WireTap(segments(segments), size + 40, 1);
    TcpSocket socket = tap.established(" <mss " + size + ">", window);
    socket.write(Payload.zeros(2 * window));
    assertEquals(window, sentOctets(tap));
    assertTrue(socket.info().congestionWindow() > window);
  }

  /** RFC 5681 §4.1: it begins anew with the initial window. */
  @ParameterizedTest
  @CsvSource({"300000, 8960", "33000, 65495"})
  void theWindowAfterAnIdleTimeAsWell(int segments, int size) {
    int window = 65_535 / size * size;
    WireTap tap = new WireTap(segments(segments), size + 40, 1);
    TcpSocket socket = tap.established(" <mss " + size + ">", window);
    socket.write(Payload.zeros(1000));
    tap.arrives(". 1:1(0) ack 1001 win " + window);
    tap.pass(10 * SECOND);
    tap.heard();
    socket.write(Payload.zeros(2 * window));
    assertEquals(window, sentOctets(tap));
  }

  private static TcpPlan segments(int count) {
    return with(TcpSetting.INITIAL_WINDOW, count).with(TcpSetting.NAGLE, 0);
  }

  private static int sentOctets(WireTap tap) {
    return tap.take().stream().mapToInt(WireTap.Sent::length).sum();
  }
}
