package netlang.dsl.ide.fix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import netlang.dsl.message.Message;
import netlang.dsl.net.NetFile;
import netlang.dsl.validation.IssueCodes;
import netlang.sim.addr.Ipv4Address;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

/**
 * What an author may do about what the checks say of his file. Every fix has been tried on a copy:
 * it mends what it is offered for, and nothing else gets worse.
 */
public final class Fixes {

  /** More would be a menu that nobody reads. */
  private static final int MOST = 6;

  /** A trial reads and checks the whole file. */
  private static final int MOST_TRIALS = 20;

  @Inject private Knowledge knowledge;
  @Inject private Trial trial;

  /** What the checks say of the file; the issues for which {@link #of} can be asked. */
  public List<Issue> issues(XtextResource resource, CancelIndicator cancel) {
    return trial.issues(resource, cancel);
  }

  /** The best first; none if nobody knows a remedy. */
  public List<Fix> of(XtextResource resource, Issue issue, CancelIndicator cancel) {
    List<Fix> good = new ArrayList<>();
    int trials = 0;
    for (List<Fix> alternatives : candidates(resource, issue, new HashSet<>())) {
      for (Fix fix : alternatives) {
        if (good.size() == MOST || trials++ == MOST_TRIALS) return good;
        if (!trial.mends(fix, List.of(issue), resource, cancel)) continue;
        good.add(fix);
        break;
      }
    }
    return good;
  }

  /**
   * One fix for all issues that have the code, or for as many as can be mended together; null if
   * these are fewer than two.
   */
  public Fix ofAll(XtextResource resource, String code, CancelIndicator cancel) {
    Together together = together(resource, Set.of(code), cancel);
    List<TextEdit> edits = together.edits();
    return together.count() < 2
        ? null
        : Fix.of(
            Message.of(
                "Fix all %s places of this kind [%s]", together.count(), IssueCodes.shown(code)),
            edits);
  }

  /** One fix for all issues that leave no choice; null if there is none. */
  public Fix certain(XtextResource resource, CancelIndicator cancel) {
    Together together = together(resource, Remedies.CERTAIN, cancel);
    List<TextEdit> edits = together.edits();
    return together.count() == 0
        ? null
        : Fix.of(Message.of("Fix what leaves no choice (%s places)", together.count()), edits);
  }

  private Together together(XtextResource resource, Set<String> codes, CancelIndicator cancel) {
    Set<Ipv4Address> given = new HashSet<>();
    Together together = new Together(resource, trial, cancel);
    for (Issue issue : issues(resource, cancel)) {
      if (issue.getCode() == null || !codes.contains(issue.getCode())) continue;
      candidates(resource, issue, given).stream()
          .filter(alternatives -> !alternatives.isEmpty())
          .findFirst()
          .ifPresent(alternatives -> together.add(issue, alternatives.get(0)));
    }
    return together;
  }

  private List<List<Fix>> candidates(XtextResource resource, Issue issue, Set<Ipv4Address> given) {
    Offers offers = new Offers();
    boolean read =
        resource.getParseResult() != null
            && !resource.getContents().isEmpty()
            && resource.getContents().get(0) instanceof NetFile;
    if (!read || issue.getOffset() == null || issue.getLength() == null) return offers.all();
    Spot spot = new Spot(resource, issue, knowledge, given);
    if (spot.leaf() == null) return offers.all();
    for (BiConsumer<Spot, Offers> remedy : Remedies.of(issue.getCode())) {
      try {
        remedy.accept(spot, offers);
      } catch (NotWrittenHere e) {
        // the next may find something else
      }
    }
    return offers.all();
  }
}
