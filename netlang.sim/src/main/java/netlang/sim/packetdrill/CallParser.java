package netlang.sim.packetdrill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netlang.sim.packetdrill.SystemCall.Argument;

/**
 * Reads system calls: {@code connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)}.
 */
final class CallParser {

  private final Cursor cursor;

  CallParser(Cursor cursor) {
    this.cursor = cursor;
  }

  SystemCall call() {
    int start = cursor.position();
    String name = cursor.word("a packet ('<' or '>'), a system call, '`' or '%{'");
    cursor.expect("(");
    List<Argument> arguments = elements(")");
    cursor.expect("=");
    long result = SystemCall.ANY_RESULT;
    if (!cursor.take("...")) result = cursor.number("the result");
    String error = cursor.seesWord() ? cursor.word("an error") : "";
    String text = cursor.textSince(start);
    if (cursor.take("(")) cursor.upTo(")"); // a note to the reader
    return new SystemCall(name, arguments, result, error, text);
  }

  private List<Argument> elements(String close) {
    List<Argument> elements = new ArrayList<>();
    if (cursor.take(close)) return elements;
    do {
      elements.add(argument());
    } while (cursor.take(","));
    cursor.expect(close);
    return elements;
  }

  private Argument argument() {
    if (cursor.take("...")) return new Argument.Usual();
    if (cursor.take("[")) return new Argument.Listed(elements("]"));
    if (cursor.take("{")) return structure();
    if (cursor.take("\"")) return new Argument.Quoted(cursor.upTo("\""));
    return value();
  }

  private Argument structure() {
    Map<String, Argument> fields = new LinkedHashMap<>();
    if (cursor.take("}")) return new Argument.Structure(fields);
    if (!cursor.seesWord()) return new Argument.Listed(elements("}")); // {..., 1000}: of an iovec
    do {
      String name = cursor.word("the name of a field");
      if (cursor.take("(")) elements(")"); // msg_name(...)=...
      cursor.expect("=");
      fields.put(name, argument());
    } while (cursor.take(","));
    cursor.expect("}");
    return new Argument.Structure(fields);
  }

  /** Constants and numbers, OR-ed. */
  private Argument value() {
    long value = 0;
    String unknown = null;
    do {
      if (!cursor.seesWord()) {
        value |= cursor.number("an argument");
        continue;
      }
      String name = cursor.word("an argument");
      if (cursor.take("(")) {
        elements(")"); // htons(8080), inet_addr("…"): who wants it does not know it
        unknown = name;
      } else if (Constants.isKnown(name)) {
        value |= Constants.value(name);
      } else {
        unknown = name;
      }
    } while (cursor.take("|"));
    return unknown == null ? new Argument.Value(value) : new Argument.Unknown(unknown);
  }
}
