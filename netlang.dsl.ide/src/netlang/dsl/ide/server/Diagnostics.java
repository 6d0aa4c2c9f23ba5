package netlang.dsl.ide.server;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.List;
import netlang.dsl.validation.IssueCodes;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/** Puts what the checks found into the terms of the protocol. */
final class Diagnostics {

  private static final Comparator<Issue> BY_PLACE =
      Comparator.comparingInt(Diagnostics::offset)
          .thenComparing(Issue::getSeverity)
          .thenComparing(issue -> IssueCodes.shown(issue.getCode()))
          .thenComparing(Issue::getMessage);

  private final Handbook handbook;

  @Inject
  Diagnostics(Handbook handbook) {
    this.handbook = handbook;
  }

  List<Diagnostic> of(List<Issue> issues, Text text) {
    return issues.stream()
        .filter(issue -> issue.getSeverity() != Severity.IGNORE)
        .sorted(BY_PLACE)
        .map(issue -> diagnostic(issue, text))
        .distinct()
        .toList();
  }

  private Diagnostic diagnostic(Issue issue, Text text) {
    int length = issue.getLength() == null ? 1 : issue.getLength();
    String code = IssueCodes.shown(issue.getCode());
    Diagnostic diagnostic = new Diagnostic(text.range(offset(issue), length), issue.getMessage());
    diagnostic.setSource("netlang");
    diagnostic.setSeverity(severity(issue));
    diagnostic.setCode(code);
    diagnostic.setData(issue.getData());
    if (IssueCodes.isCheck(code))
      diagnostic.setCodeDescription(new DiagnosticCodeDescription(handbook.page(code)));
    return diagnostic;
  }

  private static int offset(Issue issue) {
    return issue.getOffset() == null ? 0 : issue.getOffset();
  }

  private static DiagnosticSeverity severity(Issue issue) {
    return switch (issue.getSeverity()) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO, IGNORE -> DiagnosticSeverity.Information;
    };
  }
}
