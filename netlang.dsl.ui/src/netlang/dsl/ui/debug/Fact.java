package netlang.dsl.ui.debug;

import java.util.List;

/** A name and a value, and what is inside. */
record Fact(String name, String value, List<Fact> parts) {

  Fact {
    parts = List.copyOf(parts);
  }

  static Fact of(String name, String value) {
    return new Fact(name, value, List.of());
  }
}
