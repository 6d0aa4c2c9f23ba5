package netlang.dsl.validation;

import org.eclipse.xtext.validation.Issue;

/** An issue to which a comment of its file has given another severity than it has by itself. */
public final class LeveledIssue extends Issue.IssueImpl {

  private final Level usual;

  private LeveledIssue(Issue issue, Level level) {
    usual = Level.of(issue.getSeverity());
    setSeverity(level.severity());
    setCode(issue.getCode());
    setMessage(issue.getMessage());
    setData(issue.getData());
    setType(issue.getType());
    setUriToProblem(issue.getUriToProblem());
    setSyntaxError(issue.isSyntaxError());
    setOffset(issue.getOffset());
    setLength(issue.getLength());
    setLineNumber(issue.getLineNumber());
    setColumn(issue.getColumn());
    setLineNumberEnd(issue.getLineNumberEnd());
    setColumnEnd(issue.getColumnEnd());
  }

  /** Errors stay errors, for nothing could be compiled from them. */
  static Issue of(Issue issue, Level level) {
    boolean same = level == null || level.severity() == issue.getSeverity();
    return same || Level.of(issue.getSeverity()) == Level.ERROR
        ? issue
        : new LeveledIssue(issue, level);
  }

  /** The severity without any comment. */
  public static Level usual(Issue issue) {
    return issue instanceof LeveledIssue leveled ? leveled.usual : Level.of(issue.getSeverity());
  }

  /** The severity that it is to be shown with. */
  public static Level said(Issue issue) {
    return Level.of(issue.getSeverity());
  }
}
