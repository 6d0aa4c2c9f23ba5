package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import java.util.List;
import java.util.Set;
import netlang.dsl.ide.vocabulary.Vocabulary;
import netlang.dsl.message.Speaker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;

/** Words of the language, and templates of whole statements that begin with them. */
final class KeywordProposals {

  /** Of the signs only those that stand between two names. */
  private static final Set<String> SIGNS = Set.of("--", "->", "..");

  private final Speaker speaker;
  private final Templates templates;

  @Inject
  KeywordProposals(Speaker speaker, Templates templates) {
    this.speaker = speaker;
    this.templates = templates;
  }

  void add(Caret caret, EObject around, Keyword keyword, List<Proposal> proposals) {
    String word = keyword.getValue();
    if (!Character.isLetter(word.charAt(0)) && !SIGNS.contains(word)) return;
    String rule = GrammarUtil.containingRule(keyword).getName();
    String explanation = Vocabulary.explanation(rule, word, speaker.language());
    proposals.add(new Proposal(word, word, Proposal.Kind.KEYWORD, null, explanation));
    proposals.addAll(templates.of(rule, word, caret, around, explanation));
  }
}
