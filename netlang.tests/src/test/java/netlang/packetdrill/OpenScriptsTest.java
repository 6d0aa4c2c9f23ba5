package netlang.packetdrill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import netlang.sim.packetdrill.Player;
import netlang.sim.packetdrill.Profile;
import netlang.sim.packetdrill.Strictness;
import netlang.sim.packetdrill.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts written from the RFCs, each proved on a Linux kernel too. */
class OpenScriptsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "packetdrill", "open");

  static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void passesToTheMillisecond(Path script) throws IOException {
    Verdict verdict = Player.play(Files.readString(script), Profile.RFC, Strictness.STRICT);
    assertEquals("pass", verdict.summary(), verdict::toString);
    assertEquals(List.of(), verdict.warnings());
  }
}
