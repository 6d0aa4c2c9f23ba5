package netlang.ide.fix;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import netlang.dsl.NetFiles;
import netlang.dsl.ide.fix.Fix;
import netlang.dsl.ide.fix.Refactorings;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** Whatever an author has typed so far: fixes and refactorings are thought up without failing. */
class HalfTypedTest {

  private static final int TEXTS = 60;

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("..", "examples"))) {
      return all.filter(file -> file.toString().endsWith(".net")).sorted().toList();
    }
  }

  /** Cut off, with a piece taken out, or with one said twice. */
  private static String damaged(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(20));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, from);
      case 1 -> text.substring(0, from) + text.substring(to);
      default -> text.substring(0, to) + text.substring(from);
    };
  }

  @Test
  void nothingFails() throws IOException {
    Random random = new Random(4);
    List<Path> files = files();
    Refactorings refactorings = NetFiles.get(Refactorings.class);
    int offers = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = damaged(Files.readString(files.get(random.nextInt(files.size()))), random);
      Offered offered = Offered.in(text);
      List<Issue> issues = offered.issues();
      if (!issues.isEmpty()) {
        List<Fix> fixes = offered.of(issues.get(random.nextInt(issues.size())));
        for (Fix fix : fixes) assertNotNull(fix.applyTo(text));
        offers += fixes.size();
      }
      int offset = random.nextInt(text.length() + 1);
      int length = random.nextInt(text.length() - offset + 1);
      for (Fix fix : refactorings.at(offered.resource(), offset, length, CancelIndicator.NullImpl))
        assertNotNull(fix.applyTo(text));
    }
    assertTrue(offers > TEXTS / 4, offers + " offers");
  }
}
