package netlang.dsl.formatting2;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.List;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/** Formats a whole file outside an editor. */
public final class Formatting {

  private final Provider<IFormatter2> formatters;
  private final Provider<TextRegionAccessBuilder> accesses;

  @Inject
  Formatting(Provider<IFormatter2> formatters, Provider<TextRegionAccessBuilder> accesses) {
    this.formatters = formatters;
    this.accesses = accesses;
  }

  /** The formatted text; as it stands if it has syntax errors or holds nothing but comments. */
  public String format(XtextResource resource) {
    String text = resource.getParseResult().getRootNode().getText();
    List<ITextReplacement> changes = changes(resource, new TextRegion(0, text.length()));
    if (changes.isEmpty()) return text;
    return changes.get(0).getTextRegionAccess().getRewriter().renderToString(changes);
  }

  /**
   * What is to be changed within a region, in the order of the text; nothing if the text has syntax
   * errors or holds nothing but comments.
   */
  public List<ITextReplacement> changes(XtextResource resource, ITextRegion region) {
    IParseResult parsed = resource.getParseResult();
    if (parsed.hasSyntaxErrors() || resource.getContents().isEmpty()) return List.of();
    String text = parsed.getRootNode().getText();
    ITextRegionAccess access = accesses.get().forNodeModel(resource).create();
    FormatterRequest request =
        new FormatterRequest().setTextRegionAccess(access).setExceptionHandler(Formatting::fail);
    boolean part = region.getLength() < text.length();
    if (part) request.addRegion(region);
    List<ITextReplacement> changes = formatters.get().format(request);
    String formatted = access.getRewriter().renderToString(changes);
    if (!withoutBlanks(formatted).equals(withoutBlanks(text))) {
      throw new IllegalStateException(
          "formatting of " + resource.getURI() + " would have changed more than blanks");
    }
    return changes;
  }

  private static void fail(Exception fault) {
    throw new IllegalStateException("the formatter contradicts itself", fault);
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\p{javaWhitespace}+", "");
  }
}
