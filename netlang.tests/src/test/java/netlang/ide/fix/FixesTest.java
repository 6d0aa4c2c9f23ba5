package netlang.ide.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.ide.fix.Fix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each fix is called, and what it changes. */
class FixesTest {

  static List<Sample> samples() {
    return Sample.ofFixes();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void fixMakesOfText(Sample sample) {
    List<Fix> offered = Offered.in(sample.before()).of(sample.code(), sample.marked());

    String titles = offered.stream().map(fix -> "" + fix.title()).collect(Collectors.joining("\n"));
    Fix fix =
        offered.stream()
            .filter(one -> one.title().toString().equals(sample.title()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(sample + " is not among\n" + titles));
    assertEquals(sample.after(), fix.applyTo(sample.before()), sample.toString());
  }
}
