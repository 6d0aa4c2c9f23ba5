package netlang.dsl.ide.hover;

import org.eclipse.xtext.util.ITextRegion;

/**
 * @param region of the words that it is about
 */
public record HoverText(ITextRegion region, String markdown) {}
