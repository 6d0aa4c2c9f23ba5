package netlang.dsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import netlang.dsl.formatting.Samples.Sample;
import netlang.dsl.tests.NetLangInjectorProvider;
import org.eclipse.xtext.testing.InjectWith;
import org.eclipse.xtext.testing.extensions.InjectionExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(InjectionExtension.class)
@InjectWith(NetLangInjectorProvider.class)
class SamplesTest {

  private static final int ROUNDS = 2;

  @Inject private NetText net;

  static List<Sample> samples() throws IOException {
    return Samples.all();
  }

  @Test
  void thereAreSamples() throws IOException {
    assertTrue(samples().size() >= 6, "snippets of the language tour");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void documentationAndGalleryAreFormatted(Sample sample) {
    net.assertFormatted(sample.text(), sample.text());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void otherBlanksMeanTheSameText(Sample sample) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      String mangled = new Mangler(new Random(seed)).blanks(sample.text());
      assertEquals(sample.text(), net.format(mangled), "of\n" + mangled);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void otherLinesMeanTheSameModel(Sample sample) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      String mangled = new Mangler(new Random(seed)).lines(sample.text());
      net.assertParses(mangled);
      String formatted = net.format(mangled);
      assertEquals(formatted, net.format(formatted), "formatted twice, of\n" + mangled);
      net.assertSameModel(sample.text(), formatted);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void linesWithCarriageReturnsKeepThem(Sample sample) {
    String text = sample.text().replace("\n", "\r\n");
    assertEquals(text, net.format(text));
    assertEquals(text, net.format(new Mangler(new Random(1)).blanks(text)));
  }
}
