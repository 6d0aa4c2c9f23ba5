package netlang.dsl.message;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern with its arguments put in. */
final class Sentence {

  /** {@code %s}, {@code %2$d}, {@code %%}; or a pair of Korean particles, {@code {은/는}}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "%(?:(\\d+)\\$)?([^a-zA-Z%]*[a-zA-Z%])|\\{(\\p{IsHangul}+)/(\\p{IsHangul}+)}");

  private Sentence() {}

  /** The arguments that are messages are said in the language, too. */
  static String of(String pattern, List<Object> arguments, Language language) {
    StringBuilder sentence = new StringBuilder();
    Matcher place = PLACE.matcher(pattern);
    int next = 0;
    int end = 0;
    while (place.find()) {
      sentence.append(pattern, end, place.start());
      end = place.end();
      if (place.group(3) != null) {
        sentence.append(Particles.behind(sentence, place.group(3), place.group(4)));
      } else if (place.group(2).equals("%")) {
        sentence.append('%');
      } else {
        int index = place.group(1) == null ? next++ : Integer.parseInt(place.group(1)) - 1;
        sentence.append(said(arguments.get(index), place.group(2), language));
      }
    }
    return sentence.append(pattern, end, pattern.length()).toString();
  }

  private static String said(Object argument, String conversion, Language language) {
    Object value = argument instanceof Message message ? message.in(language) : argument;
    return String.format(Locale.ROOT, "%" + conversion, value);
  }
}
