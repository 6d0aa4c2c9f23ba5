package netlang.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import netlang.kernel.PcapngReader.CapturedFrame;
import netlang.run.Workspace;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stranger's tools find nothing wrong in any capture of the gallery. */
@TestInstance(Lifecycle.PER_CLASS)
class CaptureIntegrityTest {

  private final Workspace workspace = new Workspace();

  @ParameterizedTest
  @MethodSource("netlang.kernel.CapturedRun#examples")
  void everyChecksumAndLengthIsRight(Path file) {
    FrameAudit audit = new FrameAudit();
    for (CapturedRun run : CapturedRun.of(workspace, file))
      for (String name : run.interfaces().keySet()) audit.judge(run.frames(name));

    assertEquals("", String.join("\n", audit.faults()));
    assertTrue(audit.frames() > 0, "no frame was captured");
  }

  @ParameterizedTest
  @MethodSource("netlang.kernel.CapturedRun#examples")
  void timeNeverRunsBackwards(Path file) {
    for (CapturedRun run : CapturedRun.of(workspace, file)) {
      for (List<CapturedFrame> frames : run.interfaces().values()) {
        List<Long> times = frames.stream().map(CapturedFrame::ticks).toList();
        assertEquals(times.stream().sorted().toList(), times);
      }
    }
  }
}
