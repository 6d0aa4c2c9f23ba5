package netlang.dsl.ide.signature;

import java.util.List;

/**
 * What can be given.
 *
 * @param label as it is declared: {@code branch(block, hosts = 12)}
 * @param parameters parts of the label, in order
 * @param explanation in Markdown, or ""
 * @param active the index of the parameter that is being written; behind the last one if there are
 *     too many
 */
public record Signature(String label, List<String> parameters, String explanation, int active) {

  public Signature {
    parameters = List.copyOf(parameters);
  }
}
