package netlang.run;

import java.util.List;

/**
 * Who reaches whom in the networks of a file.
 *
 * @param diagnostics what is wrong with the file
 * @param lines what is known all the same; none if it could not be read
 */
public record ReachableFile(List<Diagnostic> diagnostics, List<String> lines) {

  public ReachableFile {
    diagnostics = List.copyOf(diagnostics);
    lines = List.copyOf(lines);
  }
}
