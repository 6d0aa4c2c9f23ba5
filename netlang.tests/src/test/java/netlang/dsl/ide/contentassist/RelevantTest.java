package netlang.dsl.ide.contentassist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import netlang.dsl.ide.NetLangIdeSetup;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Keyword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelevantTest {

  private final Expected expected =
      new NetLangIdeSetup().createInjectorAndDoEMFRegistration().getInstance(Expected.class);

  @ParameterizedTest
  @ValueSource(strings = {"05-through-a-router", "09-no-way", "29-a-connection", "45-a-voice"})
  void whatIsLeftOutMakesNoDifference(String example) throws IOException {
    String text = Files.readString(Path.of("../examples", example, example + ".net"));
    Random random = new Random(3);
    for (int end = 0; end <= text.length(); end += 1 + random.nextInt(60)) {
      String before = text.substring(0, end);
      assertEquals(words(before), words(Relevant.cut(before)), before + "|");
    }
  }

  private Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (AbstractElement element : expected.behind(text))
      words.add(
          element instanceof Keyword keyword ? keyword.getValue() : element.eClass().getName());
    return words;
  }

  @Test
  void ofALargeNetworkLittleIsLeft() {
    StringBuilder text = new StringBuilder("network n {\n  switch s\n");
    for (int i = 0; i < 1000; i++)
      text.append("  host h%d { ip 10.0.0.1/16 }\n  link h%d -- s\n".formatted(i, i));
    String part = Relevant.part(text.append("  host last { ip ").toString());
    assertTrue(part.startsWith("network n {"), part);
    assertTrue(part.endsWith("  host last { ip "), part);
    assertTrue(part.length() < 300, part);
  }
}
