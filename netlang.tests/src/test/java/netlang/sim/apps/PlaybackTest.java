package netlang.sim.apps;

import static netlang.sim.Lab.MILLISECOND;
import static netlang.sim.Lab.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** 8000 bit/s: an octet a millisecond, and begins with 100 ms in the buffer. */
class PlaybackTest {

  private final Playback playback = new Playback(8_000, 100 * MILLISECOND);

  @Test
  void itBeginsWhenEnoughIsThere() {
    assertEquals(0, playback.add(99, false, 0));
    assertFalse(playback.isPlaying());
    assertEquals(0, playback.add(1, false, 7 * MILLISECOND));
    assertTrue(playback.isPlaying());
    assertEquals(107 * MILLISECOND, playback.driesAt());
  }

  @Test
  void whatComesMeanwhileIsPlayedBehind() {
    playback.add(100, false, 0);
    playback.add(50, false, 40 * MILLISECOND);
    assertEquals(150 * MILLISECOND, playback.driesAt());
  }

  @Test
  void itGoesOnWhenAsMuchIsThereAgain() {
    playback.add(100, false, 0);
    playback.runDry(false, 100 * MILLISECOND);
    assertEquals(0, playback.add(60, false, 120 * MILLISECOND));
    assertEquals(20 * MILLISECOND, playback.stalledFor(120 * MILLISECOND));
    assertEquals(50 * MILLISECOND, playback.add(60, false, 150 * MILLISECOND));
    assertEquals(270 * MILLISECOND, playback.driesAt());
  }

  @Test
  void itGoesOnWithTheRestWhenNothingElseWillCome() {
    playback.add(100, false, 0);
    playback.runDry(false, 100 * MILLISECOND);
    assertEquals(30 * MILLISECOND, playback.add(5, true, 130 * MILLISECOND));
    assertTrue(playback.isPlaying());
  }

  @Test
  void aShortPieceIsPlayedThoughItNeverFillsTheBuffer() {
    assertEquals(0, playback.add(5, true, 0));
    assertTrue(playback.isPlaying());
  }

  @Test
  void theEndIsNoStall() {
    playback.add(100, false, 0);
    playback.runDry(true, 100 * MILLISECOND);
    assertEquals(0, playback.stalledFor(SECOND));
    assertFalse(playback.isPlaying());
  }

  @Test
  void anEndThatIsLearntLaterIsNoStallEither() {
    playback.add(100, false, 0);
    playback.runDry(false, 100 * MILLISECOND);
    assertEquals(0, playback.add(0, true, SECOND));
    assertEquals(0, playback.stalledFor(2 * SECOND));
  }

  @Test
  void timesAreExactWhateverTheRate() {
    assertEquals(8, Playback.nanos(1, 1_000_000_000));
    assertEquals(8 * SECOND, Playback.nanos(1, 1));
    assertEquals(800_000_000, Playback.nanos(10_000_000_000L, 100_000_000_000L));
    assertEquals(80, Playback.nanos(1_000, 100_000_000_000L));
  }
}
