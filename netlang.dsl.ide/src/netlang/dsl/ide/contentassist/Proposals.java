package netlang.dsl.ide.contentassist;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * What can be written at a place: the grammar tells which words and which kinds of values, the
 * network which names and which free addresses.
 */
public final class Proposals {

  /** What is complete already stands first if it is a name, and last if it only begins a phrase. */
  private static final Comparator<Offer> ORDER =
      Comparator.comparing((Offer offer) -> !offer.stands())
          .thenComparing(Offer::complete)
          .thenComparing(offer -> offer.proposal().kind());

  private final Expected expected;
  private final KeywordProposals keywords;
  private final NameProposals names;
  private final AddressProposals addresses;
  private final WordProposals words;
  private final OperationCanceledManager cancellation;

  @Inject
  Proposals(
      Expected expected,
      KeywordProposals keywords,
      NameProposals names,
      AddressProposals addresses,
      WordProposals words,
      OperationCanceledManager cancellation) {
    this.expected = expected;
    this.keywords = keywords;
    this.names = names;
    this.addresses = addresses;
    this.words = words;
    this.cancellation = cancellation;
  }

  /** The best first; none if each of them would leave the text as it is. */
  public List<Offer> at(XtextResource resource, int offset, CancelIndicator cancelled) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (Caret caret : Caret.at(resource, offset)) {
      cancellation.checkCanceled(cancelled);
      for (Proposal proposal : at(caret))
        if (isBegun(proposal, caret.prefix()))
          offers.putIfAbsent(proposal.label(), offer(proposal, caret));
    }
    if (offers.values().stream().allMatch(Offer::complete)) return List.of();
    List<Offer> sorted = new ArrayList<>(offers.values());
    sorted.sort(ORDER);
    return sorted;
  }

  private static Offer offer(Proposal proposal, Caret caret) {
    return new Offer(proposal, caret.offset(), proposal.text().equals(caret.prefix()));
  }

  private static boolean isBegun(Proposal proposal, String prefix) {
    return proposal.label().toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
  }

  private List<Proposal> at(Caret caret) {
    List<Proposal> proposals = new ArrayList<>();
    List<AbstractElement> elements = expected.behind(caret.before());
    EObject around = caret.element();
    for (AbstractElement element : elements) {
      if (element instanceof Keyword keyword && isWordOfLanguage(keyword))
        keywords.add(caret, around, keyword, proposals);
      if (!(element instanceof Assignment assignment)) continue;
      CrossReference reference = crossReference(assignment);
      if (reference != null) {
        names.add(caret, around, GrammarUtil.getReference(reference), proposals);
        continue;
      }
      String key = GrammarUtil.containingRule(element).getName() + "." + assignment.getFeature();
      addresses.add(around, key, proposals);
      words.add(caret, around, key, proposals);
    }
    return proposals;
  }

  private static CrossReference crossReference(Assignment assignment) {
    return assignment.getTerminal() instanceof CrossReference reference ? reference : null;
  }

  /** Not one that may also be a name, where a name is meant. */
  private static boolean isWordOfLanguage(Keyword keyword) {
    AbstractRule rule = GrammarUtil.containingRule(keyword);
    return !GrammarUtil.isDatatypeRule(rule);
  }
}
