package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/** What is said of a file before and after some edits. */
final class IssueComparison {

  private final List<Issue> before;
  private final List<Issue> after;
  private final List<TextEdit> edits;
  private final boolean waited;

  /**
   * @param waited true if checks of the whole network speak only behind the edits, for before it
   *     was not known what the file stands for
   */
  IssueComparison(List<Issue> before, List<Issue> after, List<TextEdit> edits, boolean waited) {
    this.before = before;
    this.after = after;
    this.edits = edits;
    this.waited = waited;
  }

  /** True if what was said at that place with that code is not said there any more. */
  boolean isGone(Issue issue) {
    return count(after, issue, moved(issue)) < count(before, issue, Span.of(issue));
  }

  private static long count(List<Issue> issues, Issue like, Span place) {
    return issues.stream()
        .filter(one -> Objects.equals(like.getCode(), one.getCode()) && Span.of(one).meets(place))
        .count();
  }

  /**
   * True if nothing is wrong that was not wrong before. A text that was blamed may be blamed for
   * something else of at most the same weight, and a fault may have moved, but not those that are
   * mended. What waits until the file can be parsed has not been looked for before.
   */
  boolean nothingElse(List<Issue> mended) {
    List<Issue> known = new ArrayList<>(before);
    known.removeAll(mended);
    List<Issue> unknown = new ArrayList<>();
    for (Issue issue : after)
      if (isTrouble(issue) && !remove(known, issue, true)) unknown.add(issue);
    unknown.removeIf(issue -> !isSyntax(issue) && remove(known, issue, false));
    unknown.removeIf(issue -> !isSyntax(issue) && removeLike(known, issue));
    if (waited || mended.stream().anyMatch(IssueComparison::isSyntax))
      unknown.removeIf(issue -> !isSyntax(issue));
    return unknown.isEmpty();
  }

  private boolean remove(List<Issue> known, Issue issue, boolean sameCode) {
    for (Issue one : known) {
      boolean same = !sameCode || Objects.equals(issue.getCode(), one.getCode());
      if (same && isAsBad(one, issue) && moved(one).meets(Span.of(issue))) return known.remove(one);
    }
    return false;
  }

  private static boolean removeLike(List<Issue> known, Issue issue) {
    for (Issue one : known)
      if (Objects.equals(issue.getCode(), one.getCode()) && isAsBad(one, issue))
        return known.remove(one);
    return false;
  }

  private static boolean isAsBad(Issue one, Issue other) {
    return one.getSeverity().compareTo(other.getSeverity()) <= 0;
  }

  private static boolean isTrouble(Issue issue) {
    return issue.getSeverity() == Severity.ERROR || issue.getSeverity() == Severity.WARNING;
  }

  private static boolean isSyntax(Issue issue) {
    return Diagnostic.SYNTAX_DIAGNOSTIC.equals(issue.getCode());
  }

  private Span moved(Issue issue) {
    Span span = Span.of(issue);
    return new Span(TextEdit.movedStart(edits, span.start), TextEdit.movedEnd(edits, span.end));
  }

  private record Span(int start, int end) {

    static Span of(Issue issue) {
      return new Span(issue.getOffset(), issue.getOffset() + issue.getLength());
    }

    boolean meets(Span other) {
      return start < other.end && other.start < end;
    }
  }
}
