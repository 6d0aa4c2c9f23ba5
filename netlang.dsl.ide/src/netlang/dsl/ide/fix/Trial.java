package netlang.dsl.ide.fix;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import netlang.dsl.compile.NetworkCompiler;
import netlang.dsl.expand.Expansions;
import netlang.dsl.net.NetFile;
import netlang.sim.plan.ScenarioPlan;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/** Tries fixes on a copy of their file, which is read, checked and run again. */
final class Trial {

  @Inject private Provider<XtextResource> resources;
  @Inject private Provider<XtextResourceSet> resourceSets;
  @Inject private IResourceValidator validator;
  @Inject private Expansions expansions;
  @Inject private IResourceScopeCache cache;
  @Inject private OperationCanceledManager cancellations;

  /** What the checks say of the file; asked once until it changes. */
  List<Issue> issues(XtextResource resource, CancelIndicator cancel) {
    return cache.get(Trial.class, resource, () -> check(resource, cancel));
  }

  private List<Issue> check(XtextResource resource, CancelIndicator cancel) {
    List<Issue> issues = List.copyOf(validator.validate(resource, CheckMode.ALL, cancel));
    cancellations.checkCanceled(cancel);
    return issues;
  }

  /** True if the fix mends the issues, which have one code, and nothing is worse than before. */
  boolean mends(Fix fix, List<Issue> mended, XtextResource resource, CancelIndicator cancel) {
    XtextResource copy = copy(resource, fix.applyTo(text(resource)));
    IssueComparison comparison = comparison(fix, copy, resource, cancel);
    if (!mended.stream().allMatch(comparison::isGone) || !comparison.nothingElse(mended))
      return false;
    if (!TrialRun.isOf(mended.get(0).getCode())) return true;
    return !run(copy, cancel)
        .isWorseThan(cache.get(TrialRun.class, resource, () -> run(resource, cancel)));
  }

  /** True if nothing is wrong behind the change that was not wrong before. */
  boolean doesNoHarm(Fix fix, XtextResource resource, CancelIndicator cancel) {
    return comparison(fix, copy(resource, fix.applyTo(text(resource))), resource, cancel)
        .nothingElse(List.of());
  }

  /** True if the change makes other words of the same: the same is wrong, and the same is run. */
  boolean meansTheSame(Fix fix, XtextResource resource, CancelIndicator cancel) {
    XtextResource copy = copy(resource, fix.applyTo(text(resource)));
    if (!comparison(fix, copy, resource, cancel).nothingElse(List.of())) return false;
    // what has errors cannot be compiled
    boolean wrong =
        issues(resource, cancel).stream().anyMatch(issue -> issue.getSeverity() == Severity.ERROR);
    return wrong || plans(resource).equals(plans(copy));
  }

  private List<ScenarioPlan> plans(XtextResource resource) {
    NetFile file = (NetFile) resource.getContents().get(0);
    return new NetworkCompiler().compile(expansions.of(file), "");
  }

  private static String text(XtextResource resource) {
    return resource.getParseResult().getRootNode().getText();
  }

  private IssueComparison comparison(
      Fix fix, XtextResource copy, XtextResource resource, CancelIndicator cancel) {
    boolean waited = !isComplete(resource) && isComplete(copy);
    return new IssueComparison(issues(resource, cancel), check(copy, cancel), fix.edits(), waited);
  }

  private boolean isComplete(XtextResource resource) {
    return expansions.of((NetFile) resource.getContents().get(0)).isComplete();
  }

  private TrialRun run(XtextResource resource, CancelIndicator cancel) {
    NetFile file = (NetFile) resource.getContents().get(0);
    TrialRun run = TrialRun.of(expansions.of(file), cancel);
    cancellations.checkCanceled(cancel);
    return run;
  }

  /** In a set of its own, which reads other files as the original's does. */
  private XtextResource copy(XtextResource original, String text) {
    XtextResourceSet set = resourceSets.get();
    if (original.getResourceSet() != null)
      set.setURIConverter(original.getResourceSet().getURIConverter());
    XtextResource copy = resources.get();
    copy.setURI(original.getURI());
    set.getResources().add(copy);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    try {
      copy.load(new ByteArrayInputStream(utf8), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return copy;
  }
}
