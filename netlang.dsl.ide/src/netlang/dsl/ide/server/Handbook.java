package netlang.dsl.ide.server;

/** Where a reader finds more. */
@FunctionalInterface
public interface Handbook {

  /** The pages as they are published. */
  Handbook PUBLISHED = code -> "https://netlang.org/checks/" + code;

  /** The address of the page about a check. */
  String page(String code);
}
