package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElementComputer;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;

/** What the grammar allows behind a text, however it goes on. */
final class Expected {

  private final Provider<IContentAssistParser> parsers;
  private final Provider<FollowElementComputer> followers;

  @Inject
  Expected(Provider<IContentAssistParser> parsers, Provider<FollowElementComputer> followers) {
    this.parsers = parsers;
    this.followers = followers;
  }

  List<AbstractElement> behind(String text) {
    Set<AbstractElement> elements = new LinkedHashSet<>();
    followers
        .get()
        .computeFollowElements(
            parsers.get().getFollowElements(Relevant.part(text), false), elements);
    return new ArrayList<>(elements);
  }
}
