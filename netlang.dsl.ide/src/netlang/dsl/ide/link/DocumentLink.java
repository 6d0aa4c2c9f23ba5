package netlang.dsl.ide.link;

import org.eclipse.xtext.util.ITextRegion;

/**
 * @param target the address of what is opened
 */
public record DocumentLink(ITextRegion region, String target) {}
