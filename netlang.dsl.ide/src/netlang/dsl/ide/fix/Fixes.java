package netlang.dsl.ide.fix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import netlang.dsl.validation.Networks;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

/**
 * What an author may do about what the checks say of his file. Every fix has been tried on a copy:
 * it mends what it is offered for, and nothing else gets worse.
 */
public final class Fixes {

  /** More would be a menu that nobody reads. */
  private static final int MOST = 8;

  @Inject private Networks networks;
  @Inject private Trial trial;

  /** What the checks say of the file; the issues for which {@link #of} can be asked. */
  public List<Issue> issues(XtextResource resource, CancelIndicator cancel) {
    return trial.issues(resource, cancel);
  }

  /** The best first; none if nobody knows a remedy. */
  public List<Fix> of(XtextResource resource, Issue issue, CancelIndicator cancel) {
    List<Fix> tried = new ArrayList<>();
    for (Fix fix : candidates(resource, issue))
      if (tried.size() < MOST && trial.mends(fix, issue, resource, cancel)) tried.add(fix);
    return tried;
  }

  private List<Fix> candidates(XtextResource resource, Issue issue) {
    Offers offers = new Offers();
    if (resource.getParseResult() == null || issue.getOffset() == null) return offers.all();
    Finding finding = new Finding(resource, issue, networks);
    if (finding.leaf() == null) return offers.all();
    for (BiConsumer<Finding, Offers> remedy : Remedies.of(issue.getCode()))
      remedy.accept(finding, offers);
    return offers.all();
  }
}
