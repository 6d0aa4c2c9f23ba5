package netlang.dsl.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Patterns of another language by the English ones, from a text beside this class.
 *
 * <p>A line is an English pattern, the indented line below it the translation; {@code #} begins a
 * remark.
 */
final class Translations {

  static final Translations KOREAN = read("korean.txt");

  private final Map<String, String> patterns;

  private Translations(Map<String, String> patterns) {
    this.patterns = Collections.unmodifiableMap(patterns);
  }

  /** By the English patterns, in the order of the text. */
  Map<String, String> patterns() {
    return patterns;
  }

  /** The pattern itself if it has no translation. */
  String of(String pattern) {
    return patterns.getOrDefault(pattern, pattern);
  }

  private static Translations read(String name) {
    try (InputStream file = Translations.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Map<String, String> patterns = new LinkedHashMap<>();
      String english = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        boolean translation = line.startsWith(" ");
        if (translation != (english != null))
          throw new IllegalStateException(name + ": neither a pair nor a remark: " + line);
        if (translation && patterns.put(english, line.strip()) != null)
          throw new IllegalStateException(name + ": translated twice: " + english);
        english = translation ? null : line;
      }
      if (english != null) throw new IllegalStateException(name + ": no translation: " + english);
      return new Translations(patterns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
