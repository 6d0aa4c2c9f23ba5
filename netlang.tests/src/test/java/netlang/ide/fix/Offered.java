package netlang.ide.fix;

import java.util.List;
import netlang.dsl.NetFiles;
import netlang.dsl.ide.fix.Fix;
import netlang.dsl.ide.fix.Fixes;
import netlang.dsl.validation.NetLangValidator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.eclipse.xtext.validation.Issue;

/** What is offered for a text. */
record Offered(String text, XtextResource resource, Fixes fixes) {

  static Offered in(String text) {
    // other tests put EMF's registries back to what they were before the language was set up
    NetFiles.get(NetLangValidator.class).register(NetFiles.get(EValidatorRegistrar.class));
    return new Offered(text, NetFiles.resource(text), NetFiles.get(Fixes.class));
  }

  List<Issue> issues() {
    return fixes.issues(resource, CancelIndicator.NullImpl);
  }

  List<Fix> of(Issue issue) {
    return fixes.of(resource, issue, CancelIndicator.NullImpl);
  }

  /** As users see the code: that of syntax errors is a word, too. */
  static String code(Issue issue) {
    return issue.getCode().endsWith("Syntax") ? "syntax" : issue.getCode();
  }

  /** Of the issue with that code, the one at the offset or, if it is negative, the first. */
  List<Fix> of(String code, int offset) {
    return issues().stream()
        .filter(issue -> code(issue).equals(code))
        .filter(issue -> offset < 0 || issue.getOffset() == offset)
        .findFirst()
        .map(this::of)
        .orElseThrow(() -> new AssertionError("no " + code + " among " + issues()));
  }
}
