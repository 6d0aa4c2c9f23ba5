package netlang.dsl.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A sentence for the author of a file, before it is said in one of his languages.
 *
 * @param pattern the English sentence with {@code %s} or {@code %1$s} for its arguments, as {@link
 *     String#format} reads it; translations are found by it
 * @param arguments names, numbers, or messages again
 */
public record Message(String pattern, List<Object> arguments) {

  public Message {
    // not List.copyOf: the name of what is being typed may be null
    arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
  }

  public static Message of(String pattern, Object... arguments) {
    return new Message(pattern, Arrays.asList(arguments));
  }

  public String in(Language language) {
    return Sentence.of(language.translated(pattern), arguments, language);
  }

  /** In English. */
  @Override
  public String toString() {
    return in(Language.ENGLISH);
  }
}
