package netlang.dsl.ui.place;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/**
 * What files said when they were last run. Lines of a run are found by what they said, because they
 * may have moved since. Lines are counted from 1 and compared without the blanks around them.
 */
public final class Lines {

  private static final Map<IFile, List<String>> RUN = new ConcurrentHashMap<>();

  private Lines() {}

  /** {@code text} is what is run now. */
  public static void remember(IFile file, String text) {
    RUN.put(file, text.lines().map(String::strip).toList());
  }

  /** Empty if nobody remembers it. */
  static String then(IFile file, int line) {
    List<String> lines = RUN.getOrDefault(file, List.of());
    return line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  /** The next line that says that; empty if none does any more. */
  public static OptionalInt find(IDocument document, int line, String text) {
    int lines = document.getNumberOfLines();
    for (int away = 0; away <= Math.max(line, lines); away++) {
      if (text.equals(line(document, line - away))) return OptionalInt.of(line - away);
      if (text.equals(line(document, line + away))) return OptionalInt.of(line + away);
    }
    return OptionalInt.empty();
  }

  /** Which line of the run has become that line; itself if none has. */
  public static int origin(IFile file, IDocument document, int line) {
    String text = line(document, line);
    List<String> lines = RUN.getOrDefault(file, List.of());
    for (int away = 0; away <= Math.max(line, lines.size()); away++) {
      if (line > away && then(file, line - away).equals(text)) return line - away;
      if (line + away <= lines.size() && then(file, line + away).equals(text)) return line + away;
    }
    return line;
  }

  /** Null if there is no such line. */
  private static String line(IDocument document, int line) {
    try {
      IRegion region = document.getLineInformation(line - 1);
      return document.get(region.getOffset(), region.getLength()).strip();
    } catch (BadLocationException e) {
      return null;
    }
  }
}
