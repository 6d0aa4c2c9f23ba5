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

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netlang.sim.tcp.TcpState.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TcpStateTest {

  /** RFC 9293, figure 5: the state before an event, and behind it. No other pair is possible. */
  private static final String TABLE =
      """
      PASSIVE_OPEN      CLOSED LISTEN
      ACTIVE_OPEN       CLOSED SYN_SENT
      RECEIVE_SYN       LISTEN SYN_RECEIVED
      RECEIVE_SYN       SYN_SENT SYN_RECEIVED
      RECEIVE_SYN_ACK   SYN_SENT ESTABLISHED
      SYN_ACKNOWLEDGED  SYN_RECEIVED ESTABLISHED
      CLOSE             LISTEN CLOSED
      CLOSE             SYN_SENT CLOSED
      CLOSE             SYN_RECEIVED FIN_WAIT_1
      CLOSE             ESTABLISHED FIN_WAIT_1
      CLOSE             CLOSE_WAIT LAST_ACK
      RECEIVE_FIN       ESTABLISHED CLOSE_WAIT
      RECEIVE_FIN       FIN_WAIT_1 CLOSING
      RECEIVE_FIN       FIN_WAIT_2 TIME_WAIT
      FIN_ACKNOWLEDGED  FIN_WAIT_1 FIN_WAIT_2
      FIN_ACKNOWLEDGED  CLOSING TIME_WAIT
      FIN_ACKNOWLEDGED  LAST_ACK CLOSED
      TIME_OUT          TIME_WAIT CLOSED
      """;

  /** §3.10.7: these end every connection. */
  private static final Set<Event> ENDS = EnumSet.of(Event.RECEIVE_RST, Event.ABORT);

  static Stream<Arguments> pairs() {
    Map<String, TcpState> behind =
        TABLE
            .lines()
            .map(line -> line.split(" +"))
            .collect(
                Collectors.toMap(
                    words -> words[0] + " " + words[1], words -> TcpState.valueOf(words[2])));
    return Stream.of(TcpState.values())
        .flatMap(
            state ->
                Stream.of(Event.values())
                    .map(
                        event ->
                            Arguments.of(
                                state,
                                event,
                                ENDS.contains(event) ? CLOSED : behind.get(event + " " + state))));
  }

  /** {@code to} null: the event cannot happen there. */
  @ParameterizedTest
  @MethodSource("pairs")
  void everyEventLeadsWhereFigure5Says(TcpState from, Event event, TcpState to) {
    if (to == null) assertThrows(IllegalStateException.class, () -> from.on(event));
    else assertEquals(to, from.on(event));
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
