package netlang.sim.record;

/** Puts JSON together, RFC 8259, keys in the order in which they are written. */
public final class JsonWriter {

  private final StringBuilder out = new StringBuilder(512);
  private final boolean indented;
  private int depth;
  private boolean first = true;
  private boolean afterKey;

  /** {@code indented}: for people, each member on a line of its own; otherwise all on one line. */
  public JsonWriter(boolean indented) {
    this.indented = indented;
  }

  public JsonWriter beginObject() {
    return open('{');
  }

  public JsonWriter endObject() {
    return close('}');
  }

  public JsonWriter beginArray() {
    return open('[');
  }

  public JsonWriter endArray() {
    return close(']');
  }

  public JsonWriter key(String key) {
    separate();
    quote(key);
    out.append(indented ? ": " : ":");
    afterKey = true;
    return this;
  }

  public JsonWriter value(String text) {
    separate();
    if (text == null) out.append("null");
    else quote(text);
    return this;
  }

  public JsonWriter value(long number) {
    return literal(Long.toString(number));
  }

  public JsonWriter value(boolean truth) {
    return literal(Boolean.toString(truth));
  }

  /** A number that is already written as JSON wants it. */
  public JsonWriter literal(String number) {
    separate();
    out.append(number);
    return this;
  }

  public JsonWriter field(String key, String text) {
    return key(key).value(text);
  }

  public JsonWriter field(String key, long number) {
    return key(key).value(number);
  }

  public JsonWriter field(String key, boolean truth) {
    return key(key).value(truth);
  }

  /** What was written since the last call. */
  public String take() {
    String json = out.toString();
    out.setLength(0);
    first = true;
    return json;
  }

  private JsonWriter open(char bracket) {
    separate();
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private JsonWriter close(char bracket) {
    depth--;
    if (!first) newLine();
    out.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (afterKey) {
      afterKey = false;
      return;
    }
    if (!first) out.append(',');
    first = false;
    if (depth > 0) newLine();
  }

  private void newLine() {
    if (indented) out.append('\n').append("  ".repeat(depth));
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          boolean loneSurrogate = Character.isSurrogate(c) && !isPair(text, i);
          if (c < ' ' || loneSurrogate) out.append(String.format("\\u%04x", (int) c));
          else out.append(c);
        }
      }
    }
    out.append('"');
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
