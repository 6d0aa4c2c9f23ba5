package netlang.dsl.lexing;

import java.util.Map;
import org.antlr.runtime.ANTLRStringStream;

/** A text in which some tokens are taken for others, so that what follows them can be read. */
public final class RepairedText extends ANTLRStringStream {

  private final Map<Integer, Integer> typeByOffset;

  /** The types that tokens are given, by the offset of the token's first character. */
  public RepairedText(String text, Map<Integer, Integer> typeByOffset) {
    super(text);
    this.typeByOffset = Map.copyOf(typeByOffset);
  }

  int typeAt(int offset, int otherwise) {
    return typeByOffset.getOrDefault(offset, otherwise);
  }
}
