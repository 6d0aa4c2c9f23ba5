package netlang.dsl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import netlang.dsl.message.Language;
import netlang.run.Diagnostic;
import netlang.run.SeverityRules;
import netlang.run.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mistakes of {@code examples/wrong}, told in Korean: the same ones, and all of each. */
class KoreanExamplesTest {

  private static final Workspace ENGLISH = new Workspace();
  private static final Workspace KOREAN = korean();

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
  private static final Pattern CODE = Pattern.compile("`[^`]*`|\"[^\"]*\"|\\([^()]*\\)");
  private static final Pattern ENGLISH_WORDS = Pattern.compile("[a-z]{2,} [a-z]+ [a-z]+ [a-z]{2,}");

  private static Workspace korean() {
    Workspace workspace = new Workspace();
    workspace.speak(Language.KOREAN);
    return workspace;
  }

  static List<Path> files() {
    return WrongExamplesTest.files();
  }

  private static List<Diagnostic> diagnostics(Workspace workspace, Path file) {
    return workspace.load(file, file.getFileName().toString(), SeverityRules.DEFAULT).diagnostics();
  }

  private static List<String> marks(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each -> each.line() + ":" + each.column() + " " + each.severity() + each.code())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyMistakeIsToldInKorean(Path file) {
    List<Diagnostic> diagnostics = diagnostics(KOREAN, file);

    assertEquals(marks(diagnostics(ENGLISH, file)), marks(diagnostics));
    for (Diagnostic diagnostic : diagnostics) {
      String message = diagnostic.message();
      assertTrue(HANGUL.matcher(message).find(), message);
      String words = CODE.matcher(message).replaceAll("");
      assertFalse(ENGLISH_WORDS.matcher(words).find(), message);
    }
  }
}
