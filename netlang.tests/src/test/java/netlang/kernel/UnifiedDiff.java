package netlang.kernel;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code diff -u} shows it, all lines being context. */
final class UnifiedDiff {

  private UnifiedDiff() {}

  /**
   * Lines of both, those only in {@code expected} after a minus, those only in {@code actual} after
   * a plus; an empty text if they are equal.
   */
  static String of(List<String> expected, List<String> actual) {
    if (expected.equals(actual)) return "";
    int[][] common = commonSuffixLengths(expected, actual);
    List<String> diff = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < actual.size()) {
      if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
        diff.add("  " + expected.get(i++));
        j++;
      } else if (j == actual.size() || i < expected.size() && common[i + 1][j] >= common[i][j + 1])
        diff.add("- " + expected.get(i++));
      else diff.add("+ " + actual.get(j++));
    }
    return String.join("\n", diff);
  }

  /** At [i][j] how many lines the texts have in common behind line i of one and j of the other. */
  private static int[][] commonSuffixLengths(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--)
      for (int j = b.size() - 1; j >= 0; j--)
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? 1 + length[i + 1][j + 1]
                : Math.max(length[i + 1][j], length[i][j + 1]);
    return length;
  }
}
