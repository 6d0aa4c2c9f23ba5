package netlang.sim.tcp;

import static netlang.sim.tcp.TcpState.CLOSED;
import static netlang.sim.tcp.TcpState.CLOSING;
import static netlang.sim.tcp.TcpState.ESTABLISHED;
import static netlang.sim.tcp.TcpState.FIN_WAIT_1;
import static netlang.sim.tcp.TcpState.FIN_WAIT_2;
import static netlang.sim.tcp.TcpState.LISTEN;
import static netlang.sim.tcp.TcpState.SYN_RECEIVED;
import static netlang.sim.tcp.TcpState.SYN_SENT;
import static netlang.sim.tcp.TcpState.TIME_WAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import netlang.sim.tcp.TcpState.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TcpStateTest {

  /**
   * RFC 9293, figure 5, and RST and ABORT of §3.10: the state behind each event; - where it cannot
   * happen.
   */
  private static final String TABLE =
      """
                    PASSIVE_OPEN ACTIVE_OPEN RECEIVE_SYN  RECEIVE_SYN_ACK SYN_ACKNOWLEDGED CLOSE      RECEIVE_FIN FIN_ACKNOWLEDGED TIME_OUT RECEIVE_RST ABORT
      CLOSED        LISTEN       SYN_SENT    -            -               -                -          -           -                -        CLOSED      CLOSED
      LISTEN        -            -           SYN_RECEIVED -               -                CLOSED     -           -                -        CLOSED      CLOSED
      SYN_SENT      -            -           SYN_RECEIVED ESTABLISHED     -                CLOSED     -           -                -        CLOSED      CLOSED
      SYN_RECEIVED  -            -           -            -               ESTABLISHED      FIN_WAIT_1 -           -                -        CLOSED      CLOSED
      ESTABLISHED   -            -           -            -               -                FIN_WAIT_1 CLOSE_WAIT  -                -        CLOSED      CLOSED
      FIN_WAIT_1    -            -           -            -               -                -          CLOSING     FIN_WAIT_2       -        CLOSED      CLOSED
      FIN_WAIT_2    -            -           -            -               -                -          TIME_WAIT   -                -        CLOSED      CLOSED
      CLOSE_WAIT    -            -           -            -               -                LAST_ACK   -           -                -        CLOSED      CLOSED
      CLOSING       -            -           -            -               -                -          -           TIME_WAIT        -        CLOSED      CLOSED
      LAST_ACK      -            -           -            -               -                -          -           CLOSED           -        CLOSED      CLOSED
      TIME_WAIT     -            -           -            -               -                -          -           -                CLOSED   CLOSED      CLOSED
      """;

  static Stream<Arguments> pairs() {
    String[] lines = TABLE.lines().toArray(String[]::new);
    String[] events = lines[0].trim().split(" +");
    return Arrays.stream(lines, 1, lines.length)
        .map(line -> line.split(" +"))
        .flatMap(
            cells ->
                Stream.iterate(0, i -> i < events.length, i -> i + 1)
                    .map(i -> Arguments.of(cells[0], events[i], cells[i + 1])));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyEventLeadsWhereFigure5Says(String from, String event, String to) {
    TcpState state = TcpState.valueOf(from);
    if (to.equals("-"))
      assertThrows(IllegalStateException.class, () -> state.on(Event.valueOf(event)));
    else assertEquals(TcpState.valueOf(to), state.on(Event.valueOf(event)));
  }

  @Test
  void theTableIsWhole() {
    long named = pairs().map(pair -> pair.get()[0] + " " + pair.get()[1]).distinct().count();
    assertEquals(TcpState.values().length * Event.values().length, named);
  }

  /** The ACK is looked at before the FIN, RFC 9293 §3.10.7.4: no event of its own is needed. */
  @Test
  void aFinThatAcknowledgesOursLeadsToTimeWait() {
    assertEquals(TIME_WAIT, FIN_WAIT_1.on(Event.FIN_ACKNOWLEDGED).on(Event.RECEIVE_FIN));
    assertEquals(TIME_WAIT, FIN_WAIT_1.on(Event.RECEIVE_FIN).on(Event.FIN_ACKNOWLEDGED));
  }

  @Test
  void anImpossibleEventIsNamedWithItsState() {
    IllegalStateException impossible =
        assertThrows(IllegalStateException.class, () -> LISTEN.on(Event.FIN_ACKNOWLEDGED));
    assertEquals("FIN_ACKNOWLEDGED in LISTEN", impossible.getMessage());
  }

  @Test
  void synchronizedAreThoseBehindTheHandshake() {
    EnumSet<TcpState> before = EnumSet.of(CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED);
    for (TcpState state : TcpState.values())
      assertEquals(!before.contains(state), state.isSynchronized(), state.word());
  }

  @ParameterizedTest
  @EnumSource(TcpState.class)
  void aStateIsFoundByItsName(TcpState state) {
    assertEquals(state, TcpState.of(state.word()));
    assertEquals(state, TcpState.of(state.name().toLowerCase()));
  }

  @Test
  void namesAreThoseOfTheRfc() {
    assertEquals("FIN-WAIT-2", FIN_WAIT_2.word());
    assertEquals("CLOSING", CLOSING.word());
    assertEquals(ESTABLISHED, TcpState.of("established"));
    assertNull(TcpState.of("ESTABLISHING"));
  }
}
