package netlang.dsl.ide.name;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.ITextRegion;

/**
 * Where a name stands.
 *
 * @param declaration true where it is given, false where it is used
 */
public record Place(URI file, ITextRegion region, boolean declaration) {}
