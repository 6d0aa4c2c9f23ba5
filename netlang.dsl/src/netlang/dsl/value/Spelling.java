package netlang.dsl.value;

import java.util.Collection;
import java.util.Locale;

/** "Did you mean?": the nearest of the words that would have been right. */
public final class Spelling {

  private Spelling() {}

  /**
   * The candidate that differs least from the word, the first of equals; empty if none is near.
   * Case counts least, a third of the letters may differ.
   */
  public static String nearest(String word, Collection<String> candidates) {
    String best = "";
    int bestDistance = 1 + Math.max(1, (word.length() + 1) / 3);
    for (String candidate : candidates) {
      if (candidate.equals(word)) continue;
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance && distance < Math.max(word.length(), candidate.length())) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * Optimal string alignment: how many letters must be put in, left out, changed or swapped with
   * their neighbour.
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) d[i][0] = i;
    for (int j = 0; j <= b.length(); j++) d[0][j] = j;
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
    return d[a.length()][b.length()];
  }
}
