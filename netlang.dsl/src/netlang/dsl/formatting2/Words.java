package netlang.dsl.formatting2;

import java.util.regex.Pattern;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

/**
 * One word of the grammar, which may have blanks inside: {@code icmp echo request}, {@code Mbit /
 * s}.
 */
record Words(ISemanticRegion getRegion, String text) implements ITextReplacer {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BLANKS_AROUND_SIGN = Pattern.compile("\\s*([./])\\s*");
  private static final Pattern QUOTE_OR_COMMENT = Pattern.compile("\"|//|/\\*");

  Words(ISemanticRegion region) {
    this(region, tidied(region.getText()));
  }

  int width() {
    return text.length();
  }

  @Override
  public ITextReplacerContext createReplacements(ITextReplacerContext context) {
    if (!text.equals(getRegion.getText())) {
      context.addReplacement(getRegion.replaceWith(text));
    }
    return context;
  }

  private static String tidied(String text) {
    if (QUOTE_OR_COMMENT.matcher(text).find()) {
      return text;
    }
    String joined = BLANKS_AROUND_SIGN.matcher(text).replaceAll("$1");
    return BLANKS.matcher(joined).replaceAll(" ");
  }
}
