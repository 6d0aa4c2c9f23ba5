package netlang.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void equalTextsDoNotDiffer() {
    assertEquals("", UnifiedDiff.of(List.of("a", "b"), List.of("a", "b")));
  }

  @Test
  void commonLinesSurroundTheDifference() {
    assertEquals(
        "  a\n- b\n+ x\n+ y\n  c\n- d",
        UnifiedDiff.of(List.of("a", "b", "c", "d"), List.of("a", "x", "y", "c")));
  }

  @Test
  void emptyTextLacksEverything() {
    assertEquals("- a", UnifiedDiff.of(List.of("a"), List.of()));
    assertEquals("+ a", UnifiedDiff.of(List.of(), List.of("a")));
  }
}
