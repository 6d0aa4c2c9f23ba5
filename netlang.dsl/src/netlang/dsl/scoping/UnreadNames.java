package netlang.dsl.scoping;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.IResourceScopeCache;

/**
 * The names that a text with syntax errors seems to declare. A declaration that is not read because
 * of a mistake before it or in it is no reason to blame those who use its name.
 */
final class UnreadNames {

  private static final Set<String> DECLARE =
      Set.of(
          "network", "host", "router", "switch", "nic", "port", "flow", "module", "kind", "const",
          "subnet", "for", ",");

  @Inject private IResourceScopeCache cache;

  /** None if the text has no syntax errors. */
  Set<String> in(Resource resource) {
    if (!(resource instanceof XtextResource text)) return Set.of();
    IParseResult parsed = text.getParseResult();
    if (parsed == null || !parsed.hasSyntaxErrors()) return Set.of();
    return cache.get(UnreadNames.class, resource, () -> names(parsed));
  }

  private static Set<String> names(IParseResult parsed) {
    Set<String> names = new HashSet<>();
    boolean declares = false;
    for (ILeafNode leaf : parsed.getRootNode().getLeafNodes()) {
      String word = leaf.getText();
      // what is skipped because of a mistake is hidden, too
      boolean isWord = !word.isBlank() && !word.startsWith("//") && !word.startsWith("/*");
      if (!isWord) continue;
      if (declares) names.add(word.startsWith("^") ? word.substring(1) : word);
      declares = DECLARE.contains(word) || leaf.getSyntaxErrorMessage() != null;
    }
    return names;
  }
}
