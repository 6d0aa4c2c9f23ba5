package netlang.ide.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import netlang.dsl.NetFiles;
import netlang.dsl.ide.fix.Fix;
import netlang.dsl.ide.fix.Refactorings;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each refactoring is called, and what it changes. */
class RefactoringsTest {

  static List<Sample> samples() {
    return Sample.ofRefactorings();
  }

  private static List<Fix> offered(String text, int offset, int length) {
    return NetFiles.get(Refactorings.class)
        .at(Offered.in(text).resource(), offset, length, CancelIndicator.NullImpl);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refactoringMakesOfText(Sample sample) {
    List<Fix> offered = offered(sample.before(), sample.marked(), sample.length());

    String titles = offered.stream().map(fix -> "" + fix.title()).collect(Collectors.joining("\n"));
    Fix fix =
        offered.stream()
            .filter(one -> one.title().toString().equals(sample.title()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(sample + " is not among\n" + titles));
    assertEquals(sample.after(), fix.applyTo(sample.before()), sample.toString());
    assertEquals(sample.code(), fix.kind().toString().toLowerCase(), sample.toString());
  }

  @Test
  void otherFormOfOneMaskIsNotOfferedWhereTheOthersDiffer() {
    String text = "network n { host a { ip 10.0.0.1/24 } host b { ip 10.0.0.2/24 } link a -- b }";

    assertEquals(
        "[Write all prefix lengths as masks]",
        offered(text, text.indexOf("/24"), 0).stream().map(Fix::title).toList().toString());
  }

  @Test
  void whatCannotBeReadIsLeftAlone() {
    String text = "network n { host a { ip 10.0.0.1/24 ";

    assertEquals(List.of(), offered(text, text.indexOf("/24"), 0));
  }
}
