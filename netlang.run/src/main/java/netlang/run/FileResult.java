package netlang.run;

import java.util.List;

/** What came of running the scenarios of a file; no results if it has errors. */
public record FileResult(LoadedFile file, List<RunResult> results) {

  public FileResult {
    results = List.copyOf(results);
  }

  public boolean passed() {
    return !file.hasErrors() && results.stream().allMatch(RunResult::passed);
  }
}
