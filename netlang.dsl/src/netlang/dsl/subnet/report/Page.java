package netlang.dsl.subnet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import netlang.dsl.message.Language;
import netlang.dsl.message.Message;

/**
 * Where lines go, and the language they are in.
 *
 * @param out takes lines without their ends
 */
public record Page(Language language, Consumer<String> out) {

  private record Entry(String label, String text) {}

  /** Labels on the left, what they say on the right. */
  final class Entries {

    private final List<Entry> entries = new ArrayList<>();

    Entries add(Message label, Object text) {
      entries.add(new Entry(say(label), say(text)));
      return this;
    }

    void print(String indent) {
      new TextTable<Entry>()
          .left("", Entry::label)
          .left("", Entry::text)
          .print(entries, indent, out);
    }
  }

  Entries entries() {
    return new Entries();
  }

  public void print(Object line) {
    print("", line);
  }

  void print(String indent, Object line) {
    out.accept(indent + say(line));
  }

  String say(Object text) {
    return text instanceof Message message ? message.in(language) : text.toString();
  }

  /** {@code 25 %}; {@code <1 %} and {@code >99 %} are neither nothing nor all. */
  static String percent(long part, long whole) {
    if (part == 0) return "0 %";
    if (part == whole) return "100 %";
    long percent = Math.round(100.0 * part / whole);
    return (percent == 0 ? "<1" : percent == 100 ? ">99" : String.valueOf(percent)) + " %";
  }
}
