package netlang.sim.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import netlang.sim.addr.Endpoint;
import netlang.sim.addr.Ipv4Address;
import netlang.sim.tcp.InitialSequence.SipHash;
import org.junit.jupiter.api.Test;

class InitialSequenceTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Endpoint CLIENT = endpoint("10.0.0.1", 40_000);
  private static final Endpoint SERVER = endpoint("10.0.0.2", 80);

  private final InitialSequence numbers = new InitialSequence(1);

  @Test
  void theClockTakesAStepEveryFourMicroseconds() {
    int first = numbers.of(CLIENT, SERVER, 0);
    assertEquals(first, numbers.of(CLIENT, SERVER, 3_999));
    assertEquals(first + 1, numbers.of(CLIENT, SERVER, 4_000));
    assertEquals(first + 250_000, numbers.of(CLIENT, SERVER, SECOND));
  }

  /** 2^32 steps of four microseconds: 4.77 hours. */
  @Test
  void theClockWrapsAround() {
    long wrap = (1L << 32) * 4_000;
    assertEquals(
        numbers.of(CLIENT, SERVER, 5 * SECOND), numbers.of(CLIENT, SERVER, 5 * SECOND + wrap));
  }

  @Test
  void everyPartOfTheFourTupleCounts() {
    int number = numbers.of(CLIENT, SERVER, 0);
    assertNotEquals(number, numbers.of(endpoint("10.0.0.3", 40_000), SERVER, 0));
    assertNotEquals(number, numbers.of(endpoint("10.0.0.1", 40_001), SERVER, 0));
    assertNotEquals(number, numbers.of(CLIENT, endpoint("10.0.0.3", 80), 0));
    assertNotEquals(number, numbers.of(CLIENT, endpoint("10.0.0.2", 81), 0));
    assertNotEquals(number, numbers.of(SERVER, CLIENT, 0));
  }

  @Test
  void whatOneConnectionShowsSaysNothingOfAnother() {
    Endpoint other = endpoint("10.0.0.1", 40_001);
    Set<Integer> distances =
        IntStream.range(0, 100)
            .mapToObj(secret -> new InitialSequence(secret))
            .map(keyed -> keyed.of(other, SERVER, 0) - keyed.of(CLIENT, SERVER, 0))
            .collect(Collectors.toSet());
    assertEquals(100, distances.size());
  }

  /** Of the vectors that its authors published: key 00 … 0f, message 00 … 0b. */
  @Test
  void theHashIsSipHash() {
    SipHash keyed = new SipHash(0x0706_0504_0302_0100L, 0x0f0e_0d0c_0b0a_0908L);
    assertEquals(
        0x751e_8fbc_860e_e5fbL, keyed.ofTwelveOctets(0x0706_0504_0302_0100L, 0x0b0a_0908L));
  }

  private static Endpoint endpoint(String address, int port) {
    return new Endpoint(Ipv4Address.parse(address), port);
  }
}
