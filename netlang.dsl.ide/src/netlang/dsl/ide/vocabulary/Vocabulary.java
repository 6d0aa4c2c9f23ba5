package netlang.dsl.ide.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.dsl.message.Language;

/**
 * Explanations of words, read from a text beside this class: a word, and indented below it one line
 * for each {@link Language}, in their order.
 */
public final class Vocabulary {

  private static final Map<String, List<String>> ENTRIES = read("vocabulary.txt");

  private Vocabulary() {}

  /** {@code host}, or {@code Kind.host} where it means something else in a rule of the grammar. */
  public static Map<String, List<String>> entries() {
    return ENTRIES;
  }

  /**
   * What the word means.
   *
   * @param rule of the grammar that it stands in
   * @return "" if nobody has explained it
   */
  public static String explanation(String rule, String word, Language language) {
    List<String> entry = ENTRIES.getOrDefault(rule + "." + word, ENTRIES.get(word));
    return entry == null ? "" : entry.get(language.ordinal());
  }

  private static Map<String, List<String>> read(String name) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    try (InputStream file = Vocabulary.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<String> entry = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        if (line.startsWith(" ")) entry.add(line.strip());
        else if (entries.put(line, entry = new ArrayList<>()) != null)
          throw new IllegalStateException(name + ": explained twice: " + line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(entries);
  }
}
