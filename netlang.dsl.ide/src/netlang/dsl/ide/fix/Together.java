package netlang.dsl.ide.fix;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

/** Fixes of several issues that are tried at once; those that do not go together are left out. */
final class Together {

  private static final int MOST_TRIALS = 24;

  /** A fix, and what it is for. */
  private record Part(Issue issue, Fix fix) {}

  private final XtextResource resource;
  private final Trial trial;
  private final CancelIndicator cancel;
  private final List<Part> parts = new ArrayList<>();
  private List<Part> good = List.of();
  private int trials;

  Together(XtextResource resource, Trial trial, CancelIndicator cancel) {
    this.resource = resource;
    this.trial = trial;
    this.cancel = cancel;
  }

  /** A fix that changes what another one changes is left out. */
  void add(Issue issue, Fix fix) {
    for (TextEdit edit : fix.edits())
      for (Part other : parts)
        for (TextEdit taken : other.fix.edits())
          if (edit.offset() <= taken.end() && taken.offset() <= edit.end()) return;
    parts.add(new Part(issue, fix));
  }

  /** How many go together; known behind {@link #edits}. */
  int count() {
    return good.size();
  }

  List<TextEdit> edits() {
    good = mending(parts);
    return edits(good);
  }

  /** As many of them as can be found by halving. */
  private List<Part> mending(List<Part> some) {
    if (some.isEmpty() || mends(some)) return some;
    if (some.size() == 1) return List.of();
    List<Part> first = mending(some.subList(0, some.size() / 2));
    List<Part> second = mending(some.subList(some.size() / 2, some.size()));
    List<Part> both = new ArrayList<>(first);
    both.addAll(second);
    if (first.isEmpty() || second.isEmpty() || mends(both)) return both;
    return first.size() >= second.size() ? first : second;
  }

  private boolean mends(List<Part> some) {
    if (trials++ >= MOST_TRIALS) return false;
    Fix all = Fix.of(some.get(0).fix.title(), edits(some));
    return trial.mends(all, some.stream().map(Part::issue).toList(), resource, cancel);
  }

  private static List<TextEdit> edits(List<Part> some) {
    return some.stream().flatMap(part -> part.fix.edits().stream()).toList();
  }
}
