package netlang.dsl.ide.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netlang.dsl.ide.fix.Fix;
import netlang.dsl.ide.fix.Fixes;
import netlang.dsl.ide.fix.Refactorings;
import netlang.dsl.message.Speaker;
import netlang.dsl.validation.IssueCodes;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.Issue;

/** Fixes and refactorings as actions of the protocol. */
final class CodeActions {

  private static final String FIX_ALL = CodeActionKind.SourceFixAll + ".netlang";

  private static final List<String> KINDS =
      List.of(
          CodeActionKind.QuickFix,
          FIX_ALL,
          CodeActionKind.RefactorRewrite,
          CodeActionKind.RefactorExtract);

  private final Fixes fixes;
  private final Refactorings refactorings;
  private final Speaker speaker;

  CodeActions(Models models) {
    fixes = models.get(Fixes.class);
    refactorings = models.get(Refactorings.class);
    speaker = models.get(Speaker.class);
  }

  static CodeActionOptions options() {
    return new CodeActionOptions(KINDS);
  }

  /** What can be done at the range that is asked about. */
  List<Either<Command, CodeAction>> at(
      XtextResource file, Terms terms, CodeActionParams params, CancelIndicator cancel) {
    Answer answer = new Answer(terms, params);
    ITextRegion region = terms.region(params.getRange());
    if (answer.wants(CodeActionKind.QuickFix)) addFixes(file, region, answer, cancel);
    // asked for by name only: it goes beyond the place
    if (answer.asksFor(FIX_ALL)) addCertain(file, answer, cancel);
    if (answer.wants(CodeActionKind.Refactor)) {
      int start = region.getOffset();
      for (Fix fix : refactorings.at(file, start, region.getLength(), cancel))
        answer.add(fix, kind(fix), List.of());
    }
    return answer.actions;
  }

  private void addFixes(
      XtextResource file, ITextRegion region, Answer answer, CancelIndicator cancel) {
    Set<String> codes = new LinkedHashSet<>();
    List<Issue> all = fixes.issues(file, cancel);
    for (Issue issue : all) {
      if (!meets(issue, region)) continue;
      List<Diagnostic> diagnostics = answer.diagnostics(issue);
      List<Fix> offered = fixes.of(file, issue, cancel);
      for (Fix fix : offered)
        answer.add(fix, CodeActionKind.QuickFix, diagnostics).setIsPreferred(fix == offered.get(0));
      if (!offered.isEmpty()) codes.add(issue.getCode());
    }
    for (String code : codes) {
      if (all.stream().filter(issue -> code.equals(issue.getCode())).count() < 2) continue;
      Fix fix = fixes.ofAll(file, code, cancel);
      if (fix != null) answer.add(fix, CodeActionKind.QuickFix, List.of());
    }
  }

  private void addCertain(XtextResource file, Answer answer, CancelIndicator cancel) {
    Fix fix = fixes.certain(file, cancel);
    if (fix != null) answer.add(fix, FIX_ALL, List.of());
  }

  /** Also where only an end of it is touched, as a caret does. */
  private static boolean meets(Issue issue, ITextRegion region) {
    if (issue.getOffset() == null || issue.getLength() == null) return false;
    int end = issue.getOffset() + issue.getLength();
    return issue.getOffset() <= region.getOffset() + region.getLength()
        && region.getOffset() <= end;
  }

  private static String kind(Fix fix) {
    return fix.kind() == Fix.Kind.EXTRACT
        ? CodeActionKind.RefactorExtract
        : CodeActionKind.RefactorRewrite;
  }

  private final class Answer {

    private final List<Either<Command, CodeAction>> actions = new ArrayList<>();
    private final Terms terms;
    private final CodeActionParams params;

    Answer(Terms terms, CodeActionParams params) {
      this.terms = terms;
      this.params = params;
    }

    private List<String> only() {
      List<String> only = params.getContext().getOnly();
      return only == null ? List.of() : only;
    }

    /** Kinds are trees: who asks for {@code refactor} gets {@code refactor.rewrite}, too. */
    boolean wants(String kind) {
      return only().isEmpty()
          || only().stream().anyMatch(one -> isIn(kind, one) || isIn(one, kind));
    }

    boolean asksFor(String kind) {
      return only().stream().anyMatch(one -> isIn(kind, one) || isIn(one, kind));
    }

    private boolean isIn(String kind, String group) {
      return kind.equals(group) || kind.startsWith(group + ".");
    }

    /** Those of the client that say the same. */
    List<Diagnostic> diagnostics(Issue issue) {
      String code = IssueCodes.shown(issue.getCode());
      return params.getContext().getDiagnostics().stream()
          .filter(one -> one.getCode() != null && code.equals(one.getCode().get()))
          .filter(one -> terms.region(one.getRange()).getOffset() == issue.getOffset())
          .toList();
    }

    CodeAction add(Fix fix, String kind, List<Diagnostic> diagnostics) {
      CodeAction action = new CodeAction(speaker.say(fix.title()));
      action.setKind(kind);
      if (!diagnostics.isEmpty()) action.setDiagnostics(diagnostics);
      List<TextEdit> edits =
          fix.edits().stream()
              .map(
                  edit ->
                      new TextEdit(
                          terms.range(new TextRegion(edit.offset(), edit.length())), edit.text()))
              .toList();
      action.setEdit(new WorkspaceEdit(Map.of(params.getTextDocument().getUri(), edits)));
      if (wants(kind)) actions.add(Either.forRight(action));
      return action;
    }
  }
}
