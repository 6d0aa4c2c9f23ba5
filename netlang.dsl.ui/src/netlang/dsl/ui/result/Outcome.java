package netlang.dsl.ui.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.resources.IFile;

/**
 * What a run made of a line that holds a scenario or an expectation.
 *
 * @param line counted from 1, as it was when the file was run
 * @param text what the line said then, without blanks around it
 * @param label a few words for the end of the line
 */
public record Outcome(int line, String text, boolean isGood, String label) {

  private static final int LONGEST = 100;

  /** Of the latest run of the file that is over; none if there was none. */
  public static List<Outcome> of(IFile file) {
    for (Session session : Sessions.get().all())
      for (FileEntry each : session.files())
        if (each.file().equals(file) && each.status().isOver()) return of(each);
    return List.of();
  }

  private static List<Outcome> of(FileEntry file) {
    List<Outcome> outcomes = new ArrayList<>();
    for (ScenarioEntry scenario : file.scenarios()) {
      List<ExpectationEntry> judged =
          scenario.children().stream().filter(each -> each.verdict() != null).toList();
      if (judged.isEmpty()) continue;
      outcomes.add(file.outcome(scenario.place().line(), failed(judged).isEmpty(), sum(judged)));
      for (Map.Entry<Integer, List<ExpectationEntry>> line : byLine(file, judged).entrySet()) {
        List<ExpectationEntry> bad = failed(line.getValue());
        outcomes.add(file.outcome(line.getKey(), bad.isEmpty(), reason(bad)));
      }
    }
    return outcomes;
  }

  /** A line of a loop, or of a module, may have made many of them. */
  private static Map<Integer, List<ExpectationEntry>> byLine(
      FileEntry file, List<ExpectationEntry> judged) {
    Map<Integer, List<ExpectationEntry>> lines = new TreeMap<>();
    for (ExpectationEntry each : judged)
      if (each.place().file().equals(file.name()))
        lines.computeIfAbsent(each.place().line(), line -> new ArrayList<>()).add(each);
    return lines;
  }

  private static List<ExpectationEntry> failed(Collection<ExpectationEntry> judged) {
    return judged.stream().filter(each -> each.status() == Status.FAILED).toList();
  }

  private static String sum(List<ExpectationEntry> judged) {
    int bad = failed(judged).size();
    if (bad == 0) return "passed";
    return judged.size() == 1 ? "failed" : bad + " of " + judged.size() + " failed";
  }

  private static String reason(List<ExpectationEntry> bad) {
    if (bad.isEmpty()) return "";
    String actual = bad.get(0).verdict().actual();
    String shown = actual.length() > LONGEST ? actual.substring(0, LONGEST) + "…" : actual;
    return bad.size() == 1 ? shown : shown + ", and " + (bad.size() - 1) + " more";
  }
}
